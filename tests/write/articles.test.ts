import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/index.js';
import { articleMarkdown } from '../../src/write/articles/markdown.js';
import { articleTables } from '../../src/write/articles/tables.js';
import { articleText } from '../../src/write/articles/text.js';
import { escapeMarkdown } from '../../src/write/markdown.js';
import { article, author, issue } from './issue.js';

const block = (type: Block['type'], text: string, parts: Partial<Block> = {}): Block => ({
  id: 'b',
  type,
  text,
  lines: null,
  page: null,
  ...parts,
});

const one = article(3, {
  title: '把“小事”办好',
  subtitle: '清溪县的做法',
  authors: [author('张三'), author('李四')],
  pageStart: 5,
  pageEnd: 6,
  blocks: [
    block('heading', '一、做法', { level: 1 }),
    block('paragraph', '第一段*强调*。'),
    block('list-item', '1. 一项'),
    block('caption', '图为会场'),
    block('note', '注：某某'),
    block('table', '甲  乙\n1   2'),
  ],
});

describe('an article', () => {
  it('as Markdown has front matter, ranks of headings, and signs as printed', () => {
    expect(articleMarkdown(issue([one]), one)).toBe(`---
issue: "清溪人大-2020-01"
seq: 3
title: "把“小事”办好"
subtitle: "清溪县的做法"
authors: ["张三","李四"]
pages: [5,6]
---

# 把“小事”办好

——清溪县的做法

张三 李四

## 一、做法

第一段\\*强调\\*。

- 1\\. 一项

*图为会场*

> 注：某某

    甲  乙
    1   2
`);
  });

  it('as text is set as Chinese is', () => {
    expect(articleText(one)).toBe(`把“小事”办好
——清溪县的做法
张三 李四

　　一、做法
　　第一段*强调*。
　　1. 一项
　　图为会场
　　注：某某
甲  乙
1   2
`);
  });
});

describe('signs of Markdown', () => {
  it.each([
    ['# a', '\\# a'],
    ['a # b', 'a # b'],
    ['- a', '\\- a'],
    ['12. a', '12\\. a'],
    ['2020年', '2020年'],
    ['> a', '\\> a'],
    ['===', '\\==='],
    ['~~~', '\\~~~'],
    ['a&amp;b', 'a\\&amp;b'],
    ['R & D', 'R & D'],
    ['[x](y) <z>', '\\[x\\](y) \\<z>'],
    ['\\', '\\\\'],
    ['一、做法', '一、做法'],
  ])('%s are written %s', (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });
});

describe('tables of an article', () => {
  const rows = [
    ['项目|类', '=1+1'],
    ['', '\u001b[31m<b>'],
  ];
  const table = (id: string) => block('table', '', { id, rows });
  const tabled = article(1, {
    title: '../预算',
    blocks: [
      block('caption', '表1：收支'),
      block('caption', '单位：万元'),
      table('a01.b003'),
      block('paragraph', '正文。'),
      table('a01.b005'),
      block('table', '甲\t乙', { id: 'a01.b006' }),
    ],
  });

  it('are named by block and caption, or by the title', () => {
    expect([...articleTables(tabled)].map(({ name }) => name)).toEqual([
      'a01.b003 表1：收支',
      'a01.b005 ../预算',
    ]);
  });

  it('as CSV hold no formula and no control character, unless asked for', () => {
    expect([...articleTables(tabled)][0]!.text).toBe("项目|类,'=1+1\n,\\u{1b}[31m<b>\n");
    expect([...articleTables(tabled, { raw: true, bom: true })][0]!.text).toBe(
      '\ufeff项目|类,=1+1\n,\u001b[31m<b>\n',
    );
  });

  it('are tables in Markdown, whatever their cells hold', () => {
    expect(articleMarkdown(issue([tabled]), tabled)).toContain(
      '\n| 项目\\|类 | \\=1+1 |\n| --- | --- |\n|  | \\\\u{1b}\\[31m\\<b> |\n',
    );
  });
});
