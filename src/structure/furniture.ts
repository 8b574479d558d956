/**
 * Running heads, feet and page numbers of a text: found by their repetition at page ends, never by a list
 * of strings. In a text a page end shows as a form feed, as a line that is nothing but a number, or as a
 * sentence that is broken off before and goes on after.
 */

import { dataLines, once } from '../text/lexicon.js';
import { isClosingNote } from './authors/byline.js';
import { readBlockLabel } from './body/labels.js';
import { isNumberOver } from './body/word-headings.js';
import { readColumn } from './contents/columns.js';
import { titleKey } from './heads/title-index.js';
import { numberingOf } from './numbering.js';
import { continues, endsSentence } from './punctuation.js';
import type { Row } from './rows.js';
import { headNumber, namesIssue, namesTitle } from './running-heads.js';

/** `——2023年6月28日在…会议上` comes back under many titles. */
const SUBTITLE = /^[—–―─－-]{1,3}\s*[\u3400-\u9fff\d].{4,}/;

/** Marks that titles and bylines have few of, and prose many. */
const PROSE = /[，。；,;]/;

/** What is set aside of the rows: for each row its kind, or null for text. */
export type Furniture = ('page-number' | 'running-head' | 'ornament' | null)[];

/** Lines of dashes, dots and the like. */
const ORNAMENT = /^[^\p{L}\p{N}]{3,}$/u;

const PAGE_NUMBER =
  /^(?:[-–—―─·•.~\s(（[【|]*(?:第\s*)?(?:P\.?\s?)?(\d{1,4}|[一二三四五六七八九十百〇零]{1,4})(?:\s*页)?[-–—―─·•.~\s)）\]】|]*)(?:[/／]\s*(?:共\s*)?\d{1,4}(?:\s*页)?)?$/i;

/** The printed page number that is all a row holds (`12`, `· 12 ·`, `- 12 -`, `第12页`), or null. */
export function pageNumberOf(row: Row): string | null {
  if (row.key.length > 14) return null;
  const match = PAGE_NUMBER.exec(row.view);
  if (!match || match[1] === undefined) return null;
  // A Chinese numeral stands alone as a page number only between dashes or dots.
  if (/\D/.test(match[1]) && row.key.length === match[1].length) return null;
  return match[1];
}

/** A row with its numbers made alike, so that heads that carry the page number repeat. */
function shapeOf(row: Row): string {
  return row.key.replace(/\d+|[一二三四五六七八九十百〇零]{1,3}$/g, '#');
}

/** At one page end no more rows are set aside; in a text of nothing else the search must end. */
const MOST_BETWEEN = 12;

/** Is a sentence broken off before the rows and taken up after them? What is set aside already is passed over. */
function interrupts(rows: readonly Row[], from: number, to: number, marks: Furniture): boolean {
  let first = from - 1;
  while (marks[first] && from - first <= MOST_BETWEEN) first--;
  let last = to + 1;
  while (marks[last] && last - to <= MOST_BETWEEN) last++;
  const before = rows[first];
  const after = rows[last];
  if (!before || !after) return false;
  // Only prose is broken off: on a character or a comma, in a line of some length.
  if (before.key.length <= 8 || !/[\u3400-\u9fff，,、]$/.test(before.view) || readBlockLabel(before.view))
    return false;
  if (continues(after.view)) return true;
  const prose = PROSE.test(before.view) || PROSE.test(rows[first - 1]?.view ?? '');
  return (
    prose &&
    numberingOf(after.view) === null &&
    after.indent === 0 &&
    (PROSE.test(after.view) || after.key.length >= 16)
  );
}

/** As `interrupts`, with one more short row allowed on either side, for heads of two lines. */
function interruptsText(rows: readonly Row[], marks: Furniture, at: number): boolean {
  for (const [from, to] of [
    [at, at],
    [at - 1, at],
    [at, at + 1],
  ] as const) {
    const others = rows
      .slice(Math.max(0, from), to + 1)
      .filter((row) => row.at !== at && marks[row.at] === null);
    if (others.every((row) => row.key.length <= 16) && interrupts(rows, from, to, marks)) return true;
  }
  return false;
}

/** Rows 01, 02, 03 … that count sections and not pages: they run without a gap, each over a heading. */
function sectionNumbers(rows: readonly Row[], isContents: (at: number) => boolean): Set<number> {
  const found = rows.filter((row) => !isContents(row.at) && /^0[1-9]$/.test(row.key));
  let last = 0;
  for (const row of found) {
    const value = Number(row.key);
    const under = rows[row.at + 1];
    if ((value !== 1 && value !== last + 1) || !under || under.pageBreak || !isNumberOver(row, under))
      return new Set();
    last = value;
  }
  return new Set(found.length >= 2 ? found.map((row) => row.at) : []);
}

