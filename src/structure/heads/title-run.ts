/** Titles by their type: lines that follow each other in one size that is a title's. */
import { readColumn } from '../contents/columns.js';
import type { Row } from '../rows.js';
import { isSameSize } from '../type.js';

/** Type from this size on, against the running text, is a title's. */
export const TITLE_SCALE = 1.25;
/** In a narrow column a title has at most so many lines. */
export const MOST_TITLE_ROWS = 8;

/** Is the row set in type of a title's size? */
export function isTitleType({ line: { layout } }: Row): boolean {
  return layout !== undefined && layout.aside === null && layout.scale >= TITLE_SCALE;
}

/** Does the title in whose type `above` is set go on with the row below it? A subtitle after a dash does not. */
export function goesOnInType(above: Row, below: Row): boolean {
  const type = above.line.layout;
  const next = below.line.layout;
  if (!type || !next || next.aside || !isSameSize(type, next)) return false;
  if (below.blanks > 1 || type.bold !== next.bold || type.face !== next.face) return false;
  // A title may begin at the foot of a column and go on in the next one, but on no other page.
  if (below.pageBreak && (above.line.page !== below.line.page || next.column <= type.column)) return false;
  return !/^[—–―]/.test(below.view) && !readColumn(below.view)?.framed;
}

/** The rows of the title that row `at` is a line of, by their type; null where it is in none. */
export function titleRun(rows: readonly Row[], at: number): { from: number; to: number } | null {
  if (!isTitleType(rows[at]!)) return null;
  let from = at;
  let to = at;
  while (from > 0 && to - from + 1 < MOST_TITLE_ROWS && goesOnInType(rows[from - 1]!, rows[from]!)) from--;
  while (to + 1 < rows.length && to - from + 1 < MOST_TITLE_ROWS && goesOnInType(rows[to]!, rows[to + 1]!))
    to++;
  return readColumn(rows[from]!.view)?.framed && from < at ? { from: from + 1, to } : { from, to };
}
