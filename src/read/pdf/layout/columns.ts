/**
 * Columns of a page by its white space: a gutter is a tall strip without ink that has lines of text on both sides.
 * The page is cut at the tallest one, the parts above, left, right and below it are cut again, and what cannot
 * be cut is a region. So one page may have parts of one, two and three columns.
 */
import { agreement } from './agreement.js';
import { isEntryColumn } from './entry-columns.js';
import { bottomOf, type Segment, topOf } from './segments.js';
import { shortColumns } from './short-columns.js';
import { type Area, spanning, titlesOverColumns } from './spanning.js';
import { underColumns } from './under-columns.js';

/** Segments that are read from top to bottom, line by line, and the limits of their column. */
export interface Region {
  segments: Segment[];
  left: number;
  right: number;
  /** How many columns stand side by side here. */
  columns: number;
  /** Which of them this is, from 0. */
  column: number;
}

/** Points that a cell of the map of ink is wide and high. */
const CELL_X = 2;
const CELL_Y = 3;
/** A gutter is at least so wide and so tall, in the size of the body. */
const GUTTER_WIDTH = 0.75;
const GUTTER_HEIGHT = 4;
/** A column holds at least so many lines, and is at least so wide in the size of the body. */
const LEAST_LINES = 3;
const LEAST_WIDTH = 6.5;
/** So far the text of a box may stand out of its column. */
const BOX_OUT = 6;
/** Such a share of a column's lines begin, and end, at the same place. */
const AGREEING = 0.25;
/** What is known of the whole page when a part of it is cut. */
interface Known {
  /** Where boxes are. */
  blocks: readonly Area[];
  /** Titles between two pieces of columns. */
  titles: ReadonlySet<Segment>;
}

interface Gutter {
  x0: number;
  x1: number;
  y0: number;
  y1: number;
}

function boundsOf(segments: readonly Segment[]): Area {
  const area = {
    x0: Number.POSITIVE_INFINITY,
    x1: Number.NEGATIVE_INFINITY,
    y0: Number.POSITIVE_INFINITY,
    y1: Number.NEGATIVE_INFINITY,
  };
  for (const segment of segments) {
    area.x0 = Math.min(area.x0, segment.x0);
    area.x1 = Math.max(area.x1, segment.x1);
    area.y0 = Math.min(area.y0, topOf(segment));
    area.y1 = Math.max(area.y1, bottomOf(segment));
  }
  return area;
}

/** A map of where there is ink: for each strip of the area one byte a cell. */
class InkMap {
  readonly columns: number;
  readonly rows: number;
  readonly #cells: Uint8Array;
  readonly #area: Area;

  constructor(segments: readonly Segment[], area: Area, wide: ReadonlySet<Segment>) {
    this.#area = area;
    this.columns = Math.max(1, Math.ceil((area.x1 - area.x0) / CELL_X));
    this.rows = Math.max(1, Math.ceil((area.y1 - area.y0) / CELL_Y));
    this.#cells = new Uint8Array(this.columns * this.rows);
    for (const segment of segments) {
      const all = wide.has(segment);
      const from = all ? 0 : Math.max(0, Math.floor((segment.x0 - area.x0) / CELL_X));
      const to = all ? this.columns : Math.min(this.columns, Math.ceil((segment.x1 - area.x0) / CELL_X));
      const first = Math.max(0, Math.floor((topOf(segment) - area.y0) / CELL_Y));
      const last = Math.min(this.rows, Math.ceil((bottomOf(segment) - area.y0) / CELL_Y));
      for (let row = first; row < last; row++)
        this.#cells.fill(1, row * this.columns + from, row * this.columns + to);
    }
  }

  isInk(column: number, row: number): boolean {
    return this.#cells[row * this.columns + column] === 1;
  }

  /** The tall strips without ink, tallest first. */
  strips(width: number, height: number): Gutter[] {
    const cells = Math.max(1, Math.floor(width / CELL_X));
    const least = Math.ceil(height / CELL_Y);
    const found: Gutter[] = [];
    // For each column, from top to bottom, how far the ink is to the right of it.
    const free = new Int32Array(this.columns * this.rows);
    for (let row = 0; row < this.rows; row++)
      for (let column = this.columns - 1, run = 0; column >= 0; column--) {
        run = this.isInk(column, row) ? 0 : run + 1;
        free[column * this.rows + row] = run;
      }
    for (let column = 1; column + cells < this.columns; column++) {
      const first = column * this.rows;
      for (let row = 0; row < this.rows; ) {
        let end = row;
        let narrowest = this.columns;
        for (; end < this.rows && free[first + end]! >= cells; end++)
          if (free[first + end]! < narrowest) narrowest = free[first + end]!;
        if (end - row >= least) found.push(this.#strip(column, narrowest, row, end));
        row = end + 1;
      }
    }
    return found.sort((a, b) => b.y1 - b.y0 - (a.y1 - a.y0) || b.x1 - b.x0 - (a.x1 - a.x0));
  }

  #strip(column: number, cells: number, row: number, end: number): Gutter {
    const { x0, y0 } = this.#area;
    return {
      x0: x0 + column * CELL_X,
      x1: x0 + (column + cells) * CELL_X,
      y0: y0 + row * CELL_Y,
      y1: y0 + end * CELL_Y,
    };
  }
}

