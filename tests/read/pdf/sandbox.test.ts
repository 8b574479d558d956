import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import * as bombs from '../../../fixtures/typeset/bombs.mjs';
import { MemoryGauge, overLimit } from '../../../src/read/pdf/memory.js';
import { guessPageCount } from '../../../src/read/pdf/page-count.js';
import { readerOptions } from '../../../src/read/pdf/reader.js';
import { DEFAULT_MEMORY, readInSandbox } from '../../../src/read/pdf/sandbox.js';

const MB = 2 ** 20;

describe('MemoryGauge', () => {
  type Row = { why: string; seen: [megabytes: number, at: number][]; expected: number };
  const rows: Row[] = [
    { why: 'one look tells nothing of growth', seen: [[300, 0]], expected: 300 },
    {
      why: 'growth goes on for as long as the next look may be late',
      seen: [
        [300, 1000],
        [400, 1100],
      ],
      expected: 550,
    },
    {
      why: 'what shrinks may grow again',
      seen: [
        [400, 1000],
        [300, 1100],
      ],
      expected: 300,
    },
  ];
  for (const { why, seen, expected } of rows)
    test(why, () => {
      const gauge = new MemoryGauge();
      for (const [megabytes, at] of seen) gauge.take(megabytes * MB, at);
      expect(Math.round(gauge.expected / MB)).toBe(expected);
    });
});

describe('overLimit', () => {
  const taking = (megabytes: number) => {
    const memory = new MemoryGauge();
    memory.take(megabytes * MB, 1);
    return { memory };
  };
  const [small, large] = [taking(300), taking(500)];

  it('names nobody while all have room together', () => {
    expect(overLimit([small, large], 800 * MB)).toBeNull();
    expect(overLimit([], 800 * MB)).toBeNull();
  });

  it('names the largest where they have not', () => {
    expect(overLimit([small, large], 799 * MB)).toBe(large);
  });
});

describe('guessPageCount', () => {
  const rows: [why: string, file: string, pages: number | null][] = [
    [
      'counts the objects of pages, not those of their tree',
      '1 0 obj<</Type/Pages/Kids[2 0 R]>> 2 0 obj<</Type /Page/A 1>>',
      1,
    ],
    ['names that only begin so are others', '<</Type /PageLabel>> <</Type/Page>> <</S /Page>>', 1],
    ['tells nothing where objects are compressed', '%PDF-1.7 1 0 obj<</Type/ObjStm>>stream', null],
  ];
  for (const [why, file, pages] of rows)
    test(why, () => expect(guessPageCount(Buffer.from(file, 'latin1'))).toBe(pages));

  it('is right for a typeset issue', () => {
    const path = new URL('../../../fixtures/pdf/yunling-2021-03.chromium.pdf', import.meta.url);
    expect(guessPageCount(readFileSync(path))).toBe(19);
  });
});

describe('the reading process', { timeout: 60_000 }, () => {
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  /** For each chunk that the process loads: whether its code came from the cache; null where there is none for it. */
  function fromCache(folder: string): (boolean | null)[] {
    const script = `
      const { scripts, load } = require(${JSON.stringify(join(root, 'bin', 'bundle.js'))})
        .bundle({ folder: ${JSON.stringify(folder)}, cache: 'pdf-reader.cache' });
      process.send = () => {};
      load('pdf-reader.cjs');
      const taken = ({ cachedDataRejected: rejected }) => (rejected === undefined ? null : !rejected);
      process.stdout.write(JSON.stringify([...scripts.values()].map(taken)));
      process.exit();`;
    const args = [...readerOptions(DEFAULT_MEMORY), '-e', script];
    return JSON.parse(spawnSync(process.execPath, args, { encoding: 'utf8' }).stdout);
  }

  it('takes its compiled code from the cache', () => {
    let taken = fromCache(join(root, 'dist', 'bundle'));
    // The tests may run on another Node than the one that built: that one's cache is left alone.
    if (taken.every((one) => one === null)) {
      const dist = mkdtempSync(join(tmpdir(), 'huikan-built-'));
      spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs'), '--out', dist]);
      taken = fromCache(join(dist, 'bundle'));
      rmSync(dist, { recursive: true });
    }
    expect(new Set(taken)).toEqual(new Set([true]));
  });
});

describe('readInSandbox', { timeout: 60_000 }, () => {
  it('stops a file that fills memory', async () => {
    const bytes = bombs.flateBomb(1024);
    await expect(readInSandbox(bytes, { memory: 200 * MB })).resolves.toMatchObject({
      pages: [],
      failures: [{ page: 1, reason: 'memory' }],
    });
  });

  it('reads a page again without its pictures where they fill memory', async () => {
    const { pages, failures } = await readInSandbox(bombs.maskBomb(512), { memory: 300 * MB });
    expect(failures).toEqual([]);
    expect(pages.map(({ lines }) => lines.map(({ text }) => text))).toEqual([['A line of text']]);
  });

  it('stops a page that takes too long, and no other', async () => {
    const { pages, failures } = await readInSandbox(bombs.nestedForms(12, 10, 3), { pageTimeout: 2 });
    expect(failures).toEqual([{ page: 2, reason: 'time', message: '' }]);
    expect(pages.map(({ number }) => number)).toEqual([1, 3]);
  });

  it('keeps what was read until the time of the file is over', async () => {
    const start = Date.now();
    const { pages, failures } = await readInSandbox(bombs.nestedForms(12, 10, 3), { timeout: 10 });
    expect(Date.now() - start).toBeLessThan(10_000);
    expect(failures.map(({ page, reason }) => `${page} ${reason}`)).toEqual(['2 time', '3 time']);
    expect(pages.map(({ number }) => number)).toEqual([1]);
  });

  it('reads all pages by one process where several have no room together', async () => {
    const { pages, failures } = await readInSandbox(bombs.manyPages(60), { memory: 180 * MB, processes: 3 });
    expect(pages.length).toBe(60);
    expect(failures).toEqual([]);
  });
});
