import { HuikanError } from '../model/errors.js';
import type { Sink } from '../write/sink.js';
import { streamSink } from '../write/stream-sink.js';
import type { Language } from './language.js';
import {
  fillMessage,
  loadMessages,
  type MessageKey,
  type Messages,
  type MessageValues,
} from './messages/index.js';

/** Columns where the terminal does not tell, and where there is none. */
export const DEFAULT_WIDTH = 80;

/** Columns of standard output. */
export function outputWidth(): number {
  return (process.stdout.isTTY && process.stdout.columns) || DEFAULT_WIDTH;
}

export const EXIT = { ok: 0, failed: 1, usage: 2, interrupted: 130 } as const;

/** Something drawn on standard error that has to make way for a message. */
export interface Overlay {
  /** Runs `write` while nothing is drawn. */
  aside(write: () => Promise<void>): Promise<void>;
}

/**
 * One run of the program: its language, how much it says, its streams and its exit code so far.
 * Data goes to `stdout()` or a file, everything else through `note` and `fail` to standard error.
 */
export class Cli {
  readonly lang: Language;
  readonly env: NodeJS.ProcessEnv;
  quiet = false;
  verbose = false;
  /** False with --no-color; see `colors` for the whole rule. */
  colorAllowed = true;
  exitCode: number = EXIT.ok;
  overlay: Overlay | null = null;
  #messages: Messages | null = null;
  #stdout: Sink | null = null;

  constructor(lang: Language, env: NodeJS.ProcessEnv) {
    this.lang = lang;
    this.env = env;
  }

  /** Standard output. */
  stdout(): Sink {
    this.#stdout ??= streamSink(process.stdout);
    return this.#stdout;
  }

  /** Colours: on a terminal that can, unless --no-color, NO_COLOR or TERM=dumb forbid them. */
  colors(stream: { isTTY?: boolean }): boolean {
    return this.colorAllowed && stream.isTTY === true && !this.env.NO_COLOR && this.env.TERM !== 'dumb';
  }

  /** A message in the user's language. */
  async message(key: MessageKey, values: MessageValues = {}): Promise<string> {
    this.#messages ??= await loadMessages(this.lang);
    return fillMessage(this.#messages[key], values);
  }

  /** Says something on standard error, unless --quiet. The text must be safe to show. */
  async note(text: string): Promise<void> {
    if (!this.quiet) await this.#say(text);
  }

  /** An error in one line, in the user's language. */
  async describe(error: unknown, input: string | null = null): Promise<string> {
    this.#messages ??= await loadMessages(this.lang);
    const { describeError } = await import('./describe.js');
    return describeError(error, input, this.#messages);
  }

  /** Reports an error and remembers it in the exit code. `input` names the input that was being read. */
  async fail(error: unknown, input: string | null = null): Promise<void> {
    const usage =
      error instanceof HuikanError && (error.code === 'usage' || typeof error.context.option === 'string');
    this.exitCode = usage ? EXIT.usage : Math.max(this.exitCode, EXIT.failed);
    await this.#say(`huikan: ${await this.describe(error, input)}`);
    if (this.env.HUIKAN_DEBUG && error instanceof Error) {
      const { inspect } = await import('node:util');
      await this.#say(inspect(error));
    }
  }

  async #say(text: string): Promise<void> {
    const write = () => writeToStderr(`${text}\n`);
    await (this.overlay === null ? write() : this.overlay.aside(write));
  }
}

let stderrGuarded = false;

/** Writes to standard error; where nobody reads it any more there is nobody to tell. */
export function writeToStderr(text: string): Promise<void> {
  if (!stderrGuarded) process.stderr.on('error', () => {});
  stderrGuarded = true;
  return new Promise((resolve) => {
    process.stderr.write(text, () => resolve());
  });
}