/** Lines of text among the segments: where their baselines are, and how far they reach. */
function linesOf(segments: readonly Segment[], body: number): { x0: number; x1: number }[] {
  const lines: { y: number; x0: number; x1: number }[] = [];
  for (const { x0, x1, y } of [...segments].sort((a, b) => a.y - b.y)) {
    const line = lines.at(-1);
    if (line && y - line.y < body * 0.5) {
      line.x0 = Math.min(line.x0, x0);
      line.x1 = Math.max(line.x1, x1);
    } else lines.push({ y, x0, x1 });
  }
  return lines;
}

/**
 * Is there a column of text on this side? Then lines agree on where they begin and end; cells of a table, names and
 * numbers do not, or are narrow. Other columns may stand beside it.
 */
function isColumn(segments: readonly Segment[], body: number): boolean {
  const lines = linesOf(segments, body);
  if (lines.length < LEAST_LINES) return false;
  const least = Math.max(2, lines.length * AGREEING);
  const left = agreement(
    segments.map(({ x0 }) => x0),
    body * 0.5,
  );
  const own = segments.filter((segment) => Math.abs(segment.x0 - left.place) <= body * 2.5);
  const right = agreement(
    own.map(({ x1 }) => x1),
    body,
  );
  return left.count >= least && right.count >= least && right.place - left.place >= body * LEAST_WIDTH;
}

interface Parts {
  above: Segment[];
  left: Segment[];
  right: Segment[];
  below: Segment[];
}

function partAt(segments: readonly Segment[], gutter: Gutter): Parts {
  const parts: Parts = { above: [], left: [], right: [], below: [] };
  for (const segment of segments) {
    const middle = (topOf(segment) + bottomOf(segment)) / 2;
    if (middle < gutter.y0) parts.above.push(segment);
    else if (middle > gutter.y1) parts.below.push(segment);
    else if ((segment.x0 + segment.x1) / 2 < (gutter.x0 + gutter.x1) / 2) parts.left.push(segment);
    else parts.right.push(segment);
  }
  return parts;
}

/** The rows of a strip end where there is text on one side for the last time; a blank strip goes on for nothing. */
function bestGutter(
  segments: readonly Segment[],
  area: Area,
  body: number,
  page: number | null,
  known: Known,
): (Parts & { gutter: Gutter }) | null {
  if (segments.length < LEAST_LINES * 2) return null;
  const map = new InkMap(segments, area, spanning(segments, area, body, page, known.titles));
  const tried = new Set<string>();
  for (const gutter of map.strips(body * GUTTER_WIDTH, body * GUTTER_HEIGHT)) {
    // Neighbouring cells of one gutter give the same parts.
    const parts = partAt(segments, gutter);
    const key = `${parts.above.length} ${parts.left.length} ${parts.right.length}`;
    if (tried.has(key)) continue;
    if (tried.size >= 12) return null;
    tried.add(key);
    const isText = isColumn(parts.left, body) && isColumn(parts.right, body);
    const areEntries = !isText && isEntryColumn(parts.left, body) && isEntryColumn(parts.right, body);
    if ((isText || areEntries) && standSideBySide(parts, known.blocks))
      return { ...withoutUnder(parts, body), gutter };
  }
  return null;
}

/** The parts, with what stands apart under the columns in the part below. */
function withoutUnder({ above, left, right, below }: Parts, body: number): Parts {
  const under = underColumns(left, right, below, body);
  if (under.size === 0) return { above, left, right, below };
  const rest = (side: readonly Segment[]) => side.filter((segment) => !under.has(segment));
  return { above, left: rest(left), right: rest(right), below: [...under, ...below] };
}

