import { describe, expect, it, test } from 'vitest';
import * as bombs from '../../../fixtures/typeset/bombs.mjs';
import { MemoryGauge, overLimit } from '../../../src/read/pdf/memory.js';
import { readInSandbox } from '../../../src/read/pdf/sandbox.js';

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

describe('readInSandbox', { timeout: 60_000 }, () => {
  it('stops a file that fills memory', async () => {
    const bytes = bombs.flateBomb(1024);
    await expect(readInSandbox(bytes, { memory: 200 * MB })).resolves.toMatchObject({
      pages: [],
      failures: [{ page: 1, reason: 'memory' }],
    });
  });

  it('stops a page that takes too long, and no other', async () => {
    const { pages, failures } = await readInSandbox(bombs.nestedForms(12, 10, 3), { pageTimeout: 2 });
    expect(failures).toEqual([{ page: 2, reason: 'time', message: '' }]);
    expect(pages.map(({ number }) => number)).toEqual([1, 3]);
  });

  it('keeps what was read until the time of the file is over', async () => {
    const start = Date.now();
    const { pages, failures } = await readInSandbox(bombs.manyPages(6000), { timeout: 3 });
    expect(Date.now() - start).toBeLessThan(6000);
    expect(pages.length).toBeGreaterThan(0);
    expect(failures.length).toBe(6000 - pages.length);
    expect(new Set(failures.map(({ reason }) => reason))).toEqual(new Set(['time']));
  });

  it('reads all pages by one process where several have no room together', async () => {
    const { pages, failures } = await readInSandbox(bombs.manyPages(60), { memory: 180 * MB, processes: 3 });
    expect(pages.length).toBe(60);
    expect(failures).toEqual([]);
  });
});
