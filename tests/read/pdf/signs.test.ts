import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Issue } from '../../../src/index.js';
import { issuesFromBytes } from '../../../src/issues.js';

const folder = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'pdf', 'hard');

async function parse(name: string): Promise<Issue> {
  const [issue] = await issuesFromBytes(readFileSync(join(folder, `${name}.pdf`)), { path: `${name}.pdf` });
  return issue!;
}

/** What is printed, one paragraph a line. */
const printed = (name: string) =>
  readFileSync(join(folder, `${name}.txt`), 'utf8')
    .trimEnd()
    .split('\n');

describe('print that speaks', () => {
  it('drawn end marks close articles, and are no text', async () => {
    const issue = await parse('drawn-marks');
    expect(issue.setAside.filter(({ kind }) => kind === 'end-mark')).toHaveLength(4);
    expect(issue.articles.map(({ authors }) => authors[0]!.name)).toEqual([
      '喻秀岚',
      '常雁行',
      '邵晓彤',
      '王长顺',
    ]);
    const bodies = issue.articles.map(({ blocks }) => blocks.filter(({ type }) => type === 'paragraph'));
    expect(bodies.map((blocks) => blocks.length)).toEqual([2, 2, 2, 2]);
    // The last note stands behind the last article.
    const boxes = issue.articles.flatMap(({ blocks }) => blocks.filter(({ role }) => role === 'box'));
    expect([...boxes, ...issue.back.blocks].map(({ text }) => text)).toEqual(
      printed('drawn-marks').filter((line) => line.startsWith('代表小组第')),
    );
  });

  it('a line in another typeface over running text is a heading', async () => {
    const [article] = (await parse('typefaces')).articles;
    const lines = printed('typefaces');
    expect(article!.blocks.map(({ type, text }) => `${type} ${text}`)).toEqual(
      lines.slice(1).map((line) => `${line.length < 12 ? 'heading' : 'paragraph'} ${line}`),
    );
  });

  it('columns of a few lines are read one after the other', async () => {
    const issue = await parse('short-columns');
    const texts = issue.articles.flatMap(({ blocks }) => blocks.map(({ text }) => text));
    const [, first] = printed('short-columns');
    expect(texts[0]).toBe(first);
    expect(issue.articles[0]!.blocks[0]!.regions).toHaveLength(2);
  });
});
