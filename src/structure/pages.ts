import { pageNumberOf, type Furniture } from './furniture.js';
import type { Row } from './rows.js';

/**
 * Printed page numbers of places in a text, from the page numbers that stand between its lines.
 * A number may stand at the top or at the foot of its page: told by where the page ends are.
 */
export function printedPages(rows: readonly Row[], marks: Furniture): (at: number) => number | null {
  const numbers = rows.flatMap((row) => {
    const value = marks[row.at] === 'page-number' ? Number(pageNumberOf(row)) : Number.NaN;
    return Number.isInteger(value) ? [{ at: row.at, value }] : [];
  });
  if (numbers.length < 2) return () => null;
  let top = 0;
  let foot = 0;
  for (const { at } of numbers) {
    for (let k = at; k > at - 3 && k >= 0; k--) if (rows[k]!.pageBreak && rows.slice(k, at).every((row) => marks[row.at] !== null)) top++;
    for (let k = at + 1; k <= at + 2 && k < rows.length; k++) if (rows[k]!.pageBreak && rows.slice(at + 1, k).every((row) => marks[row.at] !== null)) foot++;
  }
  const atTop = top > foot;
  return (place) => {
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
