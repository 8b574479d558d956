/** Which rows under a title are its subtitle. */
import { readByline } from '../authors/byline.js';
import { isWrapped } from '../body/text.js';
import { numberingOf } from '../numbering.js';
import type { Row } from '../rows.js';
import { isDateNote } from './notes.js';
import { isTitleLike, titleKey } from './title-index.js';
import { goesOnInType } from './title-run.js';

const DASH = /^(?:[—–―─－]{1,3}|-{2,3})\s*\S/;

/** `——二〇〇三年六月二十四日在某省`, where a talk or a report was given; over so many lines at most. */
const OCCASION = /^[—–―─－-]{1,3}\s{0,9}[^，。,]{0,24}[日月]\s{0,9}在/;
const MOST_OCCASION_ROWS = 4;

/** The end of a subtitle that names date and occasion: the row that says 会议上, 大会上. The row `at` itself where none does. */
function occasionEnd(rows: readonly Row[], at: number, end: number): number {
  if (!OCCASION.test(rows[at]!.view)) return at;
  for (let to = at; to < Math.min(end, at + MOST_OCCASION_ROWS); to++) {
    if (rows[to]!.key.length > 40 || /[。，,；;]/.test(rows[to]!.view)) return at;
    if (/上[）)]?$/.test(rows[to]!.view)) return to + 1;
  }
  return at;
}

/** Rows after the title that make the subtitle. */
export function subtitleEnd(rows: readonly Row[], at: number, end: number): number {
  if (at >= end || !DASH.test(rows[at]!.view)) return at;
  let to = at + 1;
  const occasion = occasionEnd(rows, at, end);
  if (occasion > to) return occasion;
  while (to < end && to < at + 3) {
    const row = rows[to]!;
    if (
      goesOnInType(rows[to - 1]!, row) &&
      isWrapped(rows[to - 1]!) &&
      row.blanks === 0 &&
      !readByline(row.view)
    ) {
      to++;
      continue;
    }
    if (!isTitleLike(row) || row.key.length > 40 || numberingOf(row.view) || isDateNote(row.view)) break;
    const byline = readByline(row.view);
    const goesOn =
      rows[to + 1] !== undefined &&
      to + 1 < end &&
      (readByline(rows[to + 1]!.view) !== null || isDateNote(rows[to + 1]!.view));
    if (byline && !(byline.strength === 1 && goesOn)) break;
    if (!goesOn || row.blanks > rows[at]!.blanks) break;
    to++;
  }
  return to;
}

/** The end of the subtitle that the contents page prints, where it is broken over several lines. */
export function expectedSubtitleEnd(
  rows: readonly Row[],
  at: number,
  end: number,
  expected: string | null,
): number {
  if (!expected) return at;
  const wanted = titleKey(expected);
  let key = '';
  for (let to = at; to < Math.min(end, at + 4); to++) {
    key = titleKey(key + rows[to]!.view);
    if (key === wanted) return to + 1;
    if (!wanted.startsWith(key)) break;
  }
  return at;
}
