/** Tables made in pieces are those made in one go. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { finish } from '../../src/batch/finish.js';
import { openFolder } from '../../src/batch/folder.js';
import { type TableFormat, tablePlace } from '../../src/batch/formats.js';
import type { Runner } from '../../src/batch/lanes.js';
import type { Manifest } from '../../src/batch/manifest.js';
import type { TableTask } from '../../src/batch/messages.js';
import { hasPieces, inPieces, joinPieces, PIECE } from '../../src/batch/pieces.js';
import { writeTables } from '../../src/batch/tables.js';
import { huikan, temporaryFolder } from '../cli/huikan.js';
import { bytesOf, corpus } from './corpus.js';

let out: string;
let task: Omit<TableTask, 'format'>;

beforeAll(async () => {
  const place = corpus(5);
  out = join(place, 'out');
  // Few of the issues have slogans: their table begins in a later piece, or is not there.
  const words = ['batch', 'in', '-o', 'out', '--formats', 'none', '--kinds', 'laws,quotes,slogans'];
  expect((await huikan(words, { cwd: place })).code).toBe(0);
  const { version, kinds, inputs } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as Manifest;
  const issues = inputs.flatMap(({ issues = [] }) =>
    issues.map(({ id, document, rows }) => ({ id, document: document.path, rows: rows.path })),
  );
  task = { kind: 'table', out, version, kinds, issues, inputs: [], failures: [] };
});

describe.each(['csv', 'tsv', 'jsonl'] as const)('%s', (format: TableFormat) => {
  it.each([1, 2, 4])('in pieces of %i', async (size) => {
    expect(hasPieces(format)).toBe(true);
    const place = join(out, tablePlace(format).path);
    await writeTables({ ...task, format });
    const whole = bytesOf(place);
    rmSync(place, { recursive: true });
    const folder = join(out, '.pieces');
    const { pieces, join: last } = inPieces({ ...task, format }, folder, size);
    expect(pieces).toHaveLength(Math.ceil(task.issues.length / size));
    for (const piece of pieces.toReversed()) await writeTables(piece);
    await joinPieces(last);
    // A worker may end in the middle of it, and another begin anew.
    await joinPieces(last);
    expect(Object.keys(whole).length).toBeGreaterThan(2);
    expect(bytesOf(place)).toEqual(whole);
    rmSync(last.pieces[0]!, { recursive: true });
    await expect(joinPieces(last)).rejects.toThrow();
    expect(bytesOf(place)).toEqual(whole);
    rmSync(folder, { recursive: true });
  });
});

it('are made by as many processes as there are jobs here, however many read inputs elsewhere', async () => {
  const file = { path: '', bytes: 0, sha256: '' };
  const facts = { title: null, year: null, issue: null, totalIssue: null, articles: 0, pages: null };
  const inputs = Array.from({ length: 200 }, (_, i) => {
    const issue = { id: `${i}`, ...facts, annotations: {}, warnings: {}, document: file, rows: file };
    return { key: `${i}`, input: `${i}.txt`, sha256: '', bytes: 0, duplicates: [], issues: [issue] };
  });
  let now = 0;
  let most = 0;
  let done = 0;
  const tables: Runner = {
    size: 2,
    get tables() {
      return tables;
    },
    run: async () => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setTimeout(resolve, 1));
      now -= 1;
      done += 1;
      return { ok: true, issues: [], memory: 0, attempts: 1 };
    },
    kill: () => {},
    close: async () => {},
  };
  const folder = await openFolder(join(temporaryFolder(), 'out'));
  const basis = { version: '0', settings: {}, kinds: [] };
  await finish(folder, inputs, { ...tables, size: 200, tables }, () => false, {
    ...basis,
    formats: ['csv', 'jsonl'],
    shard: null,
  });
  await folder.close();
  expect(done).toBe(2 * (Math.ceil(200 / PIECE) + 1));
  expect(most).toBe(2);
});

it('forms whose files are no rows after rows are made whole', () => {
  for (const format of ['xlsx', 'sqlite', 'parquet', 'md', 'datapackage'] as const)
    expect(hasPieces(format)).toBe(false);
});
