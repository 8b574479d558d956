/** SQLite databases: a table for each table, keys and references, full-text search by pairs of characters. */
import type { Database, Statement } from 'node-sqlite3-wasm';
import { outputError } from '../../output-error.js';
import {
  allTables,
  type IssueRows,
  type Row,
  type TableBatch,
  tableBatches,
  type Value,
} from '../../tables/index.js';
import { type Exporter, type ExportOptions, type ExportTarget, orAbort } from '../exporter.js';
import { createTable, DICTIONARY, MANIFEST, quoteName, type SqlDialect } from '../sql.js';
import { SEARCH_TABLES, SearchIndex } from './search.js';

const DIALECT: SqlDialect = {
  types: {
    string: 'TEXT',
    code: 'TEXT',
    list: 'TEXT',
    spans: 'TEXT',
    date: 'TEXT',
    integer: 'INTEGER',
    number: 'REAL',
    share: 'REAL',
    boolean: 'INTEGER',
  },
  references: true,
  comments: true,
};

/** The file has no readers and is thrown away on any failure: no journal, no waiting for the disk. */
const PRAGMAS = [
  'journal_mode = OFF',
  'synchronous = OFF',
  'locking_mode = EXCLUSIVE',
  'foreign_keys = OFF',
  'page_size = 8192',
];

/** The engine ends a text at a NUL: it becomes the sign for it, which is as long, so that offsets hold. */
function withoutNul(value: Value): Value {
  return typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '\u2400') : value;
}

/** Statements by table; a table is there from the start, with rows or without. */
class Tables {
  readonly #db: Database;
  readonly #inserts = new Map<string, Statement>();

  constructor(db: Database) {
    this.#db = db;
    for (const table of allTables()) {
      db.exec(createTable(table, DIALECT));
      const places = table.columns.map(() => '?').join(', ');
      this.#inserts.set(table.name, db.prepare(`INSERT INTO ${quoteName(table.name)} VALUES (${places})`));
    }
  }

  add({ table, rows }: TableBatch): void {
    const insert = this.#inserts.get(table.name)!;
    for (const row of rows) insert.run(row.map(withoutNul));
  }

  fill({ create, insert }: { create: string; insert: string }, rows: readonly Row[]): void {
    this.#db.exec(create);
    const statement = this.#db.prepare(insert);
    for (const row of rows) statement.run(row.map(withoutNul));
    statement.finalize();
  }

  close(): void {
    for (const insert of this.#inserts.values()) insert.finalize();
  }
}

async function fill(db: Database, input: AsyncIterable<IssueRows>, options: ExportOptions): Promise<void> {
  for (const pragma of PRAGMAS) db.exec(`PRAGMA ${pragma}`);
  db.exec('BEGIN');
  const tables = new Tables(db);
  for (const create of SEARCH_TABLES) db.exec(create);
  const search = new SearchIndex(db);
  for await (const batch of tableBatches(input, options)) {
    tables.add(batch);
    search.add(batch);
  }
  tables.fill(DICTIONARY, DICTIONARY.rows(allTables()));
  tables.fill(MANIFEST, MANIFEST.rows(options.manifest()));
  tables.close();
  search.close();
  db.exec('COMMIT');
}

/** An error of the engine while writing is one of the disk; others are passed on. */
function asOutputError(error: unknown, path: string | null): unknown {
  const engine = error instanceof Error && error.name === 'SQLite3Error';
  if (!engine) return error;
  const full = /disk is full|disk I\/O/u.test(error.message);
  return outputError(path, full ? Object.assign(new Error(error.message), { code: 'ENOSPC' }) : error);
}

async function run(
  input: AsyncIterable<IssueRows>,
  target: ExportTarget,
  options: ExportOptions,
): Promise<void> {
  const { default: engine } = await import('node-sqlite3-wasm');
  await orAbort(await target.stagedFile(), async (file) => {
    const db = new engine.Database(file.path);
    try {
      await fill(db, input, options);
    } catch (error) {
      throw asOutputError(error, target.path);
    } finally {
      db.close();
    }
    await file.commit();
  });
}

export const sqlite: Exporter = { run };