/** Columns stand side by side; what is left of one text and right of the next one is no gutter. */
function standSideBySide({ left, right }: Parts, blocks: readonly Area[]): boolean {
  // What is boxed over or under a column's text takes up its room too.
  const whole = (segments: readonly Segment[]): Area => {
    const own = boundsOf(segments);
    const inside = blocks.filter(({ x0, x1 }) => x0 > own.x0 - BOX_OUT && x1 < own.x1 + BOX_OUT);
    return {
      ...own,
      y0: Math.min(own.y0, ...inside.map(({ y0 }) => y0)),
      y1: Math.max(own.y1, ...inside.map(({ y1 }) => y1)),
    };
  };
  const a = whole(left);
  const b = whole(right);
  const shared = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0);
  return shared >= Math.min(a.y1 - a.y0, b.y1 - b.y0) * 0.5;
}

/**
 * A last column of a line or two shows no edges of its own, but it begins as far to the right of the column before
 * as that one does of the first. Its lines are taken out of the region that has them.
 */
function withShortLast(sides: readonly Region[], body: number): Region[] {
  const last = sides.at(-1);
  const first = sides[0];
  if (!last || !first || sides.length < 2 || last.columns !== 1) return [...sides];
  const place = (region: Region) =>
    agreement(
      region.segments.map(({ x0 }) => x0),
      body * 0.5,
    ).place;
  const before = sides.at(-2)!;
  const pitch = place(last) - place(before);
  const from = place(last) + pitch - body * 0.5;
  const isOver = (segment: Segment) => segment.x0 >= from && segment.x0 <= from + body * 3;
  const over = last.segments.filter(isOver);
  const rest = last.segments.filter((segment) => !isOver(segment));
  if (over.length === 0 || pitch < body * LEAST_WIDTH || linesOf(over, body).length >= LEAST_LINES)
    return [...sides];
  const right = Math.max(...rest.map(({ x1 }) => x1));
  if (right > Math.min(...over.map(({ x0 }) => x0)) - body * GUTTER_WIDTH) return [...sides];
  return [
    ...sides.slice(0, -1),
    { ...last, segments: rest, right },
    { ...last, segments: over, left: place(last) + pitch, right: right + pitch },
  ];
}

/** A part without a gutter: read line by line, but for short columns in it. */
function uncut(segments: readonly Segment[], area: Area, body: number, page: number | null): Region[] {
  const short = shortColumns(segments, body, page);
  if (!short) return [{ segments: [...segments], left: area.x0, right: area.x1, columns: 1, column: 0 }];
  const { above, columns, below } = short;
  const width = Math.max(...columns.map((own) => boundsOf(own).x1 - boundsOf(own).x0));
  return [
    ...(above.length > 0 ? uncut(above, area, body, page) : []),
    ...columns.map((own, column) => {
      const left = boundsOf(own).x0;
      return { segments: own, left, right: left + width, columns: columns.length, column };
    }),
    ...(below.length > 0 ? uncut(below, area, body, page) : []),
  ];
}

/** Depth to which a page is cut; deeper ones are made to be. */
const DEEPEST = 24;

function cut(
  segments: readonly Segment[],
  area: Area,
  body: number,
  page: number | null,
  known: Known,
  depth: number,
): Region[] {
  if (segments.length === 0) return [];
  const found = depth < DEEPEST ? bestGutter(segments, boundsOf(segments), body, page, known) : null;
  if (!found) return uncut(segments, area, body, page);
  const { gutter, above, left, right, below } = found;
  const leftBounds = { ...area, x1: Math.min(gutter.x0 + CELL_X, boundsOf(left).x1) };
  const rightBounds = { ...area, x0: Math.max(gutter.x1 - CELL_X * 2, boundsOf(right).x0) };
  const sides = [
    ...cut(left, leftBounds, body, null, known, depth + 1),
    ...cut(right, rightBounds, body, null, known, depth + 1),
  ];
  const whole = withShortLast(
    sides.filter((side) => side.segments.length > 0),
    body,
  );
  return [
    ...cut(above, area, body, page, known, depth + 1),
    ...whole.map((side, i) => ({ ...side, columns: whole.length, column: i })),
    ...cut(below, area, body, page, known, depth + 1),
  ];
}

/**
 * Cuts a page into regions in reading order. `body` is the size of its running text, `middle` the middle of the page,
 * null for a part of one; `boxes` are what stands in boxes beside the segments.
 */
export function toRegions(
  segments: readonly Segment[],
  body: number,
  middle: number | null,
  boxes: readonly (readonly Segment[])[] = [],
): Region[] {
  const ink = segments.filter((segment) => segment.x1 > segment.x0);
  const known = { blocks: boxes.map(boundsOf), titles: titlesOverColumns(ink, body) };
  return cut(ink, boundsOf(ink), body, middle, known, 0);
}
