import { describe, expect, it } from 'vitest';
import type { Block, Issue } from '../../src/index.js';
import type { Annotation } from '../../src/query/compare/annotations.js';
import { compare } from '../../src/query/compare/index.js';
import { fixtureIssues, quote } from '../write/export/data.js';
import { article, author, issue } from '../write/issue.js';

let count = 0;
const paragraph = (text: string): Block => {
  count += 1;
  return { id: `a01.b${count}`, type: 'paragraph', text, lines: [count, count], page: null };
};

const side = (one: Issue, rows: Annotation[] = []) => ({ issues: [{ issue: one, rows }], rows: [] });
const LONG = '全区各级人大代表积极履职尽责，在产业发展、乡村振兴、基层治理各方面发挥作用。';

const base = () =>
  issue([
    article(1, { title: '甲文', blocks: [paragraph(LONG), paragraph('第二段，讲的是另外一件事情。')] }),
    article(2, { title: '乙文', blocks: [paragraph('乙文的正文，只有一段。')] }),
  ]);

describe('two versions', () => {
  it('that are the same have no difference, wherever their lines are', async () => {
    expect(compare(side(base()), side(base()))).toEqual({
      schema: 'huikan.comparison/1',
      summary: {},
      changes: [],
    });
    const [one] = await fixtureIssues();
    const whole = { issues: [one!], rows: [] };
    expect(compare(whole, whole).changes).toEqual([]);
  });

  it('differ in fields of articles, blocks and the masthead', () => {
    const after = base();
    after.journal.issue = 2;
    after.articles[0]!.authors = [author('张三')];
    after.articles[0]!.blocks[0]!.text = LONG.replace('各级', '两级');
    const { changes, summary } = compare(side(base()), side(after));
    expect(summary).toEqual({ issue: { changed: 1 }, article: { changed: 1 }, block: { changed: 1 } });
    expect(changes.map(({ what, fields }) => [what, fields.map(({ field }) => field)])).toEqual([
      ['issue', ['title', 'journal.issue']],
      ['article', ['authors']],
      ['block', ['text']],
    ]);
    expect(changes[1]!.fields[0]).toEqual({ field: 'authors', before: '', after: '张三' });
  });

  it('with articles and blocks that were added or are gone', () => {
    const after = base();
    after.articles[0]!.blocks = [after.articles[0]!.blocks[0]!, paragraph('全新的一段文字，与原来毫不相干')];
    after.articles[1] = article(2, { title: '丙文', blocks: [paragraph('丙文说的完全是别的事。')] });
    const { changes } = compare(side(base()), side(after));
    expect(changes.map(({ change, what, text }) => `${change} ${what} ${text.slice(0, 2)}`)).toEqual([
      'added block 全新',
      'gone block 第二',
      'added article 丙文',
      'gone article 乙文',
    ]);
  });

  it('are matched by text where a title was changed, and their annotations with them', () => {
    const after = base();
    after.articles[0]!.title = '改过的标题';
    after.articles.reverse();
    for (const [i, one] of after.articles.entries()) one.seq = i + 1;
    const row = quote('各级人大', { article: 1, sentence: LONG });
    const moved = quote('各级人大', { article: 2, sentence: LONG, block: 'elsewhere', start: 9, end: 13 });
    const { changes } = compare(side(base(), [row]), side(after, [moved]));
    expect(changes.map(({ what, fields }) => [what, fields.map(({ field }) => field)])).toEqual([
      ['article', ['seq']],
      ['article', ['seq', 'title']],
    ]);
  });
});

describe('annotations', () => {
  const rows = (...all: Annotation[]) => ({ issues: [], rows: all });

  it('are the same by article, sentence and text; their other fields are compared', () => {
    const before = [quote('甲', { verb: '说' }), quote('乙'), quote('丙', { sentence: '原句丙' })];
    const after = [quote('甲', { verb: '指出' }), quote('丁'), quote('丙', { sentence: '改句丙', line: 9 })];
    expect(compare(rows(...before), rows(...after)).changes).toEqual([
      expect.objectContaining({
        change: 'changed',
        text: '甲',
        fields: [{ field: 'verb', before: '说', after: '指出' }],
      }),
      expect.objectContaining({ change: 'added', text: '丁' }),
      expect.objectContaining({ change: 'gone', text: '乙' }),
    ]);
  });

  it('that come twice are counted', () => {
    const { summary } = compare(rows(quote('甲'), quote('甲'), quote('甲')), rows(quote('甲')));
    expect(summary).toEqual({ quotes: { gone: 2 } });
  });

  it('may have the words of JavaScript for their texts', () => {
    const words = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'];
    const all = words.map((word) => quote(word, { sentence: word }));
    expect(compare(rows(...all), rows(...all)).changes).toEqual([]);
    expect(compare(rows(...all), rows()).changes.map(({ text }) => text)).toEqual(words);
  });
});

it('issues are matched by their ids where there are several', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ issue: { ...base(), id }, rows: [] }));
  const { changes } = compare({ issues: [a!, b!], rows: [] }, { issues: [b!, c!], rows: [] });
  expect(changes.map(({ change, what, issue: id }) => `${change} ${what} ${id}`)).toEqual([
    'added issue c',
    'gone issue a',
  ]);
});
