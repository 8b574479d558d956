/** Parquet: one table in a file, or a folder with a file for each table. Row groups are written as they fill. */
import type { SchemaElement } from 'hyparquet';
import type { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { Sink } from '../../sink.js';
import {
  type Column,
  type ColumnType,
  type IssueRows,
  plainName,
  type Row,
  type TableBatch,
  tableBatches,
  type Value,
} from '../../tables/index.js';
import { pickRows, type Selection, selectColumns } from '../../tables/select.js';
import { type Exporter, type ExportOptions, type ExportTarget, orAbort } from '../exporter.js';
import { oneTable } from '../one-table.js';
import { drain } from './buffer.js';

/** Rows of a group: what is held in memory of each table. */
const GROUP_ROWS = 20_000;
const DAY_MS = 86_400_000;

const TYPES: Readonly<Record<ColumnType, Partial<SchemaElement>>> = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  code: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  list: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  spans: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  date: { type: 'INT32', converted_type: 'DATE' },
  integer: { type: 'INT64' },
  number: { type: 'DOUBLE' },
  share: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
};

function schemaOf(columns: readonly Column[]): SchemaElement[] {
  const fields = columns.map(
    (column): SchemaElement => ({
      name: plainName(column),
      repetition_type: column.required ? 'REQUIRED' : 'OPTIONAL',
      ...TYPES[column.type],
    }),
  );
  return [{ name: 'root', num_children: columns.length }, ...fields];
}

/** What the columns hold, as Parquet keeps such things: by key, in the footer. */
function metadataOf({ table, columns }: Selection): { key: string; value: string }[] {
  const described = columns.map((column) => ({
    name: plainName(column),
    type: column.type,
    zh: column.zh,
    meaning: column.meaning,
  }));
  return [
    { key: 'huikan.table', value: table.name },
    { key: 'huikan.columns', value: JSON.stringify(described) },
  ];
}

function converted(value: Value, type: ColumnType): unknown {
  if (value === null) return null;
  if (type === 'integer') return BigInt(value as number);
  if (type === 'date') return Math.floor(Date.parse(`${value}T00:00:00Z`) / DAY_MS);
  return value;
}

/** One Parquet file. */
class ParquetTable {
  readonly sink: Sink;
  readonly #selection: Selection;
  readonly #bytes: ByteWriter;
  readonly #writer: ParquetWriter;
  #rows: Row[] = [];

  private constructor(sink: Sink, selection: Selection, bytes: ByteWriter, writer: ParquetWriter) {
    this.sink = sink;
    this.#selection = selection;
    this.#bytes = bytes;
    this.#writer = writer;
  }

  static async open(sink: Sink, selection: Selection): Promise<ParquetTable> {
    const { ByteWriter, ParquetWriter } = await import('hyparquet-writer');
    const bytes = new ByteWriter();
    const writer = new ParquetWriter({
      writer: bytes,
      schema: schemaOf(selection.columns),
      kvMetadata: metadataOf(selection),
      createdBy: 'huikan',
    });
    return new ParquetTable(sink, selection, bytes, writer);
  }

  async add(batch: TableBatch): Promise<void> {
    for (const row of pickRows(batch, this.#selection))
      if (this.#rows.push(row) === GROUP_ROWS) await this.#flush();
  }

  async #flush(): Promise<void> {
    const rows = this.#rows;
    this.#rows = [];
    if (rows.length === 0) return;
    const columnData = this.#selection.columns.map((column, i) => ({
      name: plainName(column),
      data: rows.map((row) => converted(row[i]!, column.type)),
    }));
    await this.#writer.write({ columnData, rowGroupSize: GROUP_ROWS });
    await drain(this.#bytes, this.sink);
  }

  async close(): Promise<void> {
    await this.#flush();
    await this.#writer.finish();
    await drain(this.#bytes, this.sink);
    await this.sink.close();
  }
}

async function writeFile(
  input: AsyncIterable<IssueRows>,
  target: ExportTarget,
  options: ExportOptions,
): Promise<void> {
  const select = selectColumns(options.columns);
  await orAbort(await target.sink(), async (sink) => {
    let table: ParquetTable | null = null;
    for await (const batch of oneTable(input, options, 'parquet')) {
      table ??= await ParquetTable.open(sink, select(batch.table));
      await table.add(batch);
    }
    await (table ?? sink).close();
  });
}

async function writeFolder(
  input: AsyncIterable<IssueRows>,
  target: ExportTarget,
  options: ExportOptions,
): Promise<void> {
  const select = selectColumns(options.columns);
  await orAbort(await target.stagedFolder(), async (folder) => {
    const files = new Map<string, ParquetTable>();
    for await (const batch of tableBatches(input, options)) {
      const selection = select(batch.table);
      if (selection.columns.length === 0) continue;
      const { name } = batch.table;
      const file =
        files.get(name) ?? (await ParquetTable.open(await folder.file(`${name}.parquet`), selection));
      files.set(name, file);
      await file.add(batch);
    }
    for (const file of files.values()) await file.close();
    await folder.commit();
  });
}

export const parquet: Exporter = {
  run: (input, target, options) => (target.folder ? writeFolder : writeFile)(input, target, options),
};
