import { HuikanError } from '../../../model/errors.js';

export type DuckDb = typeof import('@duckdb/node-api');

const PACKAGE = '@duckdb/node-api';

/** The engine, which is large and therefore optional. Throws `engine.missing` where it is not installed. */
export async function loadDuckDb(): Promise<DuckDb> {
  try {
    return await import('@duckdb/node-api');
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
