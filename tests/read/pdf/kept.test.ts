import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as bombs from '../../../fixtures/typeset/bombs.mjs';
import { PdfRefused, readInSandbox } from '../../../src/read/pdf/sandbox.js';

const fixture = (name: string) => readFileSync(new URL(`../../../fixtures/pdf/${name}`, import.meta.url));
const MB = 2 ** 20;

/** What is read, or why it is not. */
async function reading(bytes: Uint8Array, options: Parameters<typeof readInSandbox>[1]) {
  try {
    return await readInSandbox(bytes, options);
  } catch (error) {
    if (error instanceof PdfRefused) return `${error.reason}: ${error.message}`;
    throw error;
  }
}

describe('a reading process that is kept', { timeout: 120_000 }, () => {
  type Row = { why: string; name: string };
  // In this order: each comes after one that may have left something behind.
  const rows: Row[] = [
    { why: 'fonts of its own', name: 'hard/vertical.pdf' },
    { why: 'the same fonts under other names', name: 'hard/private-use.pdf' },
    { why: 'damaged, and mended by pdf.js', name: 'hard/truncated-update.pdf' },
    { why: 'the file before it was damaged', name: 'hard/doubled.pdf' },
    { why: 'encrypted', name: 'hard/encrypted-owner.pdf' },
    { why: 'the file before it was encrypted', name: 'hard/right-column-first.pdf' },
    { why: 'a whole issue', name: 'qinghe-xian-2018-02.typst.pdf' },
    { why: 'read a second time', name: 'hard/vertical.pdf' },
  ];
  for (const { why, name } of rows)
    it(`reads what a new one reads: ${why} (${name})`, async () => {
      const bytes = fixture(name);
      expect(await reading(bytes, { keep: true })).toEqual(await reading(bytes, { processes: 1 }));
    });

  it('is the same process for file after file', async () => {
    // Node does not tell of its children in another way.
    type Child = { pid?: number; connected?: boolean; killed?: boolean };
    const seen = new Set<unknown>();
    for (let i = 0; i < 3; i += 1) {
      await reading(fixture('hard/vertical.pdf'), { keep: true });
      const handles = process as unknown as { _getActiveHandles(): Child[] };
      // One of a test before that was stopped may still be there, on a machine that is busy.
      for (const { pid, connected, killed } of handles._getActiveHandles())
        if (connected && !killed) seen.add(pid);
    }
    expect([...seen].filter((pid) => pid !== undefined)).toHaveLength(1);
  });

  it('is not kept where it was stopped, and what follows is read by another', async () => {
    const limits = { memory: 200 * MB, keep: true };
    await reading(fixture('hard/vertical.pdf'), limits);
    await expect(readInSandbox(bombs.flateBomb(1024), limits)).resolves.toMatchObject({
      failures: [{ page: 1, reason: 'memory' }],
    });
    const after = await reading(fixture('hard/vertical.pdf'), limits);
    expect(after).toEqual(await reading(fixture('hard/vertical.pdf'), { processes: 1 }));
  });

  it('refuses what a new one refuses', async () => {
    await reading(fixture('hard/vertical.pdf'), { keep: true });
    const bytes = new TextEncoder().encode('%PDF-1.4\nnothing');
    expect(await reading(bytes, { keep: true })).toBe(await reading(bytes, { processes: 1 }));
    expect(await reading(fixture('hard/vertical.pdf'), { keep: true })).toHaveProperty('facts');
  });
});
