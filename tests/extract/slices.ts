/** What holds for the rows of one extractor whatever the text: they are slices, in order, as the schema says. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { Extractor } from '../../src/extract/extractor.js';
import { passagesOf } from '../../src/extract/passage.js';
import { issuesFromBytes } from '../../src/issues.js';
import type { Issue } from '../../src/model/issue.js';
import type { Located } from '../../src/model/rows.js';
import { processorTime } from '../processor-time.js';
import { issueOf } from './districts/issue.js';

const fixtures = new URL('../../fixtures/', import.meta.url);
const files = readdirSync(fixtures).filter((name) => name.endsWith('.txt'));

function check<Row extends Located>(extractor: Extractor<Row>, schema: z.ZodType, issue: Issue): number {
  const passages = passagesOf(issue);
  const texts = new Map(passages.map(({ block, text }) => [block.id, text]));
  const rows = extractor.extract(issue, passages, {});
  for (const [i, row] of rows.entries()) {
    expect(schema.safeParse(row).success, JSON.stringify(row)).toBe(true);
    expect(row.text).toBe(texts.get(row.block)?.slice(row.start, row.end));
    expect(row.text).not.toBe('');
    const before = rows[i - 1];
    if (before?.block === row.block) expect(before.end).toBeLessThanOrEqual(row.start);
  }
  return rows.length;
}

/** Declares the tests; `pieces` are words of which texts are put together. */
export function slicesOf<Row extends Located>(
  extractor: Extractor<Row>,
  schema: z.ZodType,
  pieces: readonly string[],
): void {
  describe('rows are slices, in order and apart', () => {
    test.each(files)('%s', async (file) => {
      const [issue] = await issuesFromBytes(readFileSync(new URL(file, fixtures)), { path: file });
      expect(check(extractor, schema, issue!)).toBeGreaterThan(5);
    });

    test('of any text made of its words', () => {
      const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 30 });
      fc.assert(
        fc.property(texts, fc.constantFrom('110000', '530100', undefined), (words, home) => {
          const given = { text: words.join(''), date: '2021-06' };
          check(extractor, schema, issueOf(home === undefined ? given : { ...given, home }));
        }),
        { numRuns: 300 },
      );
    });
  });

  describe('hostile lines of 100,000 characters take no long time', () => {
    test.each([...pieces])('%s', (piece) => {
      const issue = issueOf({
        text: piece.repeat(Math.ceil(100_000 / piece.length)),
        home: '110000',
        date: '2021-06',
      });
      const passages = passagesOf(issue);
      const start = processorTime();
      extractor.extract(issue, passages, {});
      expect(processorTime() - start).toBeLessThan(5000);
    });
  });
}
