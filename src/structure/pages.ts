import type { Page } from '../model/issue.js';
import { type Furniture, pageNumberOf } from './furniture.js';
import type { Located } from './locate.js';
import type { Row } from './rows.js';

/** The printed page on which a line of the source stands, or null where no page numbers tell. */
export type PrintedPage = (row: Row) => number | null;

/**
 * Printed page numbers of places in a text, from the page numbers that stand between its lines.
 * A number may stand at the top or at the foot of its page: told by where the page ends are.
 * `rows` are all rows of the text, `marks` what was set aside of them.
 */
export function printedPages(rows: readonly Row[], marks: Furniture): PrintedPage {
  const numbers = rows.flatMap((row) => {
    const value = marks[row.at] === 'page-number' ? Number(pageNumberOf(row)) : Number.NaN;
    return Number.isInteger(value) ? [{ at: row.at, line: row.line, value }] : [];
  });
  if (numbers.length < 2) return () => null;
  let top = 0;
  let foot = 0;
  const idle = (from: number, to: number) => rows.slice(from, to).every((row) => marks[row.at] !== null);
  for (const { at } of numbers) {
    for (let k = at; k > at - 3 && k >= 0; k--) if (rows[k]!.pageBreak && idle(k, at)) top++;
    for (let k = at + 1; k <= at + 2 && k < rows.length; k++)
      if (rows[k]!.pageBreak && idle(at + 1, k)) foot++;
  }
  const places = new Map(rows.map((row) => [row.line, row.at]));
  const atTop = top > foot;
  return (row) => {
    const place = places.get(row.line) ?? 0;
    let found: number | null = null;
    for (const { at, value } of numbers) {
      if (atTop) {
        if (at > place + 2) break;
        found = value;
      } else if (at >= place) return value;
    }
    return atTop ? found : numbers.at(-1)!.value + 1;
  };
}

/** Printed page numbers of places in a file whose pages are known. */
export function pagesOf(pages: readonly Page[]): PrintedPage {
  const numbers = new Map(pages.map(({ number, printed }) => [number, printed]));
  return ({ line }) => line.printed ?? (line.page === null ? null : (numbers.get(line.page) ?? null));
}

/** First and last printed page of each article, in the order of the text: the page before the next one's start. */
export function pageRanges(
  rows: readonly Row[],
  located: readonly Located[],
  entryPage: (entry: number) => number | null,
  printed: PrintedPage,
): [number | null, number | null][] {
  const seen = located.map(({ head, entry }) => ({
    said: entry === null ? null : entryPage(entry),
    found: printed(rows[head.titleFrom]!),
  }));
  const both = seen.filter(({ said, found }) => said !== null && found !== null);
  // Page numbers that agree with most of the contents page are right where the two differ.
  const proven =
    both.length >= 3 && both.filter(({ said, found }) => said === found).length >= both.length * 0.8;
  const starts = seen.map(({ said, found }) => (proven ? (found ?? said) : (said ?? found)));
  return starts.map((start, i) => {
    if (start === null) return [null, null];
    const next = starts.slice(i + 1).find((page) => page !== null) ?? null;
    if (next !== null) return [start, Math.max(start, next - 1)];
    const last = rows.at(-1) ? printed(rows.at(-1)!) : null;
    return [start, last !== null && last >= start ? last : null];
  });
}