/** Marks page numbers: a number alone in a row, at a page end or one of a rising series. */
function markPageNumbers(rows: readonly Row[], marks: Furniture, isContents: (at: number) => boolean): void {
  const sections = sectionNumbers(rows, isContents);
  const found = rows.filter(
    (row) => !isContents(row.at) && !sections.has(row.at) && pageNumberOf(row) !== null,
  );
  let last = -1;
  let rising = 0;
  for (const row of found) {
    const value = Number(pageNumberOf(row));
    if (Number.isNaN(value) || value > last) rising++;
    if (!Number.isNaN(value)) last = value;
  }
  const series = found.length >= 2 && rising >= found.length * 0.7;
  for (const row of found) {
    const atEdge = row.pageBreak || rows[row.at + 1]?.pageBreak;
    if (series || atEdge || interrupts(rows, row.at, row.at, marks)) marks[row.at] = 'page-number';
  }
}

/** Rows next to a form feed or a page number, up to three deep. */
function edgesOf(rows: readonly Row[], marks: Furniture): Set<number> {
  const edges = new Set<number>();
  for (const row of rows) {
    if (row.pageBreak) for (let k = -3; k < 3; k++) edges.add(row.at + k);
    if (marks[row.at] === 'page-number') for (let k = -2; k <= 2; k++) edges.add(row.at + k);
  }
  return edges;
}

/** Rows that a recipe tells to be furniture; all there is to find where the reader has marked the rest. */
export function toldFurniture(rows: readonly Row[], patterns: readonly string[] = []): Furniture {
  const told = patterns.map((source) => new RegExp(`^(?:${source})$`, 'u'));
  return rows.map((row) => (told.some((pattern) => pattern.test(row.view)) ? 'running-head' : null));
}

/**
 * Finds page numbers and running heads. `isContents` tells the rows of the contents page, whose numbers are
 * its own, `titles` the titles it lists (`titleKey`). A short row that comes back at page ends at least twice, or three times in mid-sentence, is a
 * running head; numbered headings never are.
 */
