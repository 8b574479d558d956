/** CSV and TSV: one table in a file, or a folder with a file for each table. */
import { stringify } from 'csv-stringify/sync';
import type { Sink } from '../../sink.js';
import type { StagedFolder } from '../../staged-folder.js';
import { type IssueRows, type Table, type TableBatch, tableBatches } from '../../tables/index.js';
import { pickRows, type Selection, selectColumns } from '../../tables/select.js';
import { type Exporter, type ExportOptions, type ExportTarget, orAbort } from '../exporter.js';
import { oneTable } from '../one-table.js';
import { cellsOf } from './cells.js';

/** How the forms of this folder differ. */
export interface Dialect {
  name: string;
  delimiter: string;
  extension: string;
}

/** So many rows become one piece of text: enough to be quick, little enough to keep the memory flat. */
const ROWS = 256;

/** Writes the rows of one table to a sink, the header first. */
export class DelimitedTable {
  readonly #sink: Sink;
  readonly #dialect: Dialect;
  readonly #options: ExportOptions;
  readonly #selection: Selection;
  readonly #cells: ReturnType<typeof cellsOf>;

  constructor(sink: Sink, selection: Selection, dialect: Dialect, options: ExportOptions) {
    this.#sink = sink;
    this.#dialect = dialect;
    this.#options = options;
    this.#selection = selection;
    this.#cells = cellsOf(selection.columns, options);
  }

  async begin(): Promise<void> {
    const chinese = this.#options.header === 'zh';
    const names = this.#selection.columns.map((column) => (chinese ? column.zh : column.name));
    await this.#sink.write((this.#options.excel ? '\ufeff' : '') + this.#text([names]));
  }

  async add(batch: TableBatch): Promise<void> {
    const rows = pickRows(batch, this.#selection);
    for (let at = 0; at < rows.length; at += ROWS)
      await this.#sink.write(this.#text(this.#cells(rows.slice(at, at + ROWS))));
  }

  #text(rows: readonly unknown[][]): string {
    return stringify(rows as unknown[][], {
      delimiter: this.#dialect.delimiter,
      record_delimiter: this.#options.excel ? 'windows' : 'unix',
      // A lone CR or LF ends a row for some readers, whatever ends ours.
      ...((this.#options.excel || this.#options.raw) && { quoted_match: /[\r\n]/ }),
    });
  }
}

async function writeFile(
  input: AsyncIterable<IssueRows>,
  target: ExportTarget,
  options: ExportOptions,
  dialect: Dialect,
): Promise<void> {
  const select = selectColumns(options.columns);
  await orAbort(await target.sink(), async (sink) => {
    let table: DelimitedTable | null = null;
    for await (const batch of oneTable(input, options, dialect.name)) {
      if (table === null) {
        table = new DelimitedTable(sink, select(batch.table), dialect, options);
        await table.begin();
      }
      await table.add(batch);
    }
    await sink.close();
  });
}

/** The files of a folder, opened as rows of their tables come. */
export class DelimitedFolder {
  readonly #folder: StagedFolder;
  readonly #dialect: Dialect;
  readonly #options: ExportOptions;
  readonly #select: (table: Table) => Selection;
  readonly #open = new Map<string, { table: DelimitedTable; sink: Sink }>();

  constructor(folder: StagedFolder, dialect: Dialect, options: ExportOptions) {
    this.#folder = folder;
    this.#dialect = dialect;
    this.#options = options;
    this.#select = selectColumns(options.columns);
  }

  async add(batch: TableBatch, wrap: (sink: Sink) => Sink = (sink) => sink): Promise<void> {
    const selection = this.#select(batch.table);
    if (selection.columns.length === 0) return;
    const name = batch.table.name;
    let file = this.#open.get(name);
    if (file === undefined) {
      const sink = wrap(await this.#folder.file(name + this.#dialect.extension));
      file = { sink, table: new DelimitedTable(sink, selection, this.#dialect, this.#options) };
      this.#open.set(name, file);
      await file.table.begin();
    }
    await file.table.add(batch);
  }

  async close(): Promise<void> {
    for (const { sink } of this.#open.values()) await sink.close();
  }

  async abort(): Promise<void> {
    for (const { sink } of this.#open.values()) await sink.abort();
    await this.#folder.abort();
  }
}

async function writeFolder(
  input: AsyncIterable<IssueRows>,
  target: ExportTarget,
  options: ExportOptions,
  dialect: Dialect,
): Promise<void> {
  const folder = await target.stagedFolder();
  await orAbort(new DelimitedFolder(folder, dialect, options), async (files) => {
    for await (const batch of tableBatches(input, options)) await files.add(batch);
    await files.close();
    await folder.commit();
  });
}

function delimited(dialect: Dialect): Exporter {
  return {
    run: (input, target, options) =>
      (target.folder ? writeFolder : writeFile)(input, target, options, dialect),
  };
}

export const csv = delimited({ name: 'csv', delimiter: ',', extension: '.csv' });
export const tsv = delimited({ name: 'tsv', delimiter: '\t', extension: '.tsv' });
