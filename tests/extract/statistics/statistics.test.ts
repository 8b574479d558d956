import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ExtractOptions, Refusal } from '../../../src/extract/extractor.js';
import { passagesOf } from '../../../src/extract/passage.js';
import { checkStatistics } from '../../../src/extract/statistics/checks.js';
import { statistics } from '../../../src/extract/statistics/index.js';
import type { StatisticRow } from '../../../src/model/rows.js';
import { processorTime } from '../../processor-time.js';
import { issueOf } from './issue.js';

interface Case {
  /** One paragraph, or several. */
  text: string | string[];
  /** The rows, with the fields that the case is about. */
  rows: Partial<StatisticRow>[];
  /** What is refused and why, where the case is about that. */
  refused?: [text: string, reason: string][];
  why: string;
}

function extract(text: string | string[], options: ExtractOptions = {}): StatisticRow[] {
  const issue = issueOf(...[text].flat());
  return statistics.extract(issue, passagesOf(issue), options);
}

const folder = new URL('./', import.meta.url);
for (const file of readdirSync(folder).filter((name) => name.endsWith('.cases.jsonl'))) {
  describe(file.replace('.cases.jsonl', ''), () => {
    const cases = readFileSync(new URL(file, folder), 'utf8').trim().split('\n');
    for (const line of cases) {
      const { text, rows, refused, why } = JSON.parse(line) as Case;
      test(`${text}: ${why}`, () => {
        const reasons: Refusal[] = [];
        const found = extract(text, refused ? { refused: (refusal) => reasons.push(refusal) } : {});
        expect(found.map((row) => row.text)).toEqual(rows.map((row) => row.text));
        for (const [i, row] of rows.entries()) expect(found[i]).toMatchObject(row);
        if (refused === undefined) return;
        const given = reasons.filter(({ reason }) => reason !== 'word');
        expect(given.map((refusal) => [refusal.text, refusal.reason])).toEqual(refused);
      });
    }
  });
}

describe('rows', () => {
  const words =
    '人大代表共有件项名%亿万十百近约余，。、1234567890.分别为提高到个百分点年月日《》“”（）县市全去';
  test('are slices of their blocks, in order, without overlaps, whatever the text', () => {
    const texts = fc.string({ unit: fc.constantFrom(...words), maxLength: 120 });
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0;
        for (const row of extract(text)) {
          expect(text.slice(row.start, row.end)).toBe(row.text);
          expect(row.start).toBeGreaterThanOrEqual(end);
          end = row.end;
        }
      }),
    );
  });

  test('what is refused is the same with and without asking why', () => {
    const text = '全县12345热线受理诉求3400件，其中第12项在3日内办结，满意率为“98.5%”，二十几名代表参加。';
    expect(extract(text, { refused: () => {} })).toEqual(extract(text));
  });

  test('slogans of the user are refused', () => {
    expect(extract('全县推进12个专班行动。').map((row) => row.text)).toEqual(['12个']);
    expect(extract('全县推进12个专班行动。', { lexicon: { slogans: ['12个专班'] } })).toEqual([]);
  });

  for (const unit of [
    '1',
    '一',
    '100件',
    '比上年',
    '今年1月',
    '每年1次',
    '《',
    '“',
    '1和',
    '全市',
    '分别为1%、',
  ]) {
    test(`a line of 100,000 characters of ${unit} is read in time`, () => {
      const issue = issueOf(unit.repeat(100_000 / unit.length));
      const start = processorTime();
      statistics.extract(issue, passagesOf(issue), {});
      expect(processorTime() - start).toBeLessThan(15_000);
    }, 30_000);
  }
});

describe('checks', () => {
  const codes = (...texts: string[]) => {
    const issue = issueOf(...texts);
    return checkStatistics(statistics.extract(issue, passagesOf(issue), {})).map(({ code }) => code);
  };
  test.each([
    ['办结率由81.2%提高到93.6%，提高12.4个百分点。', [], 'the points are the difference'],
    ['办结率由81.2%提高到93.6%，提高13.4个百分点。', ['statistics.change-differs'], 'they are not'],
    ['人数由120人增加到180人，增长50%。', [], 'the share of what it was'],
    ['人数由120人增加到180人，增长60%。', ['statistics.change-differs'], 'another share'],
    ['收到建议50件，其中农业方面61件。', ['statistics.part-exceeds-whole'], 'more than all'],
    ['收到建议50件，其中农业方面31件。', [], 'a part'],
    ['平均每年收到5件，其中去年收到9件。', [], 'a mean is no whole'],
    ['满意率为91.2%，其中农村满意率为95.1%。', [], 'rates are no parts'],
  ])('%s', (text, expected, _why) => expect(codes(text)).toEqual(expected));

  test('one indicator with two values', () => {
    expect(codes('2019年，新建公路总里程63公里。', '2019年，新建公路总里程68公里。')).toEqual([
      'statistics.two-values',
    ]);
    expect(codes('2018年，新建公路总里程63公里。', '2019年，新建公路总里程68公里。')).toEqual([]);
  });
});
