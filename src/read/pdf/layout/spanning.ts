/** Which lines of large type stand over all columns although they are narrower than these. */
import type { Segment } from './segments.js';
import { standsAlone, TITLE } from './title-type.js';

/** A title's next line is so far below, in its size. */
const NEXT_LINE = 2;
/** Lines between a title and its text: subtitles, authors. */
const HEAD_LINES = 3;
/** A paragraph is indented so far at most, and a line of a column is at least so long, in the size of the body. */
const INDENT = 2.6;
const LEAST_ROW = 4;

/** A part of a page. */
export interface Area {
  x0: number;
  x1: number;
  y0: number;
  y1: number;
}

/** Does the segment stand in the middle of the area or of the page? */
function isCentred(segment: Segment, area: Area, page: number | null): boolean {
  const own = (segment.x0 + segment.x1) / 2;
  const near = (area.x1 - area.x0) * 0.03 + 2;
  // The last column may be empty: then the text has its middle elsewhere than the page.
  const off = Math.min(
    Math.abs(own - (area.x0 + area.x1) / 2),
    page === null ? near * 2 : Math.abs(own - page),
  );
  return off <= near;
}

/** A title that takes up so much of the width stands over all columns, wherever it begins. */
const WIDE = 0.55;

/** Is the segment as wide as others, which begin and end with it? Then it is a line of a column. */
function isJustified({ x0, x1 }: Segment, segments: readonly Segment[]): boolean {
  return segments.filter((other) => Math.abs(other.x0 - x0) < 2 && Math.abs(other.x1 - x1) < 2).length > 2;
}

/** Lines of large type one under the other, each alone in its row, that begin at one place; segments from the top down. */
function titleRuns(segments: readonly Segment[], body: number): Segment[][] {
  const runs: Segment[][] = [];
  const titles = segments.filter(({ size }) => size >= body * TITLE);
  for (const segment of titles) {
    if (!standsAlone([segment], segments)) continue;
    const last = runs.at(-1)?.at(-1);
    const near =
      last && segment.y - last.y <= segment.size * NEXT_LINE && Math.abs(segment.x0 - last.x0) <= 2;
    if (near) runs.at(-1)!.push(segment);
    else runs.push([segment]);
  }
  return runs;
}

/**
 * Does a title that hangs at the left stand between two pieces of columns? Then there is text on the right above it,
 * none beside it, and under it all columns begin on one baseline; a title in the left column has the right one beside it.
 * The segments are given from the top down.
 */
function isOverColumns(run: readonly Segment[], segments: readonly Segment[], body: number): boolean {
  const first = run[0]!;
  const end = run.at(-1)!.y;
  const below = segments.filter(({ y }) => y > end + 1);
  let row: Segment[] = [];
  for (let at = 0, rows = 0; at < below.length && row.length < 2 && rows <= HEAD_LINES; rows++) {
    const { y } = below[at]!;
    row = below.slice(at).filter((other) => other.y - y <= 2);
    at += row.length;
  }
  const [left, right] = row.sort((a, b) => a.x0 - b.x0);
  if (!left || !right || row.some(({ size }) => Math.abs(size - body) > body * 0.15)) return false;
  const indent = left.x0 - first.x0;
  if (indent < -body / 2 || indent > body * INDENT || right.x0 - left.x1 < body * 0.75) return false;
  if (row.some(({ x0, x1 }) => x1 - x0 < body * LEAST_ROW)) return false;
  const from = right.x0 - body * INDENT;
  return segments.some(({ x0, y, size }) => y < first.y && x0 >= from && x0 > left.x1 && size < body * TITLE);
}

/** Titles that stand over all columns of the page although they are narrow and hang at the left. */
export function titlesOverColumns(segments: readonly Segment[], body: number): Set<Segment> {
  const fromTop = [...segments].sort((a, b) => a.y - b.y);
  return new Set(
    titleRuns(fromTop, body)
      .filter((run) => isOverColumns(run, fromTop, body))
      .flat(),
  );
}

/**
 * Segments that stand over all columns although they are narrow: titles, and lines under them in the middle or, under a
 * title that reaches over the columns, at the right edge.
 */
export function spanning(
  segments: readonly Segment[],
  area: Area,
  body: number,
  page: number | null,
  titles: ReadonlySet<Segment>,
): Set<Segment> {
  const found = new Set<Segment>();
  let after = false;
  let wide = false;
  for (const segment of [...segments].sort((a, b) => a.y - b.y)) {
    const title = segment.size >= body * TITLE;
    if ((!title && (!after || isJustified(segment, segments))) || !standsAlone([segment], segments)) {
      after = wide = false;
      continue;
    }
    if (title && segment.x1 - segment.x0 >= (area.x1 - area.x0) * WIDE) wide = true;
    const atRight = !title && area.x1 - segment.x1 <= segment.size * 1.5;
    after = titles.has(segment) || isCentred(segment, area, page) || (wide && (title || atRight));
    if (after) found.add(segment);
    else wide = false;
  }
  return found;
}
