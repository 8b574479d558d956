/** From the glyphs of a page to its lines in reading order. */
import type { Box } from '../../../model/line.js';
import type { Glyph, PageContent, Rule } from '../page.js';
import { inkOf } from '../unseen.js';
import { agreement } from './agreement.js';
import { boxedRegions } from './boxes.js';
import { type Region, toRegions } from './columns.js';
import { isContentsPage, isListing } from './contents-page.js';
import { withDrawnMarks, withLetteredMarks } from './end-marks.js';
import { withFootnotes } from './footnotes.js';
import { commonSize, type TextLine, textOf, toLines } from './lines.js';
import { marginalNotes } from './marginal.js';
import { withoutOverprint } from './overprint.js';
import { type Segment, toSegments } from './segments.js';
import { takeRuby, withInitials, withoutRaisedDigits } from './small.js';
import { withSpacedTitles } from './spaced-titles.js';
import {
  alignedTables,
  ruledTables,
  type StandIns,
  type Table,
  withoutTableRules,
  withStandIns,
} from './tables/index.js';
import { upright } from './turn.js';

/** What a line is beside the running text. */
export type Aside = 'box' | 'footnote';

/** A line of a page, with its place in the layout; points of the upright page. */
export interface PageLine extends TextLine {
  /** Limits of the column it stands in. */
  left: number;
  right: number;
  columns: number;
  column: number;
  /** True for the first line of a column or a part of the page. */
  begins: boolean;
  aside: Aside | null;
  /** Rows of cells, where it is no line but a table; `text` is theirs, parted by tabs and line ends. */
  cells?: string[][];
}

/** A page as the layout gives it. */
export interface PageLayout extends Pick<PageContent, 'unseen' | 'scanLayer' | 'annotations'> {
  number: number;
  /** Size of the upright page. */
  width: number;
  height: number;
  /** Size of the page's running text. */
  body: number;
  lines: PageLine[];
  /** Boxes of the lines on the page as it is shown, in the same order. */
  boxes: Box[];
  /** What is set askew or over the text: watermarks, ruby. */
  dropped: string[];
  rules: Rule[];
  characters: number;
  unreadable: number;
  images: number;
}

/** Edges nearer than this, in points, are one. */
const EDGE = 2;

/** So many of a column's lines end at its edge where it is justified; marks may hang out of it. */
const JUSTIFIED = 0.4;
/** A line of running text is at least so long, against the longest of its column. */
const LONG = 0.5;

/** Of the places where lines begin or end, those that several share. */
function agreed(places: readonly number[]): number[] {
  const least = Math.max(2, places.length * 0.1);
  return places.filter((place) => places.filter((other) => Math.abs(other - place) <= EDGE).length >= least);
}

/**
 * The outermost place at which several lines of the column begin, one of them long: heads and labels over the text do
 * not show where it begins.
 */
function leftEdge(lines: readonly TextLine[]): number | null {
  const longest = Math.max(...lines.map(({ start, end }) => end - start));
  const long = lines.filter(({ start, end }) => end - start >= longest * LONG);
  const places = agreed(lines.map(({ start }) => start)).sort((a, b) => a - b);
  return (
    places.find((place) => long.some(({ start }) => Math.abs(start - place) <= EDGE)) ?? places[0] ?? null
  );
}

/** The place at which most lines of a justified column end, for what is farther out hangs; else the outermost. */
function rightEdge(lines: readonly TextLine[]): number | null {
  const places = lines.map(({ end }) => end);
  const most = agreement(places, EDGE);
  if (most.count >= places.length * JUSTIFIED) return most.place + EDGE / 2;
  return agreed(places).sort((a, b) => b - a)[0] ?? null;
}

/** The column's edges as its lines show them: a page number below it or marks that hang out do not move them. */
function edgesOf(region: Region, lines: readonly TextLine[]): { left: number; right: number } {
  if (lines.length < 4) return region;
  return { left: leftEdge(lines) ?? region.left, right: rightEdge(lines) ?? region.right };
}

/** Lines of one size that follow each other: an abstract is set narrower than what stands round it. */
function runsOf(lines: readonly TextLine[]): TextLine[][] {
  const runs: TextLine[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run && Math.abs(run[0]!.size - line.size) < 0.3) run.push(line);
    else runs.push([line]);
  }
  return runs;
}

/** Edges that a run of lines has for itself: three lines or more, most of which begin and end alike. */
function ownEdges(run: readonly TextLine[]): { left: number; right: number } | null {
  if (run.length < 3) return null;
  const most = (places: readonly number[], near: number) =>
    places.reduce<{ place: number; count: number }>(
      (best, place) => {
        const count = places.filter((other) => Math.abs(other - place) <= near).length;
        return count > best.count ? { place, count } : best;
      },
      { place: 0, count: 0 },
    );
  const size = run[0]!.size;
  const left = most(
    run.map(({ start }) => start),
    EDGE,
  );
  const right = most(
    run.map(({ end }) => end),
    size * 0.6,
  );
  const wide = right.place - left.place >= size * 12;
  return wide && left.count >= run.length * 0.4 && right.count >= run.length * 0.5
    ? { left: left.place, right: right.place }
    : null;
}

