/**
 * Running heads, feet and page numbers of a text: found by their repetition at page ends, never by a list
 * of strings. In a text a page end shows as a form feed, as a line that is nothing but a number, or as a
 * sentence that is broken off before and goes on after.
 */
import { numberingOf } from './numbering.js';
import { continues, endsSentence } from './punctuation.js';
import type { Row } from './rows.js';

/** What is set aside of the rows: for each row its kind, or null for text. */
export type Furniture = ('page-number' | 'running-head' | null)[];

const PAGE_NUMBER =
  /^(?:[-–—―─·•.~\s(（[【|]*(?:第\s*)?(?:P\.?\s?)?(\d{1,4}|[一二三四五六七八九十百〇零]{1,4})(?:\s*页)?[-–—―─·•.~\s)）\]】|]*)(?:[/／]\s*(?:共\s*)?\d{1,4}(?:\s*页)?)?$/i;

/** The printed page number that is all a row holds (`12`, `· 12 ·`, `- 12 -`, `第12页`), or null. */
export function pageNumberOf(row: Row): string | null {
  if (row.key.length > 14) return null;
  const match = PAGE_NUMBER.exec(row.view);
  if (!match || match[1] === undefined) return null;
  // A Chinese numeral stands alone as a page number only between dashes or dots.
  if (/[一-十百]/.test(match[1]) && row.key.length === match[1].length) return null;
  return match[1];
}

/** A row with its digits made alike, so that heads that carry the page number repeat. */
function shapeOf(row: Row): string {
  return row.key.replace(/\d+/g, '#');
}

/** Is a sentence broken off before the row and taken up after it? */
function interrupts(rows: readonly Row[], from: number, to: number): boolean {
  const before = rows[from - 1];
  const after = rows[to + 1];
  if (!before || !after) return false;
  if (endsSentence(before.view) || /[：:]$/.test(before.view)) return false;
  return continues(after.view) || (before.key.length > 8 && numberingOf(after.view) === null && after.indent === 0);
}

/** Marks page numbers: a number alone in a row, at a page end or one of a rising series. */
function markPageNumbers(rows: readonly Row[], marks: Furniture, isContents: (at: number) => boolean): void {
  const found = rows.filter((row) => !isContents(row.at) && pageNumberOf(row) !== null);
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
    if (series || atEdge || interrupts(rows, row.at, row.at)) marks[row.at] = 'page-number';
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

/**
 * Finds page numbers and running heads. `isContents` tells the rows of the contents page, whose numbers are
 * its own. A short row that comes back at page ends at least twice, or three times in mid-sentence, is a
 * running head; numbered headings never are.
 */
export function findFurniture(rows: readonly Row[], isContents: (at: number) => boolean): Furniture {
  const marks: Furniture = rows.map(() => null);
  markPageNumbers(rows, marks, isContents);
  const edges = edgesOf(rows, marks);
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    if (marks[row.at] !== null || isContents(row.at) || row.key.length > 50 || row.key.length < 2) continue;
    if (endsSentence(row.view) || numberingOf(row.view)) continue;
    const shape = shapeOf(row);
    const group = groups.get(shape);
    if (group) group.push(row);
    else groups.set(shape, [row]);
  }
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const atEdges = group.filter((row) => edges.has(row.at));
    const inside = group.filter((row) => interrupts(rows, row.at, row.at));
    const enough = atEdges.length >= 3 || (atEdges.length >= 2 && inside.length >= 1) || inside.length >= 3;
    if (!enough || atEdges.length + inside.length < group.length * 0.5) continue;
    // The first printing of an article's title is the title, the later ones are its running head.
    const keepFirst = !edges.has(group[0]!.at) || isOpening(rows, group[0]!.at, marks);
    for (const row of keepFirst ? group.slice(1) : group) if (edges.has(row.at) || inside.includes(row)) marks[row.at] = 'running-head';
  }
  return marks;
}

/** Does the row open something: the text before it is over, and it does not come back before prose? */
function isOpening(rows: readonly Row[], at: number, marks: Furniture): boolean {
  let before = at - 1;
  while (before >= 0 && marks[before] !== null) before--;
  let after = at + 1;
  while (after < rows.length && marks[after] !== null) after++;
  const closed = before < 0 || endsSentence(rows[before]!.view) || rows[before]!.key.length < 20;
  return closed && after < rows.length && !continues(rows[after]!.view) && rows[after]!.key.length < 40 && !/^\d{4}年第/.test(rows[at]!.key);
}
