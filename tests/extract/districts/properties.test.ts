import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { districts } from '../../../src/extract/districts/index.js';
import { headsOf } from '../../../src/extract/heads.js';
import { passagesOf } from '../../../src/extract/passage.js';
import { issuesFromBytes } from '../../../src/issues.js';
import type { Issue } from '../../../src/model/issue.js';
import { districtSchema } from '../../../src/model/rows.js';
import { processorTime } from '../../processor-time.js';
import { issueOf } from './issue.js';

const fixtures = new URL('../../../fixtures/', import.meta.url);
const files = readdirSync(fixtures).filter((name) => name.endsWith('.txt'));

/** Every row is the slice it says, of a block, title or author; rows of a passage are in order and apart. */
function check(issue: Issue): number {
  const passages = [...passagesOf(issue), ...issue.articles.flatMap((article) => headsOf(issue, article))];
  const texts = new Map(passages.map(({ block, text }) => [block.id, text]));
  const rows = districts.extract(issue, passagesOf(issue), {});
  for (const [i, row] of rows.entries()) {
    expect(districtSchema.safeParse(row).success).toBe(true);
    expect(texts.get(row.block)?.slice(row.start, row.end)).toBe(row.text);
    expect(row.text).not.toBe('');
    const before = rows[i - 1];
    if (before?.block === row.block && before.article === row.article)
      expect(before.end).toBeLessThanOrEqual(row.start);
  }
  return rows.length;
}

describe('rows are slices', () => {
  test.each(files)('%s', async (file) => {
    const [issue] = await issuesFromBytes(readFileSync(new URL(file, fixtures)), { path: file });
    expect(check(issue!)).toBeGreaterThan(30);
  });

  test('of any text made of names, links and words', () => {
    const pieces =
      '北京市 海淀区 海淀 朝阳 和平 平谷区 上海 虹桥街道 勐海县 布朗山乡 全市 我区 、 和 与 《 》 人大常委会 的 在 镇 乡 李 主任 ¶ 大学 科学城 〇 𠮷 1'.split(
        ' ',
      );
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { maxLength: 40 }),
        fc.constantFrom('110000', '530000', undefined),
        (words, home) => {
          check(issueOf({ text: words.join(''), date: '2020', ...(home === undefined ? {} : { home }) }));
        },
      ),
      { numRuns: 200 },
    );
  });

  test('of any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => void check(issueOf({ text, home: '110000' }))),
      { numRuns: 200 },
    );
  });
});

describe('hostile lines of 100,000 characters take no long time', () => {
  const lines = [
    '全市',
    '和平',
    '北京、',
    '北京',
    '《',
    '镇',
    '张家湾镇、',
    '石景山',
    '海淀区张辛庄乡、',
    '王怀柔，',
    '朝阳区的',
    '人大理论',
  ];
  test.each(lines)('%s', (piece) => {
    const issue = issueOf({
      text: piece.repeat(Math.ceil(100_000 / piece.length)),
      home: '110000',
      author: '110108',
    });
    const passages = passagesOf(issue);
    const start = processorTime();
    districts.extract(issue, passages, {});
    expect(processorTime() - start).toBeLessThan(5000);
  });
});
