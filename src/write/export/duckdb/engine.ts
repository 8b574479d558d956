import { HuikanError } from '../../../model/errors.js';

/*
 * What is used of @duckdb/node-api. Its own types are not imported: the package is large and therefore optional, and
 * huikan has to be built where it is missing.
 */

export interface Appender {
  appendNull(): void;
  appendBigInt(value: bigint): void;
  appendDouble(value: number): void;
  appendBoolean(value: boolean): void;
  appendDate(value: object): void;
  appendVarchar(value: string): void;
  endRow(): void;
  flushSync(): void;
  closeSync(): void;
}

type Parameter = string | number | bigint | boolean | null;

export interface Connection {
  run(sql: string, values?: Parameter[]): Promise<unknown>;
  stream(sql: string, values?: Parameter[]): Promise<StreamedResult>;
  createAppender(table: string): Promise<Appender>;
  closeSync(): void;
}

export interface StreamedResult {
  columnNames(): string[];
  yieldRowsJson(): AsyncIterable<unknown[][]>;
}

interface Instance {
  connect(): Promise<Connection>;
  closeSync(): void;
}

export interface DuckDb {
  DuckDBInstance: { create(path: string, options?: Record<string, string>): Promise<Instance> };
  /** Days since 1970. */
  DuckDBDateValue: new (
    days: number,
  ) => object;
}

const PACKAGE = '@duckdb/node-api';

/** The engine. Throws `engine.missing` where it is not installed. */
export async function loadDuckDb(): Promise<DuckDb> {
  try {
    return (await import(PACKAGE)) as DuckDb;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') throw error;
    throw new HuikanError(
      'engine.missing',
      `${PACKAGE} is not installed`,
      { engine: PACKAGE },
      { cause: error },
    );
  }
}
