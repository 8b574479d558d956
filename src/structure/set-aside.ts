import type { SetAside } from '../model/issue.js';
import type { ContinuationMark } from './continuations.js';
import type { EndMark } from './end-marks.js';
import type { Located } from './locate.js';
import type { Row } from './rows.js';

/** The rows of the heads of all articles, with what each is. */
export function headRows(located: readonly Located[]): Map<number, SetAside['kind']> {
  const rows = new Map<number, SetAside['kind']>();
  for (const { head } of located) {
    for (let at = head.titleFrom; at <= head.titleTo; at++) rows.set(at, 'title');
    for (const at of head.latinRows) rows.set(at, 'title');
    for (const at of head.subtitleRows) rows.set(at, 'subtitle');
    for (const at of head.authorRows) rows.set(at, 'author');
    for (const at of head.columnRows) rows.set(at, 'column');
  }
  return rows;
}

/** Collects what is in no block, in the order of the source. */
export class SetAsideList {
  private readonly items: SetAside[] = [];

  add(kind: SetAside['kind'], row: Row): void {
    const { number, page, layout } = row.line;
    this.items.push({ kind, text: row.text, line: number, page, ...(layout && { bbox: layout.box }) });
  }

  addMarks(kind: SetAside['kind'], marks: readonly (EndMark | ContinuationMark)[]): void {
    for (const { text, row } of marks)
      this.items.push({ kind, text, line: row.line.number, page: row.line.page });
  }

  done(): SetAside[] {
    return this.items.sort((a, b) => (a.page ?? 0) - (b.page ?? 0) || (a.line ?? 0) - (b.line ?? 0));
  }
}
