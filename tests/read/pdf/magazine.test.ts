import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Issue } from '../../../src/index.js';
import { issuesFromBytes } from '../../../src/issues.js';

const hard = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'pdf', 'hard');
const lines = readFileSync(join(hard, 'magazine.txt'), 'utf8').trimEnd().split('\n');

describe('a magazine without indents', () => {
  let issue: Issue;
  beforeAll(async () => {
    [issue] = (await issuesFromBytes(readFileSync(join(hard, 'magazine.pdf')), { path: 'magazine.pdf' })) as [
      Issue,
    ];
  });
  const besides = () =>
    issue.articles.flatMap(({ blocks }) =>
      blocks.filter(({ type }) => type === 'caption' || type === 'note'),
    );

  it('contents in two columns with hanging numbers, under a title set wide', () => {
    expect(issue.contents.map(({ article, page }) => [article, page])).toEqual(
      issue.articles.map(({ seq, pageStart }) => [seq, pageStart]),
    );
    // Lines that fill their column are one title, with no blank between them.
    expect(issue.contents.filter(({ title }) => title.includes(' '))).toEqual([]);
    // A line of a title that could be a name is set like the titles.
    expect(issue.contents[1]).toMatchObject({ title: lines[5], author: '昆明市人大常委会' });
  });

  it('titles on a tint open their articles, and paragraphs that stand apart are not joined over a column', () => {
    const read = issue.articles.flatMap(({ title, blocks }) => [
      title,
      ...blocks.filter(({ type }) => type === 'paragraph').map(({ text }) => text),
    ]);
    expect(read).toEqual(lines);
  });

  it('a note in the margin, a caption and a pull quote are blocks of their own', () => {
    expect(besides().map(({ type, role, text }) => [type, role, text])).toEqual([
      ['caption', undefined, '代表小组在村委会听取意见'],
      ['note', 'box', '选题从群众的来信中来'],
      ['note', 'box', '办好一件实事，胜过开十次会'],
    ]);
  });
});
