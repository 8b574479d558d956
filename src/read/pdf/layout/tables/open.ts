/** Tables ruled across only: three lines, over and under the heading and at the foot, or one under each row. */
import type { Box } from '../../../../model/line.js';
import { bottomOf, type Segment, topOf } from '../segments.js';
import {
  cellText,
  type FoundTable,
  mergedSpans,
  type PrintedRow,
  printedRows,
  type RowOfSegments,
  type Span,
  toTable,
} from './cells.js';
import { isProse, mayBeTable } from './judge.js';
import { rowsOfBand } from './rows.js';
import type { Straight } from './straight.js';

/** Lines whose ends are so near belong to one table. */
const NEAR = 3;
/** A table is at least so wide; columns are at least so far apart, in the size of the body. */
const LEAST_WIDTH = 8;
const APART = 0.8;
/** A heading has at most so many lines. */
const HEADING = 3;
/** Rows with wrapped cells have at most so many lines. */
const FEW = 5;

/** Lines that are one above the other and as long as each other, from top to bottom. */
function stacks(lines: readonly Straight[], body: number): Straight[][] {
  const found: Straight[][] = [];
  for (const line of [...lines].sort((a, b) => a.at - b.at)) {
    if (line.to - line.from < body * LEAST_WIDTH) continue;
    const stack = found.find(
      ([first]) => Math.abs(first!.from - line.from) <= NEAR && Math.abs(first!.to - line.to) <= NEAR,
    );
    // A thick and a thin line together are one.
    if (stack && line.at - stack.at(-1)!.at <= NEAR) continue;
    if (stack) stack.push(line);
    else found.push([line]);
  }
  return found;
}

/** The printed rows between two lines; null where text runs over their ends. */
function between(segments: readonly Segment[], above: Straight, below: Straight): PrintedRow[] | null {
  const inside: Segment[] = [];
  for (const segment of segments) {
    const middle = (topOf(segment) + bottomOf(segment)) / 2;
    if (middle < above.at || middle > below.at) continue;
    if (segment.x1 <= above.from || segment.x0 >= above.to) continue;
    if (segment.x0 < above.from - NEAR || segment.x1 > above.to + NEAR) return null;
    inside.push(segment);
  }
  return printedRows(inside);
}

const spansOf = (row: PrintedRow, body: number): Span[] => mergedSpans(row.pieces, body * APART);

/**
 * Do the rows between two lines stand in `least` columns or more? Of many rows most show it; a few may be the lines of
 * cells that are set in the middle of their row's height.
 */
function isTabular(rows: readonly PrintedRow[], body: number, least: number): boolean {
  const several = rows.filter((row) => spansOf(row, body).length >= 2);
  if (several.length >= 1 && several.length >= rows.length * 0.6) return true;
  const pieces = rows.flatMap((row) => row.pieces);
  return several.length >= 1 && rows.length <= FEW && mergedSpans(pieces, body * APART).length >= least;
}

/** Segments of a row by the column they stand in, or the first they stand over. */
function inColumns(row: PrintedRow, columns: readonly Span[]): RowOfSegments {
  const cells: RowOfSegments = columns.map(() => []);
  for (const piece of row.pieces) {
    const over = columns.findIndex(({ x0, x1 }) => piece.x0 < x1 && piece.x1 > x0);
    const middle = (piece.x0 + piece.x1) / 2;
    const distance = ({ x0, x1 }: Span) => Math.abs((x0 + x1) / 2 - middle);
    const nearest = columns.reduce(
      (best, column, at) => (distance(column) < distance(columns[best]!) ? at : best),
      0,
    );
    cells[over >= 0 ? over : nearest]!.push(piece);
  }
  return cells;
}

const joined = (rows: readonly RowOfSegments[]): RowOfSegments =>
  rows[0]!.map((_, at) => rows.flatMap((row) => row[at]!));

/** Rows of the heading: one for each line where one of them stands over several columns. */
function headingRows(rows: readonly PrintedRow[], columns: readonly Span[]): RowOfSegments[] {
  const lines = rows.map((row) => inColumns(row, columns));
  const isWide = (piece: Segment) =>
    columns.filter(({ x0, x1 }) => piece.x0 < x1 - 2 && piece.x1 > x0 + 2).length > 1;
  return rows.some(({ pieces }) => pieces.some(isWide)) ? lines : [joined(lines)];
}

/** Columns whose lines run from edge to edge, as those of running text do. */
function fullColumns(rows: readonly PrintedRow[], columns: readonly Span[], body: number): number {
  return columns.filter(({ x0, x1 }) => {
    if (x1 - x0 < body * 8) return false;
    const own = rows.flatMap(({ pieces }) => pieces.filter((piece) => piece.x0 < x1 && piece.x1 > x0));
    const full = own.filter((piece) => piece.x0 - x0 < body && x1 - piece.x1 < body);
    return full.length >= 3 && full.length >= own.length * 0.5;
  }).length;
}

/** The table between these lines, the first of which is over its heading. */
function tableOf(
  lines: readonly Straight[],
  bands: readonly PrintedRow[][],
  body: number,
): FoundTable | null {
  const [heading, ...rest] = bands;
  const rows = rest.flat();
  const columns = mergedSpans(
    rows.flatMap((row) => row.pieces),
    body * APART,
  );
  if (columns.length < 2 || fullColumns(rows, columns, body) * 2 >= columns.length) return null;
  const cells = [
    ...headingRows(heading!, columns),
    ...rest.flatMap((band) =>
      rowsOfBand(joined(band.map((row) => inColumns(row, columns))), rest.length === 1),
    ),
  ];
  const box: Box = [lines[0]!.from, lines[0]!.at, lines[0]!.to, lines.at(-1)!.at];
  const found = toTable(cells, box);
  if (!found || !mayBeTable(found.table.cells)) return null;
  const text = heading!.flatMap(({ pieces }) => pieces.map((piece) => [cellText([piece])]));
  return isProse(text) ? null : found;
}

/** The tables among these lines, none of which meets a vertical one. */
export function openTables(
  lines: readonly Straight[],
  segments: readonly Segment[],
  body: number,
): FoundTable[] {
  const found: FoundTable[] = [];
  for (const stack of stacks(lines, body)) {
    for (let top = 0; top + 2 < stack.length; top++) {
      const heading = between(segments, stack[top]!, stack[top + 1]!);
      if (!heading || heading.length > HEADING || !isTabular(heading, body, 3)) continue;
      const bands = [heading];
      let end = top + 1;
      for (; end + 1 < stack.length; end++) {
        const band = between(segments, stack[end]!, stack[end + 1]!);
        if (!band || !isTabular(band, body, 2)) break;
        bands.push(band);
      }
      const table = bands.length >= 2 ? tableOf(stack.slice(top, end + 1), bands, body) : null;
      if (!table) continue;
      found.push(table);
      top = end;
    }
  }
  return found;
}
