import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { keywordsWith } from '../../../src/extract/keywords/index.js';
import { passagesOf } from '../../../src/extract/passage.js';
import { issuesFromBytes } from '../../../src/issues.js';
import type { Issue } from '../../../src/model/issue.js';
import { keywordSchema } from '../../../src/model/rows.js';
import { loadSegmenter } from '../../../src/segment/index.js';
import { casesIn } from '../cases.js';
import { type Given, issueOf } from '../issue-of.js';

interface Case extends Given {
  lexicon?: Record<string, string[]>;
  /** Keywords that are found, with how often. */
  has: { keyword: string; count: number }[];
  /** Words that are none. */
  lacks: string[];
  why: string;
}

const keywords = keywordsWith(await loadSegmenter());
const rowsOf = (issue: Issue, lexicon: Record<string, string[]> = {}) =>
  keywords.extract(issue, passagesOf(issue), { lexicon });

describe.each(casesIn<Case>(new URL('./', import.meta.url)))('%s', (_, cases) => {
  test.each(cases)('$why: $text', (given) => {
    const rows = rowsOf(issueOf(given), given.lexicon);
    const found = rows.map(({ keyword, count }) => ({ keyword, count }));
    expect(found).toEqual(expect.arrayContaining(given.has));
    expect(found.map(({ keyword }) => keyword).filter((word) => given.lacks.includes(word))).toEqual([]);
  });
});

/** Rows are as their schema says, slices of their blocks, and so are all places they name. */
function check(issue: Issue): number {
  const texts = new Map(passagesOf(issue).map(({ block, text }) => [block.id, text]));
  const rows = rowsOf(issue);
  for (const row of rows) {
    expect(keywordSchema.safeParse(row).success, JSON.stringify(row)).toBe(true);
    expect(row.text).toBe(texts.get(row.block)?.slice(row.start, row.end));
    expect(row.keyword).toBe(row.text);
    expect(row.spans).toHaveLength(row.count);
    expect(row.spans[0]).toEqual({ block: row.block, start: row.start, end: row.end });
    for (const { block, start, end } of row.spans)
      expect(texts.get(block)!.slice(start, end)).toHaveLength(end - start);
    expect(new Set(row.spans.map(({ block, start }) => `${block} ${start}`)).size).toBe(row.count);
  }
  for (const seq of new Set(rows.map(({ article }) => article))) {
    const own = rows.filter(({ article }) => article === seq);
    expect(own.length).toBeLessThanOrEqual(20);
    const ranked = own.toSorted((a, b) => a.rank - b.rank);
    expect(ranked.map(({ rank }) => rank)).toEqual(ranked.map((_, i) => i + 1));
    for (const [i, row] of ranked.entries())
      if (i > 0) expect(row.score).toBeLessThanOrEqual(ranked[i - 1]!.score);
  }
  return rows.length;
}

describe('rows', () => {
  const fixtures = new URL('../../../fixtures/', import.meta.url);
  it.each(['yunling-2021-03', 'qinghe-xian-2018-02', 'minzhu-yanjiu-2019-05', 'zhangzhou-gongbao-2023-04'])(
    'of %s',
    async (name) => {
      const [issue] = await issuesFromBytes(readFileSync(new URL(`${name}.txt`, fixtures)), { path: name });
      expect(check(issue!)).toBeGreaterThan(20);
    },
  );

  it('of any text made of words', () => {
    const words =
      '人大 代表 备案 审查 圖書館 监督法 四个意识 。 ， ¶ \ud800 constructor __proto__ 工作 河道 的'.split(
        ' ',
      );
    const texts = fc.array(fc.constantFrom(...words), { maxLength: 40 });
    fc.assert(
      fc.property(texts, (list) => void check(issueOf({ text: list.join('') }))),
      { numRuns: 200 },
    );
  });

  it('what every article of an issue has weighs less than what one has', async () => {
    const [issue] = await issuesFromBytes(readFileSync(new URL('yunling-2021-03.txt', fixtures)), {
      path: null,
    });
    const rows = rowsOf(issue!);
    const rank = (keyword: string, article: number) =>
      rows.find((row) => row.keyword === keyword && row.article === article)?.rank ??
      Number.POSITIVE_INFINITY;
    expect(rank('滇池', 2)).toBe(1);
    expect(rank('滇池', 2)).toBeLessThan(rank('监督', 2));
  });
});
