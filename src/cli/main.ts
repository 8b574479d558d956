import { OutputClosed } from '../write/sink.js';
import { removeTemporaries } from '../write/temporary.js';
import { Cli, EXIT } from './cli.js';
import { chooseLanguage } from './language.js';
import { runProgram } from './program.js';
import { EXIT_CODES, type Signal, takenBy } from './signals.js';

function endOnSignals(): void {
  for (const [signal, code] of Object.entries(EXIT_CODES))
    process.on(signal, () => {
      if (takenBy(signal as Signal)) return;
      removeTemporaries();
      process.exit(code);
    });
}

/**
 * Runs huikan with the words of its command line and ends the process: what was written is written, and
 * nothing that is still open (a pipe nobody closes) may keep it.
 */
export async function main(argv: readonly string[]): Promise<void> {
  endOnSignals();
  const cli = new Cli(chooseLanguage(argv, process.env), process.env);
  try {
    await runProgram(argv, cli);
  } catch (error) {
    if (error instanceof OutputClosed) cli.exitCode = EXIT.ok;
    else await cli.fail(error);
  }
  process.exit(cli.exitCode);
}
