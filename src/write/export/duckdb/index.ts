/** DuckDB databases: a table for each table, with keys and comments. */
import { outputError } from '../../output-error.js';
import {
  allTables,
  type ColumnType,
  type IssueRows,
  plainName,
  type Row,
  type Table,
  type TableBatch,
  tableBatches,
  type Value,
} from '../../tables/index.js';
import { type Exporter, type ExportOptions, type ExportTarget, orAbort } from '../exporter.js';
import { createTable, DICTIONARY, MANIFEST, quoteName, quoteText, type SqlDialect } from '../sql.js';
import { type Appender, type Connection, type DuckDb, loadDuckDb } from './engine.js';

const DIALECT: SqlDialect = {
  types: {
    string: 'VARCHAR',
    code: 'VARCHAR',
    list: 'VARCHAR',
    spans: 'VARCHAR',
    date: 'DATE',
    integer: 'BIGINT',
    number: 'DOUBLE',
    share: 'DOUBLE',
    boolean: 'BOOLEAN',
  },
  // The engine enforces references on every row, and rows may come without their issue.
  references: false,
  comments: false,
};

const DAY_MS = 86_400_000;
/** Rows between two flushes: what the appender holds in memory. */
const FLUSH_ROWS = 50_000;

function comments(table: Table): string[] {
  const name = quoteName(table.name);
  const text = (zh: string, meaning: Table['meaning']) => quoteText(`${zh}: ${meaning.zh}; ${meaning.en}`);
  return [
    `COMMENT ON TABLE ${name} IS ${text(table.zh, table.meaning)}`,
    ...table.columns.map(
      (column) =>
        `COMMENT ON COLUMN ${name}.${quoteName(plainName(column))} IS ${text(column.zh, column.meaning)}`,
    ),
  ];
}

/** Appends rows to one table. */
class TableAppender {
  readonly #appender: Appender;
  readonly #types: readonly ColumnType[];
  readonly #duckdb: DuckDb;
  #pending = 0;

  constructor(appender: Appender, table: Table, duckdb: DuckDb) {
    this.#appender = appender;
    this.#types = table.columns.map((column) => column.type);
    this.#duckdb = duckdb;
  }

  add(rows: readonly Row[]): void {
    for (const row of rows) {
      for (let i = 0; i < row.length; i++) this.#append(row[i]!, this.#types[i]!);
      this.#appender.endRow();
    }
    this.#pending += rows.length;
    if (this.#pending < FLUSH_ROWS) return;
    this.#appender.flushSync();
    this.#pending = 0;
  }

  #append(value: Value, type: ColumnType): void {
    const appender = this.#appender;
    if (value === null) appender.appendNull();
    else if (type === 'integer') appender.appendBigInt(BigInt(value as number));
    else if (type === 'number' || type === 'share') appender.appendDouble(value as number);
    else if (type === 'boolean') appender.appendBoolean(value as boolean);
    else if (type === 'date') {
      const days = Math.floor(Date.parse(`${value}T00:00:00Z`) / DAY_MS);
      appender.appendDate(new this.#duckdb.DuckDBDateValue(days));
    } else appender.appendVarchar(value as string);
  }

  close(): void {
    this.#appender.closeSync();
  }
}

async function insertAll(
  connection: Connection,
  { create, insert }: { create: string; insert: string },
  rows: readonly Row[],
): Promise<void> {
  await connection.run(create);
  for (const row of rows) await connection.run(insert, row as (string | number | null)[]);
}

async function fill(
  connection: Connection,
  duckdb: DuckDb,
  input: AsyncIterable<IssueRows>,
  options: ExportOptions,
): Promise<void> {
  for (const table of allTables())
    for (const statement of [createTable(table, DIALECT), ...comments(table)])
      await connection.run(statement);
  const appenders = new Map<string, TableAppender>();
  const add = async ({ table, rows }: TableBatch) => {
    const appender =
      appenders.get(table.name) ??
      new TableAppender(await connection.createAppender(table.name), table, duckdb);
    appenders.set(table.name, appender);
    appender.add(rows);
  };
  for await (const batch of tableBatches(input, options)) await add(batch);
  for (const appender of appenders.values()) appender.close();
  await insertAll(connection, DICTIONARY, DICTIONARY.rows(allTables()));
  await insertAll(connection, MANIFEST, MANIFEST.rows(options.manifest()));
  await connection.run('CHECKPOINT');
}

/** The engine's complaint about the disk as ours; others are passed on. */
function asOutputError(error: unknown, path: string | null): unknown {
  if (!(error instanceof Error) || !/IO Error|could not write|failed to write/iu.test(error.message))
    return error;
  // What stands behind it is said in the system's words, of which only this one has an advice of its own.
  const full = /no space|disk|could not write/iu.test(error.message);
  return outputError(path, full ? Object.assign(new Error(error.message), { code: 'ENOSPC' }) : error);
}

async function run(
  input: AsyncIterable<IssueRows>,
  target: ExportTarget,
  options: ExportOptions,
): Promise<void> {
  const duckdb = await loadDuckDb();
  await orAbort(await target.stagedFile(), async (file) => {
    try {
      const instance = await duckdb.DuckDBInstance.create(file.path);
      const connection = await instance.connect();
      try {
        await fill(connection, duckdb, input, options);
      } finally {
        connection.closeSync();
        instance.closeSync();
      }
    } catch (error) {
      throw asOutputError(error, target.path);
    }
    await file.commit();
  });
}

export const duckdb: Exporter = { run };
