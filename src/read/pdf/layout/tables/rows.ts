/** Where rules do not part the rows of a table, its lines do. */

import type { Segment } from '../segments.js';
import { cellText, printedRows, type RowOfSegments } from './cells.js';
import { isNumber } from './judge.js';

/** The printed lines of a band between two rules, for each column. */
function linesOf(band: RowOfSegments): RowOfSegments[] {
  const columnOf = new Map<Segment, number>(band.flatMap((cell, at) => cell.map((segment) => [segment, at])));
  return printedRows([...columnOf.keys()]).map(({ pieces }) =>
    band.map((_, at) => pieces.filter((piece) => columnOf.get(piece) === at)),
  );
}

const filledOf = (row: RowOfSegments): number => row.filter((cell) => cell.length > 0).length;

/** Is there a column with a number on most lines? Numbers are not wrapped: each is a row's. */
function hasNumbers(lines: readonly RowOfSegments[]): boolean {
  return lines[0]!.some((_, at) => {
    const count = lines.filter((line) => line[at]!.length > 0 && isNumber(cellText(line[at]!))).length;
    return count >= 2 && count >= lines.length * 0.6;
  });
}

/** Lines that begin rows; what stands alone under a cell goes on with it. */
function grouped(lines: readonly RowOfSegments[]): RowOfSegments[] {
  const rows: RowOfSegments[] = [];
  for (const line of lines) {
    const row = rows.at(-1);
    if (row && filledOf(line) === 1 && line[0]!.length === 0)
      for (const [at, cell] of line.entries()) row[at]!.push(...cell);
    else rows.push(line.map((cell) => [...cell]));
  }
  return rows;
}

/**
 * The rows of a band. `open` where no rules part the rows of this table: then lines that fill several columns are
 * rows; else only lines with numbers are, for cells may have several lines.
 */
export function rowsOfBand(band: RowOfSegments, open: boolean): RowOfSegments[] {
  const lines = linesOf(band);
  if (lines.length < 2) return [band];
  const several = lines.every((line) => filledOf(line) >= 2);
  return hasNumbers(lines) || (open && several) ? grouped(lines) : [band];
}
