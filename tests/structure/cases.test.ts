import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toLines } from '../../src/read/index.js';
import { readByline } from '../../src/structure/authors/byline.js';
import { buildBlocks } from '../../src/structure/body/blocks.js';
import { joinTitle } from '../../src/structure/body/text.js';
import { pageFirst, pageLast } from '../../src/structure/contents/page-token.js';
import { takeEndMarks } from '../../src/structure/end-marks.js';
import { structure } from '../../src/structure/index.js';
import { readIssueNumber } from '../../src/structure/masthead/issue-number.js';
import { numberingOf } from '../../src/structure/numbering.js';
import { toRows } from '../../src/structure/rows.js';
import { documentOf } from './documents.js';

function casesOf(name: string) {
  return readFileSync(join(import.meta.dirname, 'cases', `${name}.cases.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

describe('bylines', () => {
  it.each(casesOf('byline'))('$view: $why', ({ view, authors, strength }) => {
    const byline = readByline(view);
    const found =
      byline?.authors.map((a) => `${a.name}:${a.kind}${a.affiliation ? `@${a.affiliation}` : ''}`) ?? null;
    // A line that may be a body with little to say for it is no byline to those who ask for more.
    expect(authors === null && byline?.strength === 1 ? null : found).toEqual(authors);
    if (authors) expect(byline?.strength).toBe(strength);
  });
});

describe('contents', () => {
  it.each(casesOf('contents'))('$why', ({ text, entries }) => {
    const { contents } = structure(documentOf(text.join('\n')));
    expect(contents.map(({ page, title, author }) => [page, title, author])).toEqual(entries);
  });
});

describe('issue numbers', () => {
  it.each(casesOf('issue-number'))('$view: $why', ({ view, none, year, issue, issueEnd, totalIssue }) => {
    if (none) expect(readIssueNumber(view)).toBeNull();
    else expect(readIssueNumber(view)).toMatchObject({ year, issue, issueEnd, totalIssue });
  });
});

describe('numbering', () => {
  it.each(casesOf('numbering'))('$view: $why', ({ view, none, form, value, rest }) => {
    const numbering = numberingOf(view);
    if (none) expect(numbering).toBeNull();
    else {
      expect(numbering).toMatchObject({ form, value });
      expect(view.slice(numbering!.end)).toBe(rest);
    }
  });
});

describe('page numbers of entries', () => {
  it.each(casesOf('page'))('$view: $why', ({ reader, view, page, rest }) => {
    const token = (reader === 'first' ? pageFirst : pageLast)(view);
    expect(token?.page ?? null).toBe(page);
    if (page !== null) expect(token?.rest).toBe(rest);
  });
});

describe('blocks', () => {
  it.each(casesOf('join'))('$lines.0: $why', ({ lines, blocks }) => {
    const built = buildBlocks(toRows(toLines(lines.join('\n'))));
    expect(built.map(({ type }) => type)).toEqual(blocks);
  });
});

describe('titles', () => {
  it.each(casesOf('title'))('$title: $why', ({ lines, title }) => {
    expect(joinTitle(toRows(toLines(lines.join('\n'))))).toBe(title);
  });
});

describe('end marks', () => {
  it.each(casesOf('end-mark'))('$line: $why', ({ line, text, mark }) => {
    const { rows, marks } = takeEndMarks(toRows(toLines(line)));
    expect(rows.map((row) => row.text)).toEqual([text]);
    expect(marks[0]?.text ?? null).toBe(mark);
  });
});
