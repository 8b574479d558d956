import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/index.js';
import { articleMarkdown } from '../../src/write/articles/markdown.js';
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
