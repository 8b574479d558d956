import { fstatSync, type Stats, statSync } from 'node:fs';
import type { Cli } from './cli.js';
import type { OptionValues } from './spec.js';
import { usageError } from './usage.js';

/** The name of standard input among the inputs. */
export const STDIN = '-';

function statsOf(name: string): Stats | null {
  try {
    return name === STDIN ? fstatSync(0) : statSync(name);
  } catch {
    return null;
  }
}

/** The inputs of a command, in the order given. */
export class Inputs {
  readonly names: readonly string[];
  #files: Set<string> | null = null;

  constructor(names: readonly string[]) {
    this.names = names;
  }

  /** Tells whether a path leads to one of the input files, by whatever name. */
  includes(path: string): boolean {
    this.#files ??= new Set(this.names.map(identity).filter((id) => id !== null));
    const id = identity(path);
    return id !== null && this.#files.has(id);
  }
}

/** Device and number of a regular file, which are the same under all its names. */
function identity(name: string): string | null {
  const stats = statsOf(name);
  return stats?.isFile() ? `${stats.dev}:${stats.ino}` : null;
}

/** File names in a list: one a line, or NUL-separated as `find -print0` writes them. */
function splitNames(text: string): string[] {
  const separator = text.includes('\0') ? '\0' : /\r?\n/u;
  return text.split(separator).filter((name) => name !== '');
}

/**
 * The inputs a command line names: its words, those of `--files-from`, or standard input where there are
 * none and something is piped in. Throws `usage` where there is nothing to read, at once rather than
 * waiting for a terminal.
 */
export async function namedInputs(
  words: readonly string[],
  options: OptionValues,
  command: string,
): Promise<Inputs> {
  const list = options.filesFrom as string | undefined;
  const names = [...words];
  if (list !== undefined) {
    if (list === STDIN && words.includes(STDIN)) throw usageError('stdin-twice');
    const { readInput } = await import('../read/index.js');
    const { bytes } = await readInput(list);
    names.push(...splitNames(new TextDecoder('utf-8').decode(bytes)));
  }
  if (names.filter((name) => name === STDIN).length > 1) throw usageError('stdin-twice');
  if (names.length === 0 && list === undefined) {
    if (process.stdin.isTTY) throw usageError('no-input', { help: `huikan ${command} --help` });
    names.push(STDIN);
  }
  return new Inputs(names);
}

/** An input's name as messages show it. */
export async function inputName(name: string, cli: Cli): Promise<string> {
  return name === STDIN ? await cli.message('name.stdin') : name;
}
