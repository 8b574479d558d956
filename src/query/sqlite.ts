import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Database as Engine, SQLiteValue, Statement } from 'node-sqlite3-wasm';
import { forgetTemporary, rememberTemporary } from '../write/temporary.js';
import { type Database, type Field, queryError, type Result } from './database.js';

/**
 * A name for the file in a folder of ours. The engine makes a lock beside the name it is given, which would
 * keep other readers out and fail in a folder that may not be written. Null where links cannot be made.
 */
function aside(path: string): { folder: string; link: string } | null {
  const folder = mkdtempSync(join(tmpdir(), 'huikan-'));
  rememberTemporary(folder);
  try {
    const link = join(folder, 'data.sqlite');
    symlinkSync(resolve(path), link);
    return { folder, link };
  } catch {
    rmSync(folder, { recursive: true, force: true });
    forgetTemporary(folder);
    return null;
  }
}

const field = (value: SQLiteValue | undefined): Field =>
  value instanceof Uint8Array ? Buffer.from(value).toString('hex') : (value ?? null);

async function* rowsOf(
  statement: Statement,
  values: readonly Field[],
  names: readonly string[] | null,
  path: string,
): AsyncGenerator<readonly Field[]> {
  try {
    for (const row of statement.iterate(values as SQLiteValue[])) {
      const record = row as Record<string, SQLiteValue>;
      yield (names ?? Object.keys(record)).map((name) => field(record[name]));
    }
  } catch (error) {
    throw queryError(error, path);
  } finally {
    statement.finalize();
  }
}

/**
 * The names of a query's columns, and the query with columns `c0`, `c1` …: rows come as objects, in which names
 * that are numbers, come twice or are `__proto__` would be lost. Null for what is no SELECT.
 */
function numbered(db: Engine, sql: string): { names: string[]; sql: string; columns: string[] } | null {
  // What is put into another statement must not end one: no semicolon, not even before a comment.
  const body = sql.trim().replace(/;[;\s]*(?:--[^\n]*\s*)*$/u, '');
  if (!/^(?:select|with|values)\b/iu.test(body)) return null;
  db.exec('DROP VIEW IF EXISTS temp.huikan_query');
  db.exec(`CREATE TEMP VIEW huikan_query AS ${body}`);
  const names = db.all('PRAGMA temp.table_info(huikan_query)').map((row) => String(row.name));
  const columns = names.map((_, i) => `c${i}`);
  return { names, columns, sql: `WITH q(${columns.join(', ')}) AS (${body}\n) SELECT * FROM q` };
}

/** Opens a SQLite file for reading. */
export async function openSqlite(path: string): Promise<Database> {
  const { default: engine } = await import('node-sqlite3-wasm');
  const place = aside(path);
  const dispose = () => {
    if (place === null) return;
    rmSync(place.folder, { recursive: true, force: true });
    forgetTemporary(place.folder);
  };
  let db: Engine;
  let indexed: boolean;
  try {
    db = new engine.Database(place?.link ?? path, { readOnly: true });
    indexed = db.get("SELECT 1 FROM sqlite_master WHERE name = 'search_index'") !== null;
  } catch (error) {
    dispose();
    throw queryError(error, path);
  }
  const query = async (sql: string, values: readonly Field[] = []): Promise<Result> => {
    try {
      const known = values.length === 0 ? numbered(db, sql) : null;
      if (known !== null)
        return { columns: known.names, rows: rowsOf(db.prepare(known.sql), [], known.columns, path) };
      const rows = rowsOf(db.prepare(sql), values, null, path);
      // Only an object of the first row tells the names.
      const first = db.get(sql, values as SQLiteValue[]);
      return { columns: first === null ? [] : Object.keys(first), rows };
    } catch (error) {
      throw queryError(error, path);
    }
  };
  const close = async () => {
    db.close();
    dispose();
  };
  return { query, indexed, close };
}
