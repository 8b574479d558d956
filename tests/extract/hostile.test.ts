/**
 * Lines of 100,000 characters made to keep a pattern busy, through structure and all extractors. Nothing is
 * timed; what is not linear runs into the time limit.
 */
import { describe, expect, it } from 'vitest';
import { extract, extractKinds } from '../../src/extract/index.js';
import { issueOf } from './rows.js';

const pieces = (
  '1 百 一 1个 1% 两三 余 百分之 三分之 比上年 由1提高到 由 比 占 其中 ' +
  '《 《条例 《条例》 （ [ “ ” 、 ， ： … - . □ 法 条例 办法 关于 实施 实施办法 （以下简称 本条例 一法一条例 第 第一条 ' +
  '省 镇 族 北京 朝阳区的 全市 人大 代表 2021年 1月 今年 以来 至 作者： 摄影/ 总第 一、 a \0 𠮷'
).split(' ');
const blank = [' ', '　', '\t', '( '];

const SIZE = 100_000;
const long = (piece: string) => piece.repeat(Math.ceil(SIZE / piece.length));

describe('hostile lines', () => {
  it.each([...pieces, ...blank])('%j', { timeout: 20_000 }, async (piece) => {
    const issue = issueOf(`甲${long(piece)}乙，共1项。`);
    expect(issue.articles.length + issue.front.blocks.length).toBeGreaterThan(0);
    for (const kind of extractKinds) await extract(issue, [kind]);
  });
});
