import type { Row } from './rows.js';

/** Signs that close an article. */
const MARK = /[□■◆◇●○▲△▉█◼◻❑❒∎◎⊙]{1,3}$/;
/** A row that ends on a numeral: the ○ in 一九九○ is its zero and closes nothing. */
const ZERO = /[一二三四五六七八九十百零〇]○{1,3}$/;
const ONLY = /^[□■◆◇●○▲△▉█◼◻❑❒∎◎⊙★☆*＊\s]{1,12}$/u;

/** An end mark taken off its row. */
export interface EndMark {
  /** Row it closes: the row it stood on, or the row before it where it stood alone. */
  at: number;
  text: string;
  row: Row;
}

/**
 * Takes end marks off the ends of rows: the rows without them, renumbered, and the marks.
 * A sign that also begins its row (■ 特稿 ■) is an ornament of that row.
 */
export function takeEndMarks(rows: readonly Row[]): { rows: Row[]; marks: EndMark[] } {
  const kept: Row[] = [];
  const marks: EndMark[] = [];
  let blanks = 0;
  let pageBreak = false;
  for (const row of rows) {
    const match = ZERO.test(row.view) ? null : MARK.exec(row.view);
    if (ONLY.test(row.view) && row.key.length <= 3) {
      if (match) marks.push({ at: kept.length - 1, text: row.text, row });
      else marks.push({ at: -1, text: row.text, row });
      blanks += row.blanks + 1;
      pageBreak ||= row.pageBreak;
      continue;
    }
    const next: Row = {
      ...row,
      at: kept.length,
      blanks: row.blanks + blanks,
      pageBreak: row.pageBreak || pageBreak,
    };
    if (match && row.view[0] !== match[0][0] && match.index > 0) {
      next.view = row.view.slice(0, match.index).trimEnd();
      next.text = row.text.slice(0, next.view.length);
      next.key = next.view.replace(/\s+/g, '');
      marks.push({ at: kept.length, text: row.text.slice(match.index), row });
    }
    kept.push(next);
    blanks = 0;
    pageBreak = false;
  }
  return { rows: kept, marks };
}
