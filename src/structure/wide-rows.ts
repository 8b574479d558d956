import { readByline } from './authors/byline.js';
import { endsSentence } from './punctuation.js';
import type { Row } from './rows.js';

const GAP = /\s{4,}/;

/**
 * Parts rows that hold a title and, far to the right, its author (`代表的账本          项东来`): the two become
 * rows of their own on the same line. Rows are numbered anew.
 */
export function partWideRows(rows: readonly Row[]): Row[] {
  const parted: Row[] = [];
  for (const row of rows) {
    const gap = row.key.length <= 60 && !endsSentence(row.view) ? GAP.exec(row.view) : null;
    const right = gap ? row.view.slice(gap.index + gap[0].length) : '';
    const left = gap ? row.view.slice(0, gap.index) : '';
    const splits =
      gap !== null &&
      /[\u3400-\u9fff].*[\u3400-\u9fff]/.test(left) &&
      left.replace(/\s/g, '').length >= 4 &&
      !GAP.test(right) &&
      (readByline(right)?.strength ?? 0) >= 2 &&
      readByline(left) === null;
    if (!gap || !splits) {
      parted.push({ ...row, at: parted.length });
      continue;
    }
    const from = gap.index + gap[0].length;
    const piece = (start: number, end: number): Row => {
      const view = row.view.slice(start, end);
      return {
        ...row,
        at: parted.length,
        text: row.text.slice(start, end),
        view,
        key: view.replace(/\s+/g, ''),
        width: 2 * (end - start),
      };
    };
    parted.push(piece(0, gap.index));
    parted.push({
      ...piece(from, row.view.length),
      blanks: 0,
      pageBreak: false,
      cut: false,
      indent: row.indent + 2 * from,
    });
  }
  return parted;
}
