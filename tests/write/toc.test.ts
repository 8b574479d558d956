import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/text/width.js';
import { issueTitle } from '../../src/write/issue-title.js';
import { tocEntries } from '../../src/write/toc/entries.js';
import { tocHtml } from '../../src/write/toc/html.js';
import { tocMarkdown } from '../../src/write/toc/markdown.js';
import { tocText } from '../../src/write/toc/text.js';
import { article, author, issue, mixed } from './issue.js';

describe('the entries of a table of contents', () => {
  it('take what the article says before what the contents page says', () => {
    const one = issue(
      [article(1, { title: '全题', authors: [author('张三'), author('李四')] })],
      [['简题', 1, 5]],
    );
    expect(tocEntries(one)).toEqual([
      {
        seq: 1,
        column: null,
        title: '全题',
        subtitle: null,
        author: '张三 李四',
        page: 5,
        article: 1,
        printed: true,
      },
    ]);
  });

  it('have an entry whose article was not found, and an article that was left out, in its place', () => {
    const entries: [string, number | null, number | null][] = [
      ['题1', 1, 2],
      ['无文', null, 9],
      ['题3', 3, 12],
    ];
    const one = issue([article(1), article(2), article(3), article(4)], entries);
    expect(tocEntries(one).map(({ title, article: seq, printed }) => [title, seq, printed])).toEqual([
      ['题1', 1, true],
      ['无文', null, true],
      ['题2', 2, false],
      ['题3', 3, true],
      ['题4', 4, false],
    ]);
  });

  it('are those of the articles where there is no contents page', () => {
    expect(tocEntries(issue([article(1), article(2)])).map((entry) => entry.printed)).toEqual([false, false]);
  });
});

describe('the title of an issue', () => {
  it('names journal, year, number and total number as far as they are known', () => {
    const one = issue([]);
    expect(issueTitle(one)).toBe('清溪人大 2020年第1期（总第12期）');
    one.journal.issueEnd = 2;
    one.journal.totalIssue = null;
    expect(issueTitle(one)).toBe('清溪人大 2020年第1-2期');
    one.journal = { ...one.journal, title: null, year: null, issue: null };
    expect(issueTitle(one)).toBe(one.id);
  });
});

describe('the text form', () => {
  it('has columns as headings, leaders, and pages under each other', () => {
    expect(`\n${tocText(mixed(), { width: 60 })}`).toBe(`
清溪人大 2020年第1期（总第12期）

特稿
  短题 ........................................... 张三    2

监督
  坚持ABC导向推动预算审查监督重点拓展改革走深走实更好
    发挥人大监督作用
    ........ 清溪县人民代表大会常务委员会预算工作委员会   12
    ——清溪县的实践
  无作者 ............................................... 130
  无页码 ......................................... 李四
  都无
`);
  });

  it.each([40, 41, 60, 97, 120])('fits %i columns', (width) => {
    const lines = tocText(mixed(), { width }).split('\n');
    for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
    for (const line of lines.filter((text) => /\.\.\. .*\d$/u.test(text)))
      expect(displayWidth(line)).toBe(width);
  });

  it('loses nothing of what is too long for a line', () => {
    const bodies = Array.from({ length: 6 }, (_, i) => author(`清溪县第${i}人大工作委员会`));
    const text = tocText(issue([article(1, { authors: bodies, pageStart: 7 })]), { width: 40 });
    expect(text.replace(/[\s.]/gu, '')).toContain(bodies.map((one) => one.name).join(''));
    expect(text).toContain(' 7\n');
  });

  it('shows control characters', () => {
    expect(tocText(issue([article(1, { title: 'a\u001b]0;x\u0007' })]))).toContain('a\\u{1b}]0;x\\u{7}');
  });
});

const wicked = () =>
  issue([
    article(1, { column: '<b>&', title: '*a*|`b`<script>"x"', authors: [author("O'_x_")], pageStart: 1 }),
  ]);

describe('Markdown', () => {
  it('shows every sign as it is printed', () => {
    expect(tocMarkdown(wicked())).toContain('| \\*a\\*\\|\\`b\\`\\<script>"x" | O\'\\_x\\_ | 1 |\n');
  });
});

describe('HTML', () => {
  it('is a page of its own with everything escaped', () => {
    const html = tocHtml(wicked());
    expect(html).toContain('<h2>&lt;b&gt;&amp;</h2>');
    expect(html).toContain('<span class="title">*a*|`b`&lt;script&gt;&quot;x&quot;</span>');
    expect(html).toContain('O&#39;_x_');
    expect(html).not.toMatch(/<script|https?:/u);
  });
});
