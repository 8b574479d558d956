/** The reading loop of commands that take issues and rows alike. */
import type { ExtractKind } from '../extract/index.js';
import type { Issue } from '../model/issue.js';
import type { IssueRows } from '../write/tables/index.js';
import type { Cli } from './cli.js';
import { readExportInput } from './commands/export/inputs.js';
import { type Inputs, inputName } from './inputs.js';
import { readSettings } from './issues.js';
import { reportLosses } from './losses.js';
import { startProgress } from './progress.js';
import type { OptionValues } from './spec.js';

/**
 * Reads the inputs one after the other, issues with their annotations of these kinds and rows as they came. One
 * that cannot be read is reported and the others go on; the result tells whether there was any.
 */
export async function eachRows(
  inputs: Inputs,
  kinds: readonly ExtractKind[],
  options: OptionValues,
  cli: Cli,
  use: (item: IssueRows) => void | Promise<void>,
): Promise<boolean> {
  const settings = await readSettings(options);
  const progress = await startProgress(inputs.names.length, options, cli);
  let any = false;
  try {
    for (const [index, path] of inputs.names.entries()) {
      const name = await inputName(path, cli);
      await progress.show(index, name);
      try {
        const told = (issues: readonly Issue[]) => reportLosses(name, issues, cli);
        for await (const item of readExportInput(path, kinds, settings, told)) await use(item);
        any = true;
      } catch (error) {
        await cli.fail(error, name);
      }
      // Between two inputs, an interrupt gets its turn.
      await new Promise((resolve) => setImmediate(resolve));
    }
  } finally {
    progress.stop();
  }
  return any;
}
