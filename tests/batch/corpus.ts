/** Small runs for the tests. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, temporaryFolder } from '../cli/huikan.js';

/** A folder with `in/`, which has so many short issues. */
export function corpus(count: number): string {
  const folder = temporaryFolder();
  const script = join(root, 'scripts', 'batch', 'corpus.mjs');
  const { status, stderr } = spawnSync(process.execPath, [script, join(folder, 'in'), String(count), '2']);
  if (status !== 0) throw new Error(String(stderr));
  return folder;
}

/** Every file below a folder with the hash of its bytes; the journal, which has times, only by its name. */
export function bytesOf(folder: string): Record<string, string> {
  const files: Record<string, string> = {};
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = join(folder, entry);
    if (!statSync(path).isFile()) continue;
    const times = entry === 'journal.jsonl';
    files[entry] = times ? '' : createHash('sha256').update(readFileSync(path)).digest('hex');
  }
  return files;
}

/** The inputs that a journal says were done, in the order they were; none where there is no journal yet. */
export function doneIn(out: string): string[] {
  const journal = join(out, 'journal.jsonl');
  return (existsSync(journal) ? readFileSync(journal, 'utf8') : '')
    .split('\n')
    .filter((line) => line.startsWith('{"key"'))
    .map((line) => (JSON.parse(line) as { input: string }).input);
}
