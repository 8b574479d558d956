import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { decode } from '../../src/read/index.js';
import { allTexts, parse } from '../structure/documents.js';
import { issueOf, rowsOf } from './rows.js';

/** Pieces of which findings of all kinds are made, right and wrong. */
const pieces = (
  '北京市 海淀区 海淀 朝阳 全市 我区 虹桥街道 镇 县 省 人大常委会 主任 代表 张三 表示 强调 指出 ：“ ” 《 》 （ ） 〈 〉 ' +
  '《民法典》 代表法 条例 《条例》 该法 （以下简称《规程》） 关于 的决定 （草案） 修订 施行 第三十六条 第二款 一法一条例 ' +
  '2021年 3月 5日 今年以来 去年 同期 本届以来 第三次会议 十五届 四次会议 召开 审议 12345 “1+3” 四个意识 ' +
  '3 5.6 1,200 １２ 一百二十 百分之三十 三分之二 八成 几十 近千 上百 两三 2-3 10%~15% 万 亿 元 项 名 人次 个百分点 平方公里 余 多 左右 以上 约 超过 ' +
  '同比 增长 下降 提高到 由 比 分别为 占 其中 和 、 ， 。 ； 的 了 在 从 到 〇 𠮷 🙂 \u00a0 　 ¶ \f \u200b'
).split(' ');

/** Words in any order; ¶ ends a line. */
const text = fc
  .array(fc.constantFrom(...pieces), { maxLength: 60 })
  .map((words) => words.join('').replaceAll('¶', '\n\n'));

describe('every row of every kind is the slice it says', () => {
  it.each(allTexts)('%s', async (file) => {
    await rowsOf(await parse(file), decode(readFileSync(file)).text.split('\n'));
  });

  it('of any text made of the words that findings are made of', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (words) => void (await rowsOf(issueOf(words), words.split('\n')))),
      { numRuns: 500 },
    );
  });

  it('of any string', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (any) => {
        await rowsOf(issueOf(any));
      }),
      { numRuns: 300 },
    );
  });
});
