/** What holds for every row of every kind, whatever the issue. */
import { expect } from 'vitest';
import { headsOf } from '../../src/extract/heads.js';
import { type AnnotationRow, extract, extractKinds } from '../../src/extract/index.js';
import { bylinesOf } from '../../src/extract/people/bylines.js';
import type { Block, Issue } from '../../src/model/issue.js';
import { toLines } from '../../src/read/index.js';
import { structure } from '../../src/structure/index.js';

/** An issue from a text, with no encoding to guess. */
export function issueOf(text: string): Issue {
  const source = {
    path: null,
    format: 'text',
    bytes: text.length,
    sha256: '',
    encoding: 'utf-8',
    pages: null,
  } as const;
  return structure({ source, lines: toLines(text) });
}

/** The blocks of an issue in reading order, by article; 0 is front and back. */
function blocksOf(issue: Issue): [number, Block][] {
  return [
    ...issue.front.blocks.map((block): [number, Block] => [0, block]),
    ...issue.articles.flatMap(({ seq, blocks }) => blocks.map((block): [number, Block] => [seq, block])),
    ...issue.back.blocks.map((block): [number, Block] => [0, block]),
  ];
}

/**
 * Extracts all kinds and looks at each row: it is the slice it says, of a block, title or byline; its sentence
 * holds it and stands in the block; rows of a kind come in reading order; with the lines of the source, its
 * line is the one on which it begins.
 */
export async function rowsOf(issue: Issue, lines?: readonly string[]): Promise<AnnotationRow[]> {
  const body = new Map(blocksOf(issue).map(([seq, block], order) => [block.id, { seq, block, order }]));
  const heads = new Map(
    issue.articles.flatMap((article) =>
      [...headsOf(issue, article), ...bylinesOf(issue, article).map(({ passage }) => passage)].map(
        ({ block }) => [block.id, { seq: article.seq, block, order: null }],
      ),
    ),
  );
  const rows = await extract(issue, extractKinds);
  let before: AnnotationRow | undefined;
  let last = -1;
  for (const row of rows) {
    const where = `${row.annotation} ${row.block} ${row.start}–${row.end} ${row.text}`;
    const home = body.get(row.block) ?? heads.get(row.block);
    if (!home) throw new Error(`no such block: ${where}`);
    const { text } = home.block;
    expect(row.article, where).toBe(home.seq);
    expect(row.issue, where).toBe(issue.id);
    expect(row.start, where).toBeGreaterThanOrEqual(0);
    expect(row.end, where).toBeGreaterThan(row.start);
    expect(row.end, where).toBeLessThanOrEqual(text.length);
    expect(row.text, where).toBe(text.slice(row.start, row.end));
    expect(text, where).toContain(row.sentence);
    expect(row.sentence, where).toContain(row.text);
    if (before?.annotation !== row.annotation) last = -1;
    else if (before.block === row.block) expect(row.start, where).toBeGreaterThanOrEqual(before.start);
    if (home.order !== null) {
      expect(home.order, where).toBeGreaterThanOrEqual(last);
      last = home.order;
    }
    if (lines && row.line !== null && home.order !== null) {
      const line = lines[row.line - 1] ?? '';
      const begins = [...row.text].some((_, i, all) => {
        const prefix = all.slice(0, all.length - i).join('');
        return i === 0 ? line.includes(prefix) : line.trimEnd().endsWith(prefix.trimEnd());
      });
      expect(begins, `${where} on line ${row.line}: ${line}`).toBe(true);
    }
    before = row;
  }
  return rows;
}
