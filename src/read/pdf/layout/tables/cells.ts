/** Cells of tables: text in rows and columns, whatever showed where they end. */
import type { Box } from '../../../../model/line.js';
import { commonSize, toLines } from '../lines.js';
import { bottomOf, type Segment, topOf } from '../segments.js';

/** A table with the text of its cells: rows of equal length, empty cells empty. Points of the upright page. */
export interface Table {
  box: Box;
  cells: string[][];
  /** Size of most of its type. */
  size: number;
  /** Baseline of its last line. */
  y: number;
}

/** A table and the segments it is made of, which are no running text. */
export interface FoundTable {
  table: Table;
  segments: Segment[];
}

/** What stands in the cells of one row, for each column. */
export type RowOfSegments = Segment[][];

/** Segments that stand on one baseline, from left to right. */
export interface PrintedRow {
  y: number;
  size: number;
  pieces: Segment[];
}

/** From where to where a column's text goes. */
export interface Span {
  x0: number;
  x1: number;
}

/** Baselines this near, in the size of the type, are one. */
const SAME_LINE = 0.4;

/** Puts segments together by their baselines, from top to bottom. */
export function printedRows(segments: readonly Segment[]): PrintedRow[] {
  const rows: PrintedRow[] = [];
  for (const segment of [...segments].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row && segment.y - row.y <= Math.min(row.size, segment.size) * SAME_LINE) row.pieces.push(segment);
    else rows.push({ y: segment.y, size: segment.size, pieces: [segment] });
  }
  for (const row of rows) row.pieces.sort((a, b) => a.x0 - b.x0);
  return rows;
}

/** Spans with less than `least` between them put together. */
export function mergedSpans(spans: readonly Span[], least: number): Span[] {
  const result: Span[] = [];
  for (const { x0, x1 } of [...spans].sort((a, b) => a.x0 - b.x0)) {
    const last = result.at(-1);
    if (last && x0 - last.x1 < least) last.x1 = Math.max(last.x1, x1);
    else result.push({ x0, x1 });
  }
  return result;
}

/** The part of a segment's glyphs from one position to another, as a segment of its own. */
export function sliceOf(segment: Segment, from: number, to: number): Segment {
  const glyphs = segment.glyphs.slice(from, to);
  return {
    ...segment,
    glyphs,
    x0: Math.min(...glyphs.map(({ x0 }) => x0)),
    x1: Math.max(...glyphs.map(({ x1 }) => x1)),
  };
}

const LATIN_END = /[A-Za-z,;:.)]$/;
const LATIN_START = /^[A-Za-z(]/;

/** The text of a cell: its lines joined as those of a paragraph are, white space made one blank. */
export function cellText(segments: readonly Segment[]): string {
  return toLines(segments)
    .map(({ text }) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
    .reduce((all, text) => all + (LATIN_END.test(all) && LATIN_START.test(text) ? ' ' : '') + text, '');
}

/** A table of these rows. Rows and columns at the edges that hold nothing are left out. */
export function toTable(rows: readonly RowOfSegments[], box: Box | null): FoundTable | null {
  const segments = rows.flat(2);
  if (segments.length === 0) return null;
  const filled = rows.filter((row) => row.some((cell) => cell.length > 0));
  const columns = rows[0]!.map((_, at) => filled.some((row) => row[at]!.length > 0));
  const cells = filled.map((row) => row.filter((_, at) => columns[at]).map(cellText));
  return {
    segments,
    table: {
      box: box ?? boxOf(segments),
      cells,
      size: commonSize(segments.flatMap(({ glyphs }) => glyphs)),
      y: Math.max(...segments.map(({ y }) => y)),
    },
  };
}

function boxOf(segments: readonly Segment[]): Box {
  return [
    Math.min(...segments.map(({ x0 }) => x0)),
    Math.min(...segments.map(topOf)),
    Math.max(...segments.map(({ x1 }) => x1)),
    Math.max(...segments.map(bottomOf)),
  ];
}
