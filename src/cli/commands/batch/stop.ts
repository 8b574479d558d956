import type { Stop } from '../../../batch/run.js';
import type { Cli } from '../../cli.js';
import { EXIT_CODES, type Signal, takeSignals } from '../../signals.js';

/**
 * Runs something that is stopped by signals: the first SIGINT lets it finish what it is at, everything else ends that
 * too. The exit code is then the signal's.
 */
export async function stoppable<T>(cli: Cli, run: (stop: Stop) => Promise<T>): Promise<T> {
  const stop: Stop = { requested: false, kill: null };
  let first: Signal | null = null;
  takeSignals((signal) => {
    // Before there is anything to stop, and after it, the process just ends.
    if (stop.kill === null) return false;
    if (first !== null || signal !== 'SIGINT' || stop.atOnce) stop.kill();
    else if (process.stderr.isTTY)
      void cli.message('note.stopping').then((text) => cli.note(`huikan: ${text}`));
    first ??= signal;
    stop.requested = true;
    return true;
  });
  try {
    return await run(stop);
  } finally {
    takeSignals(null);
    if (first !== null) cli.exitCode = EXIT_CODES[first];
  }
}
