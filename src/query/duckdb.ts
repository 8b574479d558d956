import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { HuikanError } from '../model/errors.js';
import { type Connection, loadDuckDb } from '../write/export/duckdb/engine.js';
import { quoteName, quoteText } from '../write/export/sql.js';
import { type Database, type Field, queryError, type Result } from './database.js';

/** A value that JSON has no place for (a list, a struct) as its JSON. */
function field(value: unknown): Field {
  if (value === null || value === undefined) return null;
  if (typeof value === 'object') return JSON.stringify(value);
  return value as Field;
}

async function* rowsOf(
  chunks: AsyncIterable<readonly (readonly unknown[])[]>,
  path: string,
): AsyncGenerator<Field[]> {
  try {
    for await (const rows of chunks) for (const row of rows) yield row.map(field);
  } catch (error) {
    throw queryError(error, path);
  }
}

function database(connection: Connection, path: string, close: () => void): Database {
  const query = async (sql: string, values: readonly Field[] = []): Promise<Result> => {
    try {
      const result = await connection.stream(sql, [...values]);
      return { columns: result.columnNames(), rows: rowsOf(result.yieldRowsJson(), path) };
    } catch (error) {
      throw queryError(error, path);
    }
  };
  return { query, indexed: false, close: async () => close() };
}

async function open(path: string, file: string, options: Record<string, string>) {
  const duckdb = await loadDuckDb();
  try {
    const instance = await duckdb.DuckDBInstance.create(file, options);
    const connection = await instance.connect();
    const close = () => {
      connection.closeSync();
      instance.closeSync();
    };
    return { connection, close };
  } catch (error) {
    throw queryError(error, path);
  }
}

/** Opens a DuckDB file for reading. */
export async function openDuckDb(path: string): Promise<Database> {
  const { connection, close } = await open(path, path, { access_mode: 'READ_ONLY' });
  return database(connection, path, close);
}

/** Opens a folder: each Parquet or CSV file in it is a table of its name. Throws `query.no-data` for one without. */
export async function openFolder(path: string): Promise<Database> {
  const files = readdirSync(path).filter((name) => /\.(?:parquet|csv|tsv)$/iu.test(name));
  if (files.length === 0) throw new HuikanError('query.no-data', `${path} has no tables`, { path });
  const { connection, close } = await open(path, ':memory:', {});
  try {
    for (const name of files.sort()) {
      const view = quoteName(name.replace(/\.[^.]*$/u, ''));
      const place = quoteText(join(path, name));
      // CSV says nothing of types: codes must not become numbers, and numbers have to be cast.
      const read = /\.parquet$/iu.test(name)
        ? place
        : `read_csv(${place}, all_varchar = true, header = true)`;
      await connection.run(`CREATE OR REPLACE VIEW ${view} AS SELECT * FROM ${read}`);
    }
  } catch (error) {
    close();
    throw queryError(error, path);
  }
  return database(connection, path, close);
}
