import { describe, expect, it } from 'vitest';
import { structure } from '../../src/structure/index.js';
import { documentOf } from './documents.js';

/** 安观潮: a column of one house, a surname and a given name to all others. */
const text = [
  '人大工作',
  '2021年第3期',
  '',
  '目录',
  '于无声处听民意',
  '安观潮',
  '2',
  '把好预算的每一道关口',
  '沈怀谷',
  '6',
  '',
  '于无声处听民意',
  '安观潮',
  '',
  '　　代表走进社区，听取居民对停车、绿化的意见，一件一件记在本子上。□',
  '',
  '把好预算的每一道关口',
  '沈怀谷',
  '',
  '　　预算审查从项目开始，代表对每一个项目都要问清来龙去脉。□',
].join('\n');

describe('recipes', () => {
  it('say nothing of the issues that are read without them', () => {
    const recipe = { schema: 'huikan.recipe/1' as const, columns: ['安观潮'] };
    const before = structure(documentOf(text));
    const under = structure(documentOf(text), { recipe });
    expect(under.articles[0]?.authors).toEqual([]);
    expect(structure(documentOf(text))).toEqual(before);
    expect(before.articles[0]?.authors.map((author) => author.name)).toEqual(['安观潮']);
  });
});

describe('a text that has no article', () => {
  it('says so, although nothing of it is text', () => {
    const { articles, diagnostics } = structure(documentOf('12\n\n13\n\n14\n'));
    expect(articles).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['article.none']);
  });
});
