/** Data sets that huikan wrote, opened for reading: SQLite, DuckDB, a folder of Parquet or CSV files. */
import { openSync, readSync, statSync } from 'node:fs';
import { HuikanError } from '../model/errors.js';

/** A value of a result. */
export type Field = string | number | bigint | boolean | null;

/** Rows of a query, as they come. */
export interface Result {
  columns: readonly string[];
  rows: AsyncIterable<readonly Field[]>;
}

/** An open data set. Nothing can be written to its files. */
export interface Database {
  /** Runs one statement. Throws `query.failed`, also while rows are read. */
  query(sql: string, values?: readonly Field[]): Promise<Result>;
  /** True where the data set has the full-text index of `--format sqlite`. */
  indexed: boolean;
  close(): Promise<void>;
}

/** What the engine says is wrong with a query, as our error. */
export function queryError(error: unknown, path: string): HuikanError {
  if (error instanceof HuikanError) return error;
  const reason = (error instanceof Error ? error.message : String(error)).split('\n')[0]!;
  return new HuikanError('query.failed', `the query failed: ${reason}`, { path, reason }, { cause: error });
}

function headOf(path: string): string {
  const buffer = Buffer.alloc(16);
  const file = openSync(path, 'r');
  readSync(file, buffer, 0, buffer.length, 0);
  return buffer.toString('latin1');
}

/** What kind of data set is at a path, by its first bytes. Throws `input.missing`, `input.unreadable`, `query.no-data`. */
function kindOf(path: string): 'sqlite' | 'duckdb' | 'folder' {
  let head: string;
  try {
    if (statSync(path).isDirectory()) return 'folder';
    head = headOf(path);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? '';
    if (reason === 'ENOENT' || reason === 'ENOTDIR')
      throw new HuikanError('input.missing', `${path} does not exist`, { path }, { cause: error });
    throw new HuikanError('input.unreadable', `${path} cannot be read`, { path, reason }, { cause: error });
  }
  if (head.startsWith('SQLite format 3\0')) return 'sqlite';
  if (head.slice(8, 12) === 'DUCK') return 'duckdb';
  throw new HuikanError('query.no-data', `${path} is no data set`, { path });
}

/** Opens a data set. Throws as `kindOf` does, `query.failed` for one that is damaged, `engine.missing`. */
export async function openDatabase(path: string): Promise<Database> {
  const kind = kindOf(path);
  if (kind === 'sqlite') return (await import('./sqlite.js')).openSqlite(path);
  const { openDuckDb, openFolder } = await import('./duckdb.js');
  return kind === 'duckdb' ? openDuckDb(path) : openFolder(path);
}