function textLines(region: Region, aside: Aside | null): PageLine[] {
  const { columns, column } = region;
  const lines = toLines(region.segments);
  const edges = edgesOf(region, lines);
  const runs = region.columns === 1 ? runsOf(lines) : [lines];
  const own = new Map(
    runs.flatMap((run) => {
      const narrow = ownEdges(run);
      // A run with a line at the column's edge is merely indented here and there.
      const apart = narrow && run.every(({ start }) => start > edges.left + EDGE * 2);
      const inset = apart ? narrow : edges;
      return run.map((line) => [line, inset] as const);
    }),
  );
  return lines.map((line) => ({
    ...line,
    left: own.get(line)!.left,
    right: own.get(line)!.right,
    columns,
    column,
    begins: false,
    aside,
  }));
}

function tableLine({ box, cells, size, y }: Table, region: Region, aside: Aside | null): PageLine {
  const { left, right, columns, column } = region;
  const text = cells.map((row) => row.join('\t')).join('\n');
  return {
    text,
    box,
    start: box[0],
    end: box[2],
    y,
    size,
    bold: false,
    font: '',
    left,
    right,
    columns,
    column,
    begins: false,
    aside,
    cells,
  };
}

/** The rows of a table as lines of text. */
function rowLines(table: Table, region: Region, aside: Aside | null): PageLine[] {
  const [x0, y0, x1, y1] = table.box;
  const height = (y1 - y0) / table.cells.length;
  const { cells: _, ...line } = tableLine(table, region, aside);
  return table.cells.map((row, i) => ({
    ...line,
    text: row.filter((cell) => cell.trim() !== '').join('    '),
    box: [x0, y0 + i * height, x1, y0 + (i + 1) * height],
    y: y0 + (i + 1) * height,
  }));
}

/** The lines of a region from top to bottom, each table at its place among them. On a contents page (`listing`) tables are entries. */
function linesOf(
  region: Region,
  standIns: StandIns['tables'],
  body: number,
  aside: Aside | null,
  listing: boolean,
): PageLine[] {
  const text = region.segments.filter((segment) => !standIns.has(segment));
  const ruled = region.segments.map((segment) => standIns.get(segment)).filter((one) => one?.first);
  const aligned = alignedTables(text, body);
  const tables = [...ruled.map((one) => one!.table), ...aligned.map(({ table }) => table)];
  const taken = new Set(aligned.flatMap(({ segments }) => segments));
  const lines = textLines({ ...region, segments: text.filter((segment) => !taken.has(segment)) }, aside);
  for (const table of tables) {
    const after = lines.findIndex((line) => line.y > table.box[1] && line.box[1] > table.box[1]);
    const own =
      listing || isListing(table.cells) ? rowLines(table, region, aside) : [tableLine(table, region, aside)];
    lines.splice(after < 0 ? lines.length : after, 0, ...own);
  }
  return lines.map((line, i) => ({ ...line, begins: i === 0 }));
}

/** Text set askew: each run of one direction together. */
function askewTexts(glyphs: readonly Glyph[]): string[] {
  return toSegments(glyphs).map((segment) => textOf(segment.glyphs));
}

/** Lays out a page. Pure; linear in the glyphs but for sorting. */
export function layoutPage(page: PageContent): PageLayout {
  const whole = upright(page);
  const inside = whole.glyphs.filter(
    ({ x0, x1, y }) => x1 > -1 && x0 < whole.width + 1 && y > -1 && y < whole.height + 20,
  );
  const printed = withoutOverprint(inside);
  const body = commonSize(printed);
  const glyphs = withDrawnMarks(withLetteredMarks(printed), whole.rules, body);
  const { text, ruby } = takeRuby(toSegments(glyphs), body);
  const segments: Segment[] = withInitials(withSpacedTitles(text, body).map(withoutRaisedDigits), body);
  const listing = isContentsPage(segments, body);
  const tables = ruledTables(segments, whole.rules, body);
  const standing = withStandIns(segments, tables, body);
  const rules = withoutTableRules(whole.rules, tables);
  const { boxes, rest: unboxed } = boxedRegions(standing.segments, rules, body);
  const { notes, rest } = marginalNotes(unboxed, body);
  const read = (part: readonly Segment[], middle: number | null, aside: Aside | null) =>
    toRegions(part, body, middle, part === rest ? boxes : []).flatMap((region) =>
      linesOf(region, standing.tables, body, aside, listing),
    );
  const lines = [
    ...withFootnotes(read(rest, whole.width / 2, null), rules, body),
    ...[...boxes, ...notes].flatMap((inside) => read(inside, null, 'box')),
  ].filter((line) => line.text.trim() !== '');
  return {
    number: page.number,
    width: whole.width,
    height: whole.height,
    body,
    lines,
    boxes: lines.map((line) => whole.toPage(line.box)),
    dropped: [...askewTexts(whole.askew), ...ruby.map((segment) => textOf(segment.glyphs))],
    rules: page.rules,
    characters: printed.reduce((sum, glyph) => sum + glyph.text.trim().length, 0),
    unreadable: page.unreadable,
    images: page.images,
    unseen: { ...page.unseen, outside: inkOf(whole.glyphs) - inkOf(inside) },
    scanLayer: page.scanLayer,
    annotations: page.annotations,
  };
}
