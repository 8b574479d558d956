import { rm } from 'node:fs/promises';
import { csvHeader, csvRows } from '../write/csv.js';
import { fileSink } from '../write/file-sink.js';
import type { ManifestInput } from './manifest.js';

const COLUMNS = ['input', 'sha256', 'reason', 'message', 'attempts'] as const;

/** Lists the inputs that could not be done; where there are none, there is no such file. Throws `output.failed`. */
export async function writeFailures(path: string, inputs: readonly ManifestInput[]): Promise<void> {
  const rows = inputs.flatMap(({ input, sha256, failure }) =>
    failure === undefined ? [] : [[input, sha256, failure.code, failure.message, failure.attempts]],
  );
  if (rows.length === 0) return rm(path, { force: true });
  const sink = await fileSink(path);
  await sink.write(csvHeader(COLUMNS) + csvRows(rows));
  await sink.close();
}