export function findFurniture(
  rows: readonly Row[],
  isContents: (at: number) => boolean,
  titles: ReadonlySet<string>,
  columns: ReadonlySet<string>,
  patterns: readonly string[] = [],
): Furniture {
  const told = patterns.map((source) => new RegExp(`^(?:${source})$`, 'u'));
  const marks: Furniture = rows.map((row) =>
    told.some((pattern) => pattern.test(row.view)) && !isContents(row.at) ? 'running-head' : null,
  );
  for (const row of rows)
    if (!isContents(row.at) && (ORNAMENT.test(row.key) || isWebFurniture(row.view)))
      marks[row.at] = 'ornament';
  markPageNumbers(rows, marks, isContents);
  const edges = edgesOf(rows, marks);
  const pages = rows.filter((row) => row.pageBreak || marks[row.at] === 'page-number').length;
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    if (marks[row.at] !== null || isContents(row.at) || row.key.length > 50 || row.key.length < 2) continue;
    if (endsSentence(row.view) || numberingOf(row.view) || isClosingNote(row.view) || SUBTITLE.test(row.view))
      continue;
    const shape = shapeOf(row);
    const group = groups.get(shape);
    if (group) group.push(row);
    else groups.set(shape, [row]);
  }
  const numbered = rows.filter((row) => row.at >= 8 && !isContents(row.at) && namesIssue(row));
  for (const row of rows) {
    // `人大工作  2021年第3期` at a page's end is a head however often it comes; the first page's is the title.
    if (
      marks[row.at] !== null ||
      row.at < 8 ||
      row.key.length > 40 ||
      endsSentence(row.view) ||
      isContents(row.at)
    )
      continue;
    const number = headNumber(row);
    const names = namesIssue(row);
    if (!names && (!number || (number.year === null && number.totalIssue === null))) continue;
    // Off the page ends it must also name the journal, and come back or interrupt the text.
    if (edges.has(row.at) || (names && (numbered.length >= 2 || interruptsText(rows, marks, row.at)))) {
      marks[row.at] = 'running-head';
      for (let k = -2; k <= 2; k++) edges.add(row.at + k);
    }
  }
  const printed = new Set<string>();
  for (const group of groups.values()) {
    const key = titleKey(group[0]!.view);
    if (titles.has(key)) printed.add(key);
  }
  for (const group of groups.values()) {
    const alone = group[0]!;
    if (printed.size > 0 && namesTitle(alone, printed, columns)) {
      for (const row of group) marks[row.at] = 'running-head';
      continue;
    }
    if (
      group.length === 1 &&
      titles.has(titleKey(alone.view)) &&
      besidePageEnd(rows, alone, marks) &&
      interrupts(rows, alone.at, alone.at, marks)
    )
      marks[alone.at] = 'running-head';
    if (group.length < 2) continue;
    // An article's title comes back over the later pages of the article.
    const [first, ...later] = group;
    const listed = titles.has(titleKey(first!.view));
    for (const row of later) {
      const beside = besidePageEnd(rows, row, marks) || (listed && isSecondLine(rows, row, marks));
      if (!edges.has(row.at) || !beside || first!.key.length < 6) continue;
      if (listed || interrupts(rows, row.at, row.at, marks)) marks[row.at] = 'running-head';
    }
    // So does the name of a column, over the pages of its articles.
    if (readColumn(first!.view) || columns.has(first!.key))
      for (const row of later) if (besidePageEnd(rows, row, marks)) marks[row.at] = 'running-head';
    const atEdges = group.filter((row) => edges.has(row.at));
    const inside = new Set(group.filter((row) => interrupts(rows, row.at, row.at, marks)));
    // A body's name may stand at many page ends, over its documents and under them: a running head comes back
    // on a good part of the pages, or in the middle of sentences.
    const often = atEdges.length >= 3 && (pages === 0 || atEdges.length >= pages * 0.45);
    const enough = often || (atEdges.length >= 2 && inside.size >= 1) || inside.size >= 3;
    if (!enough || atEdges.length + inside.size < group.length * 0.5) continue;
    // The first printing of an article's title is the title, the later ones are its running head.
    const keepFirst = !edges.has(group[0]!.at) || isOpening(rows, group[0]!.at, marks);
    for (const row of keepFirst ? group.slice(1) : group)
      if (edges.has(row.at) || inside.has(row)) marks[row.at] = 'running-head';
  }
  if (!marks.some((mark) => mark === 'running-head' || mark === 'page-number')) return marks;
  // A column's name or a title's first words beside a running head are part of the head.
  const keys = new Map<string, number>();
  for (const row of rows) if (row.key.length <= 30) keys.set(bare(row), (keys.get(bare(row)) ?? 0) + 1);
  for (const row of rows) {
    if (
      marks[row.at] !== null ||
      isContents(row.at) ||
      row.key.length > 16 ||
      endsSentence(row.view) ||
      numberingOf(row.view)
    )
      continue;
    const beside = [row.at - 1, row.at + 1].some(
      (at) => marks[at] === 'running-head' || marks[at] === 'page-number',
    );
    if (beside && (keys.get(bare(row)) ?? 0) >= 2 && interruptsText(rows, marks, row.at))
      marks[row.at] = 'running-head';
  }
  return marks;
}

const webLines = once(() => dataLines(new URL('./data/web-furniture.txt', import.meta.url)));

/** Is the row one that a web page puts round its article? */
function isWebFurniture(view: string): boolean {
  return (
    view.length <= 80 &&
    !endsSentence(view) &&
    webLines().some((start) => view.startsWith(start)) &&
    !/作者/.test(view)
  );
}

/** A row's words without the frame of a column. */
function bare(row: Row): string {
  return row.key.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/** Is nothing but a page number or a page end between the row and its page's end? */
function besidePageEnd(rows: readonly Row[], row: Row, marks: Furniture): boolean {
  return (
    row.pageBreak ||
    marks[row.at - 1] === 'page-number' ||
    marks[row.at + 1] === 'page-number' ||
    (rows[row.at + 1]?.pageBreak ?? false)
  );
}

/** Is the row the second line of a running head: a short line, the column's, is between it and the page's end? */
function isSecondLine(rows: readonly Row[], row: Row, marks: Furniture): boolean {
  const line = rows[row.at - 1];
  if (!line || line.key.length > 16 || endsSentence(line.view)) return false;
  return marks[line.at] === 'running-head' || line.pageBreak || marks[line.at - 1] === 'page-number';
}

/** Does the row open something: the text before it is over, and it does not come back before prose? */
function isOpening(rows: readonly Row[], at: number, marks: Furniture): boolean {
  let before = at - 1;
  while (before >= 0 && marks[before] !== null) before--;
  let after = at + 1;
  while (after < rows.length && marks[after] !== null) after++;
  const closed = before < 0 || endsSentence(rows[before]!.view) || rows[before]!.key.length < 20;
  return (
    closed &&
    after < rows.length &&
    !continues(rows[after]!.view) &&
    rows[after]!.key.length < 40 &&
    !/^\d{4}年第/.test(rows[at]!.key)
  );
}
