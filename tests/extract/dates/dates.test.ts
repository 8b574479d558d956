import { describe, expect, test } from 'vitest';
import { dates } from '../../../src/extract/dates/index.js';
import { passagesOf } from '../../../src/extract/passage.js';
import { dateSchema } from '../../../src/model/rows.js';
import { casesIn } from '../cases.js';
import { issueOf } from '../districts/issue.js';
import { slicesOf } from '../slices.js';

interface Case {
  /** Date of the issue. */
  date?: string;
  /** Paragraphs are set apart by ¶. */
  text: string;
  /** Text, first day, last day, precision; - for null. */
  dates: string[];
  why: string;
}

const folder = new URL('./', import.meta.url);

describe.each(casesIn<Case>(folder))('%s', (_, cases) => {
  test.each(cases)('$why: $text', (given) => {
    const issue = issueOf(given);
    const found = dates
      .extract(issue, passagesOf(issue), {})
      .map(({ text, dateStart, dateEnd, precision }) =>
        [text, dateStart ?? '-', dateEnd ?? '-', precision].join(' '),
      );
    expect(found).toEqual(given.dates);
  });
});

slicesOf(
  dates,
  dateSchema,
  '2021年 5月 1日 底 至 以来 前 去年 今年 每年 上旬 十八大 五年来 年代 80 世纪 、 ， 。 季度 “十四五” 末'.split(
    ' ',
  ),
);
