/** Notes of date and adoption under a title: they are text of the article. */
import type { Row } from '../rows.js';

/** （2023年6月29日…通过）, （第九号）, （某常〔2023〕27号）. */
const DATE_NOTE = /^[（(].{0,60}(?:\d|[〇零一二三四五六七八九十])\s*[日号].{0,120}[）)]$/;
const OPEN_DATE_NOTE = /^[（(][^（()）]{0,40}(?:\d|[〇零一二三四五六七八九○])\s*年[^（()）]{0,120}$/;

/** Is the row a date or an adoption note under a title: （2023年6月29日…会议通过）? */
export function isDateNote(view: string): boolean {
  return view.length <= 160 && DATE_NOTE.test(view);
}

/** Does a date or adoption note begin on the row that ends on one further down? */
export function opensDateNote(view: string): boolean {
  return OPEN_DATE_NOTE.test(view);
}

/** Date and adoption notes under a title run over so many rows at most. */
export const MOST_NOTE_ROWS = 3;

/** How many rows the date or adoption note has that begins at row `at`; 0 where none does. */
export function noteRows(rows: readonly Row[], at: number, end: number): number {
  if (isDateNote(rows[at]!.view)) return 1;
  if (!opensDateNote(rows[at]!.view)) return 0;
  for (let to = at + 1; to < Math.min(end, at + MOST_NOTE_ROWS); to++) {
    if (/[（(。]/.test(rows[to]!.view)) return 0;
    if (/[）)]$/.test(rows[to]!.view)) return to - at + 1;
  }
  return 0;
}
