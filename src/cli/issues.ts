import { issuesFromBytes, type ReadIssuesOptions } from '../issues.js';
import { HuikanError } from '../model/errors.js';
import type { Issue } from '../model/issue.js';
import type { Recipe } from '../model/recipe.js';
import { encodingOf, encodings, readInput, sniff } from '../read/index.js';
import type { Cli } from './cli.js';
import { type Inputs, inputName } from './inputs.js';
import { reportLosses } from './losses.js';
import { pdfReading } from './pdf-options.js';
import { startProgress } from './progress.js';
import type { OptionValues } from './spec.js';
import { forOption, unknownWord } from './usage.js';

/** What one input held: mostly one issue; JSON Lines may hold many. */
export interface InputIssues {
  /** The input's name as messages show it. */
  name: string;
  issues: Issue[];
}

/** The encoding the user named, if it is one; a wrong name is wrong usage and not a fault of each input. */
function checkedEncoding(name: string | undefined): string | undefined {
  try {
    return name === undefined ? undefined : encodingOf(name);
  } catch (error) {
    if (!(error instanceof HuikanError)) throw error;
    throw unknownWord('choice', name!, encodings, { name: '--encoding', value: name! });
  }
}

/** What the user said of how texts are read. */
export type ReadSettings = Omit<ReadIssuesOptions, 'path'>;

/** Checks `--encoding` and reads `--recipe`, before any input is read. */
export async function readSettings(options: OptionValues): Promise<ReadSettings> {
  const encoding = checkedEncoding(options.encoding as string | undefined);
  return {
    pdf: pdfReading(options, process.env),
    encoding,
    recipe: await chosenRecipe(options.recipe as string | undefined),
  };
}

/**
 * Reads the inputs one after the other. One that cannot be read is reported and the others go on.
 * `use` gets the issues of each; the result tells whether there were any at all.
 */
export async function eachInput(
  inputs: Inputs,
  options: OptionValues,
  cli: Cli,
  use: (input: InputIssues) => Promise<void>,
): Promise<boolean> {
  const settings = await readSettings(options);
  const progress = await startProgress(inputs.names.length, options, cli);
  let any = false;
  try {
    for (const [index, path] of inputs.names.entries()) {
      const name = await inputName(path, cli);
      await progress.show(index, name);
      const read = await readOne(path, settings).catch((error) => cli.fail(error, name));
      if (!read) continue;
      const { issues, isHuikan } = read;
      // What an earlier command wrote lost nothing now, and that one has told.
      if (!isHuikan) await reportLosses(name, issues, cli);
      any = true;
      await use({ name, issues });
      // Between two inputs, an interrupt gets its turn.
      await new Promise((resolve) => setImmediate(resolve));
    }
  } finally {
    progress.stop();
  }
  return any;
}

/** The recipe the user named. One that is missing or no recipe stops the run before any input is read. */
async function chosenRecipe(path: string | undefined): Promise<Recipe | undefined> {
  if (path === undefined) return undefined;
  return forOption('--recipe', async () => {
    const { bytes } = await readInput(path);
    const [{ decode }, { readRecipe }] = await Promise.all([
      import('../read/index.js'),
      import('../read/recipe.js'),
    ]);
    return readRecipe(decode(bytes).text, path);
  });
}

interface Read {
  issues: Issue[];
  /** They come from what huikan wrote. */
  isHuikan: boolean;
}

async function readOne(path: string, options: ReadSettings): Promise<Read> {
  const { bytes, path: from } = await readInput(path);
  return {
    issues: await issuesFromBytes(bytes, { ...options, path: from }),
    isHuikan: sniff(bytes) === 'json',
  };
}
