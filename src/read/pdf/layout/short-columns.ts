/**
 * Columns of one to three lines, as they stand over a title in the middle of the page or at an article's end. They are
 * too short for a gutter; what tells them is that they are equally wide and filled to the edge, side by side.
 */
import type { Segment } from './segments.js';

/** A part of the page cut at such columns. */
export interface ShortColumns {
  above: Segment[];
  columns: Segment[][];
  below: Segment[];
}

const MOST_ROWS = 3;
const MOST_COLUMNS = 4;
/** Columns are at least so wide, gutters between so much wide, in the size of the body. */
const LEAST_WIDTH = 9;
const LEAST_GAP = 0.8;
const MOST_GAP = 5;
/** Ends and widths that differ by less than this, in the size of the body, are equal; an indent is that much. */
const NEAR = 0.8;
const INDENT = 2.3;
/** Rows follow each other in so much of their size. */
const PITCH = 2.6;

type Row = Segment[];

function rowsOf(segments: readonly Segment[], body: number): Row[] {
  const rows: Row[] = [];
  for (const segment of [...segments].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row && segment.y - row[0]!.y < body * 0.4) row.push(segment);
    else rows.push([segment]);
  }
  for (const row of rows) row.sort((a, b) => a.x0 - b.x0);
  return rows;
}

/** Running text, or a note behind it in smaller type. */
const isText = (size: number, body: number): boolean => size > body * 0.78 && size < body * 1.06;

/** Is the row as many pieces of running text, with gutters between them? */
function isRowOfColumns(row: Row, body: number): boolean {
  if (row.length < 2 || row.length > MOST_COLUMNS) return false;
  return row.every(({ x0, x1, size }, i) => {
    const gap = i === 0 ? LEAST_GAP * body : x0 - row[i - 1]!.x1;
    const wide = i === row.length - 1 || x1 - x0 >= body * (LEAST_WIDTH - INDENT);
    return wide && isText(size, body) && gap >= LEAST_GAP * body && gap <= MOST_GAP * body;
  });
}

/** Does the row stand under the one before, in the same columns? The last columns may be over. */
function goesOn(above: Row, row: Row, body: number): boolean {
  if (row[0]!.y - above[0]!.y > body * PITCH || row.length > above.length) return false;
  return row.every(({ x0, size }, i) => {
    const off = Math.abs(x0 - above[i]!.x0);
    return isText(size, body) && (off < body * NEAR || Math.abs(off - body * 2) < body * 0.4);
  });
}

/** Are these rows columns: as wide as each other, each but the last filled to its edge, with the middle of the page between? */
function areColumns(rows: readonly Row[], body: number, middle: number | null): boolean {
  const count = rows[0]!.length;
  const edges = Array.from({ length: count }, (_, at) => {
    const own = rows.flatMap((row) => row[at] ?? []);
    return { x0: Math.min(...own.map(({ x0 }) => x0)), x1: Math.max(...own.map(({ x1 }) => x1)) };
  });
  const widths = edges.map(({ x0, x1 }) => x1 - x0);
  const full = widths.slice(0, -1);
  if (full.some((width) => width < body * LEAST_WIDTH)) return false;
  const pitch = edges[1]!.x0 - edges[0]!.x0;
  if (edges.some(({ x0 }, i) => i > 0 && Math.abs(x0 - edges[i - 1]!.x0 - pitch) > body * INDENT))
    return false;
  if (Math.abs(widths.at(-1)! - widths[0]!) <= body * NEAR) return true;
  // A last column that is not full shows no width: then it must begin behind the middle, as far as the first ends before.
  if (count > 2 || middle === null || widths[1]! > widths[0]!) return false;
  const gutter = (edges[0]!.x1 + edges[1]!.x0) / 2;
  return Math.abs(gutter - middle) <= body * NEAR * 1.5;
}

/** Finds the first such columns among the segments; null where there are none. `body` is the size of the running text. */
export function shortColumns(
  segments: readonly Segment[],
  body: number,
  middle: number | null,
): ShortColumns | null {
  const rows = rowsOf(segments, body);
  for (let from = 0; from < rows.length; from++) {
    if (!isRowOfColumns(rows[from]!, body)) continue;
    let to = from;
    while (to + 1 < rows.length && goesOn(rows[to]!, rows[to + 1]!, body)) to++;
    const own = rows.slice(from, to + 1);
    if (own.length <= MOST_ROWS && areColumns(own, body, middle)) {
      const columns = own[0]!.map((_, at) => own.flatMap((row) => row[at] ?? []));
      return { above: rows.slice(0, from).flat(), columns, below: rows.slice(to + 1).flat() };
    }
    from = to;
  }
  return null;
}
