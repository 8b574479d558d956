/** Footnotes at the feet of the pages of a text: told by the mark in the text above and by the page end below. */
import type { Row } from '../rows.js';
import { readBlockLabel } from './labels.js';

const MARK = /^(?:[①-⑳]|[［[]\d{1,2}[\]］]|[*＊])/;
const MARKS = /[①-⑳]|[［[]\d{1,2}[\]］]|[*＊]/g;
/** The notes of a page are no more lines. */
const MOST_ROWS = 8;

/** Does a page end after the row, or the text? */
function endsPage(rows: readonly Row[], at: number): boolean {
  const next = rows[at + 1];
  return next === undefined || next.cut || next.pageBreak;
}

/** Positions in `rows` of the lines of footnotes. */
export function footnotesOf(rows: readonly Row[]): Set<number> {
  const notes = new Set<number>();
  const called = new Set<string>();
  // A list of notes or references at the article's end is under its own label.
  let listed = false;
  for (let at = 0; at < rows.length; at++) {
    const { view } = rows[at]!;
    const label = readBlockLabel(view);
    listed = label ? label.role === 'reference' : listed && MARK.test(view);
    if (listed) continue;
    const mark = MARK.exec(view)?.[0];
    if (mark !== undefined && called.has(mark)) {
      let end = at;
      while (
        end < rows.length &&
        end - at < MOST_ROWS &&
        !endsPage(rows, end) &&
        !readBlockLabel(rows[end]!.view)
      )
        end++;
      if (end < rows.length && end - at < MOST_ROWS && !readBlockLabel(rows[end]!.view)) {
        for (let k = at; k <= end; k++) notes.add(k);
        at = end;
        continue;
      }
    }
    for (const { 0: found, index } of view.matchAll(MARKS)) if (index > 0) called.add(found);
  }
  return notes;
}
