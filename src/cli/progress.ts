import type { Cli } from './cli.js';
import { writesToTerminal } from './output.js';
import type { OptionValues } from './spec.js';

/** What is drawn while many inputs are read. */
export interface Progress {
  show(done: number, name: string): Promise<void>;
  stop(): void;
}

const NONE: Progress = { show: async () => {}, stop: () => {} };

/** On a narrower terminal the spinner would wrap; one that does not know its width says 0. */
const MIN_COLUMNS = 30;

/** Below this many inputs all is done before one could read it. */
const MIN_INPUTS = 3;

/**
 * A spinner on standard error while several inputs are read: on a terminal only, and only where data does
 * not go to the same terminal. Otherwise nothing is drawn and the spinner's modules are not loaded.
 */
export async function startProgress(total: number, options: OptionValues, cli: Cli): Promise<Progress> {
  const stream = process.stderr;
  const drawn =
    total >= MIN_INPUTS &&
    stream.isTTY === true &&
    stream.columns >= MIN_COLUMNS &&
    !cli.quiet &&
    !cli.env.CI &&
    cli.env.TERM !== 'dumb' &&
    !writesToTerminal(options);
  if (!drawn) return NONE;
  const { default: ora } = await import('ora');
  const spinner = ora({ stream, discardStdin: false, color: cli.colors(stream) ? 'cyan' : false });
  spinner.start();
  cli.overlay = {
    aside: async (write) => {
      spinner.stop();
      await write();
      spinner.start();
    },
  };
  return {
    show: async (done, name) => {
      spinner.text = await cli.message('note.progress', { done, total, name });
      // Parsing leaves no time for the spinner's own timer.
      spinner.render();
    },
    stop: () => {
      cli.overlay = null;
      spinner.stop();
    },
  };
}
