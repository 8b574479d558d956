import { describe, expect, test } from 'vitest';
import { meetings } from '../../../src/extract/meetings/index.js';
import { passagesOf } from '../../../src/extract/passage.js';
import { meetingSchema } from '../../../src/model/rows.js';
import { casesIn } from '../cases.js';
import { issueOf } from '../districts/issue.js';
import { slicesOf } from '../slices.js';

interface Case {
  /** Code of the journal's division. */
  home?: string;
  /** Name or code of the author's division. */
  author?: string;
  date?: string;
  /** Paragraphs are set apart by ¶. */
  text: string;
  /** Text, body, place code, term, session, year, kind; - for null. */
  meetings: string[];
  why: string;
}

const folder = new URL('./', import.meta.url);

describe.each(casesIn<Case>(folder))('%s', (_, cases) => {
  test.each(cases)('$why: $text', (given) => {
    const issue = issueOf(given);
    const found = meetings
      .extract(issue, passagesOf(issue), {})
      .map(({ text, body, placeCode, term, session, year, meetingKind }) =>
        [text, body, placeCode, term, session, year, meetingKind].map((one) => one ?? '-').join('|'),
      );
    expect(found).toEqual(given.meetings);
  });
});

slicesOf(
  meetings,
  meetingSchema,
  '市 北京市 海淀区 第十五届 十三届 全国 人大 常委会 人民代表大会 第三次 一次 、 会议 全会 六中 市委 中央 人大工作 党的 十九大 主任 法制委员会 召开 2021年5月 ， 。'.split(
    ' ',
  ),
);
