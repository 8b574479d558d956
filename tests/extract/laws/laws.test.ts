import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkLaws, laws, summarizeLaws } from '../../../src/extract/laws/index.js';
import { lawSchema } from '../../../src/model/rows.js';
import { processorTime } from '../../processor-time.js';
import { type Given, issueOf, rowsOf } from './issue.js';

const here = new URL('.', import.meta.url);
const lines = <T>(name: string): T[] =>
  readFileSync(new URL(name, here), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);

interface Case extends Given {
  rows: Record<string, unknown>[];
  why: string;
}

for (const name of readdirSync(here).filter((file) => /^(?!check|summary).*\.cases\.jsonl$/.test(file))) {
  describe(name.replace('.cases.jsonl', ''), () => {
    for (const { rows, why, ...given } of lines<Case>(name)) {
      test(`${why}: ${[given.text].flat().join('|')}`, () => {
        const got = rowsOf(given);
        expect(got.map((row) => row.text)).toEqual(rows.map((row) => row.text));
        expect(got).toMatchObject(rows);
        for (const row of got) lawSchema.parse(row);
      });
    }
  });
}

describe('misnamed laws', () => {
  for (const { found, why, ...given } of lines<Given & { found: string[][]; why: string }>(
    'checks.cases.jsonl',
  )) {
    test(why, () => {
      const { issue, passages } = issueOf(given);
      const got = checkLaws(issue, passages);
      expect(got.map(({ context }) => [context?.text, context?.suggestion])).toEqual(found);
    });
  }
});

describe('summaries', () => {
  for (const { laws: expected, why, ...given } of lines<Given & { laws: object[]; why: string }>(
    'summary.cases.jsonl',
  )) {
    test(why, () => expect(summarizeLaws(rowsOf(given))).toMatchObject(expected));
  }
});

describe('options', () => {
  const given = { text: '清江公约深入人心，《清江人大》作了报道。', home: '530000' };

  test('names of the user’s own lexicon are found', () => {
    const { issue, passages } = issueOf(given);
    const rows = laws.extract(issue, passages, { lexicon: { laws: ['清江公约'] } });
    expect(rows.map(({ text }) => text)).toEqual(['清江公约']);
  });

  test('works are refused with a reason unless asked for', () => {
    const { issue, passages } = issueOf(given);
    const reasons: string[] = [];
    laws.extract(issue, passages, { refused: ({ text, reason }) => reasons.push(`${text} ${reason}`) });
    expect(reasons).toEqual(['《清江人大》 work']);
  });
});

describe('any text', () => {
  const words = fc.constantFrom(
    ...'《 》 〈 〉 （ ） “ ” 条例 办法 规定 法 宪法 代表法 两条例 一法 该法 本条例 制定 修订 关于 的决定 中华人民共和国 云南省 昆明市 实施 （草案） （以下简称 第三条 和 、 。 ， 的 2020年 及其实施细则'.split(
      ' ',
    ),
  );

  test('gives rows in order that are slices of it', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(words, words, fc.string()), { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        let end = 0;
        for (const row of rowsOf({ text, home: '530000', include: ['works'] })) {
          expect(text.slice(row.start, row.end)).toBe(row.text);
          expect(row.start).toBeGreaterThanOrEqual(end);
          end = row.end;
        }
      }),
      { numRuns: 300 },
    );
  });

  // Each takes a fraction of a second; anything quadratic takes minutes.
  for (const unit of [
    '《',
    '》',
    '《》',
    '〈',
    '“',
    '《条例',
    '《条例》、',
    '宪法',
    '条例',
    '本条例',
    '两条例',
    '一法一条例',
    '制定',
    '人大关于',
    '关于',
    '实施',
    '实施法',
    '代表法、',
    '（以下简称',
    '中华人民共和国',
    '云南省',
    '甲',
    '甲条例、',
    '第三条、',
    ' ',
    '和',
    '及其实施细则',
    '“甲办法',
    '2020年',
  ]) {
    test(`100,000 characters of ${unit}`, () => {
      const text = unit.repeat(Math.ceil(100_000 / unit.length));
      const { issue, passages } = issueOf({ text, home: '530000' });
      const started = processorTime();
      laws.extract(issue, passages, {});
      expect(processorTime() - started).toBeLessThan(3000);
    });
  }
});
