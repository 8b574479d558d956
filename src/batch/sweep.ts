/** Takes away what is no part of the data set. */
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { namesIn } from '../write/staged.js';
import { DOCUMENTS, ROWS } from './layout.js';
import type { InputResult } from './types.js';

/** Names that half-written files have; see `temporaryName`. */
const TEMPORARY = /^\..*\.[0-9a-f]{12}\.tmp(?:-journal|-wal|\.wal|\.lock)?$/u;

/** Removes what a run that was stopped has left half-written. */
export async function sweepTemporaries(out: string): Promise<void> {
  for (const folder of [out, join(out, DOCUMENTS), join(out, ROWS)])
    for (const name of await namesIn(folder))
      if (TEMPORARY.test(name)) await rm(join(folder, name), { recursive: true, force: true });
}

/** Removes results that are not of these inputs. */
export async function sweepResults(out: string, records: Iterable<InputResult>): Promise<void> {
  const kept = new Set<string>();
  for (const { issues } of records)
    for (const { document, rows } of issues ?? []) kept.add(document.path).add(rows.path);
  for (const folder of [DOCUMENTS, ROWS])
    for (const name of await namesIn(join(out, folder)))
      if (!kept.has(`${folder}/${name}`)) await rm(join(out, folder, name), { recursive: true, force: true });
}

/** Removes tables of forms that are no longer asked for. */
export async function sweepTables(
  out: string,
  before: readonly { path: string }[],
  now: readonly { path: string }[],
): Promise<void> {
  const kept = new Set(now.map(({ path }) => path));
  // A manifest is a file that anyone may have changed: nothing but names of ours is removed.
  for (const { path } of before)
    if (!kept.has(path) && /^[\w.-]+$/u.test(path) && !path.startsWith('.') && existsSync(join(out, path)))
      await rm(join(out, path), { recursive: true, force: true });
}
