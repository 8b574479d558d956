import { type ExtractKind, extractKinds } from '../../../extract/index.js';
import type { Issue } from '../../../model/issue.js';
import type { ExportOptions } from '../../../write/export/exporter.js';
import type { Manifest, ManifestInput } from '../../../write/export/manifest.js';
import { type ExportFormat, type ExportFormatName, exportFormats } from '../../../write/export/registry.js';
import { allTables, type IssueRows, tableNames } from '../../../write/tables/index.js';
import type { Cli } from '../../cli.js';
import { chooseFormat } from '../../formats.js';
import { type Inputs, inputName, namedInputs } from '../../inputs.js';
import { type ReadSettings, readSettings } from '../../issues.js';
import { reportLosses } from '../../losses.js';
import { startProgress } from '../../progress.js';
import type { OptionValues, Run } from '../../spec.js';
import { checkChoice, usageError } from '../../usage.js';
import { packageVersion } from '../../version.js';
import { readExportInput } from './inputs.js';
import { EXPORT_FORMATS } from './spec.js';
import { exportTarget } from './target.js';

/** Thrown where no input could be read, so that nothing is written. What was wrong has been said. */
class NothingRead extends Error {}

/** Words of a list joined by commas; undefined where the flag is not given. */
function listOf(options: OptionValues, name: string): string[] | undefined {
  const value = options[name] as string | undefined;
  return value?.split(/[,，、]/u).map((word) => word.trim());
}

function tablesOf(options: OptionValues): string[] | undefined {
  const tables = listOf(options, 'tables');
  for (const table of tables ?? []) checkChoice('--tables', table, tableNames);
  return tables;
}

/** Kinds to extract: those asked for, else those whose tables are wanted. */
function kindsOf(
  options: OptionValues,
  tables: readonly string[] | undefined,
  format: ExportFormat,
): ExtractKind[] {
  const asked = listOf(options, 'kinds');
  if (asked?.join() === 'none' || format.documents) return [];
  for (const kind of asked ?? []) checkChoice('--kinds', kind, [...extractKinds, 'none']);
  if (asked !== undefined) return asked as ExtractKind[];
  return extractKinds.filter((kind) => tables?.includes(kind) ?? true);
}

function columnsOf(options: OptionValues, name: string, format: ExportFormat): string[] | undefined {
  const columns = listOf(options, 'columns');
  if (columns === undefined) return undefined;
  if (!format.columns) throw usageError('fixed-columns', { format: name });
  const known = new Set(allTables().flatMap((table) => table.columns.map((column) => column.name)));
  for (const value of columns) if (!known.has(value)) throw usageError('no-column', { value });
  return columns;
}

function formatOf(options: OptionValues): ExportFormatName {
  const format = chooseFormat(options, EXPORT_FORMATS);
  if (format === undefined) throw usageError('no-format', { choices: EXPORT_FORMATS.join(', ') });
  return format;
}

/** Reads the inputs one after the other; one that cannot be read is reported and the others go on. */
class Reader {
  readonly inputs: ManifestInput[] = [];
  readonly failures: { input: string; message: string }[] = [];
  readonly #names: Inputs;
  readonly #cli: Cli;
  readonly #options: OptionValues;

  constructor(names: Inputs, options: OptionValues, cli: Cli) {
    this.#names = names;
    this.#options = options;
    this.#cli = cli;
  }

  async *read(kinds: readonly ExtractKind[], settings: ReadSettings): AsyncGenerator<IssueRows> {
    const { names } = this.#names;
    const progress = await startProgress(names.length, this.#options, this.#cli);
    try {
      for (const [index, path] of names.entries()) {
        const name = await inputName(path, this.#cli);
        await progress.show(index, name);
        yield* this.#one(path, name, kinds, settings);
        // Between two inputs, an interrupt gets its turn.
        await new Promise((resolve) => setImmediate(resolve));
      }
    } finally {
      progress.stop();
    }
    if (this.inputs.length === 0) throw new NothingRead();
  }

  async *#one(
    path: string,
    name: string,
    kinds: readonly ExtractKind[],
    settings: ReadSettings,
  ): AsyncGenerator<IssueRows> {
    const count = { input: path, issues: 0, annotations: 0 };
    const told = (issues: readonly Issue[]) => reportLosses(name, issues, this.#cli);
    try {
      for await (const item of readExportInput(path, kinds, settings, told)) {
        if (item.issue !== null) count.issues += 1;
        count.annotations += item.rows.length;
        yield item;
      }
      this.inputs.push(count);
    } catch (error) {
      // What was read of it before the fault is in the data set, which has to say so.
      if (count.issues + count.annotations > 0) this.inputs.push(count);
      this.failures.push({ input: path, message: await this.#cli.describe(error, name) });
      await this.#cli.fail(error, name);
    }
  }

  manifest(): Manifest {
    return { version: packageVersion(), inputs: this.inputs, failures: this.failures };
  }
}

export const run: Run = async (words, options, cli) => {
  const name = formatOf(options);
  const format: ExportFormat = exportFormats[name];
  const tables = tablesOf(options);
  for (const flag of ['tables', 'kinds', 'columns', 'header'])
    if (format.documents && options[flag] !== undefined)
      throw usageError('conflict', { first: `--format ${name}`, second: `--${flag}` });
  const kinds = kindsOf(options, tables, format);
  const columns = columnsOf(options, name, format);
  const inputs = await namedInputs(words, options, 'export');
  const target = exportTarget(options.output as string | undefined, name, format, inputs, cli);
  const settings = await readSettings(options);
  const reader = new Reader(inputs, options, cli);
  const renamed: [string, string][] = [];
  const how: ExportOptions = {
    tables,
    columns,
    header: options.header as 'zh' | 'en' | undefined,
    raw: options.raw === true,
    excel: options.excel === true,
    licence: options.licence as string | undefined,
    manifest: () => reader.manifest(),
    renamed: (issue, id) => renamed.push([issue, id]),
  };
  const exporter = await format.load();
  try {
    await exporter.run(reader.read(kinds, settings), target, how);
  } catch (error) {
    if (!(error instanceof NothingRead)) throw error;
  }
  for (const [issue, id] of renamed)
    await cli.note(`huikan: ${await cli.message('note.renamed', { issue, id })}`);
};
