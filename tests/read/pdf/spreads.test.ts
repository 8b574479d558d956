import { describe, expect, test } from 'vitest';
import { besideSpreads, spreadsOf } from '../../../src/read/pdf/spreads.js';
import { toDocumentLines } from '../../../src/read/pdf/to-lines.js';
import { pagesOf } from '../../../src/structure/pages.js';
import { toRows } from '../../../src/structure/rows.js';
import { cases } from '../cases.js';
import { layoutOf } from './pages.js';

/** A sheet with these lines at the foot of its left and its right half. */
function sheet(number: number, sides: readonly (readonly string[])[], high = false) {
  const page = layoutOf(
    number,
    sides.flat().map((text) => [text, 560]),
    high ? {} : { width: 1200, height: 600 },
  );
  page.lines.forEach((line, i) => {
    const offset = i < sides[0]!.length ? 0 : page.width / 2;
    line.start = offset + 50;
    line.end = line.start + 20;
  });
  return page;
}

describe('spreadsOf', () => {
  type Row = { why: string; high?: boolean; sheets: string[][][]; printed: ([number, number] | null)[] };
  for (const { why, high, sheets, printed } of cases<Row>('pdf/spreads'))
    test(why, () => {
      const pages = sheets.map((sides, i) => sheet(i + 1, sides, high));
      const found = spreadsOf(pages, () => true);
      const shown = pages.map(({ number }) => found.get(number));
      expect(shown.map((spread) => (spread ? [spread.left, spread.right] : null))).toEqual(printed);
    });

  test('a cover that stands by itself has no number that a sheet has', () => {
    const spreads = new Map([[2, { left: 1, right: 2 }]]);
    expect(besideSpreads(1, 1, spreads)).toBeNull();
    expect(besideSpreads(3, 3, spreads)).toBe(3);
    expect(besideSpreads(3, 2, spreads)).toBeNull();
  });

  test('a line has the number of the half it stands on, and its page is the one of the file', () => {
    const pages = [sheet(1, [['渠水清了'], ['山路通了']]), sheet(2, [['新苗绿了'], []])];
    const spreads = new Map([[1, { left: 2, right: 3 }]]);
    const rows = toRows(toDocumentLines(pages, new Map(), spreads));
    const printedOn = pagesOf([1, 2].map((number) => ({ number, printed: 9, width: 1200, height: 600 })));
    expect(rows.map((row) => [row.text, row.line.page, printedOn(row)])).toEqual([
      ['渠水清了', 1, 2],
      ['山路通了', 1, 3],
      ['新苗绿了', 2, 9],
    ]);
  });
});
