/** Tables ruled across and down. */
import { bottomOf, type Segment, topOf } from '../segments.js';
import { type FoundTable, type RowOfSegments, sliceOf, toTable } from './cells.js';
import { mayBeTable } from './judge.js';
import { rowsOfBand } from './rows.js';
import { clusters, type Straight } from './straight.js';

/** Lines that end so near to each other, in points, meet; edges so near are one. */
const NEAR = 3;
/** Text may hang out of its table by so much. */
const OVER = 2;

export interface LineGroup {
  horizontal: Straight[];
  vertical: Straight[];
}

/** Lines that meet each other, directly or by others. */
export function meetingLines({ horizontal, vertical }: LineGroup): LineGroup[] {
  const parents = Array.from({ length: horizontal.length + vertical.length }, (_, at) => at);
  const root = (at: number): number => {
    let top = at;
    while (parents[top] !== top) {
      parents[top] = parents[parents[top]!]!;
      top = parents[top]!;
    }
    return top;
  };
  for (const [h, across] of horizontal.entries())
    for (const [v, down] of vertical.entries())
      if (
        down.at >= across.from - NEAR &&
        down.at <= across.to + NEAR &&
        across.at >= down.from - NEAR &&
        across.at <= down.to + NEAR
      )
        parents[root(horizontal.length + v)] = root(h);
  const groups = new Map<number, LineGroup>();
  const groupOf = (at: number): LineGroup => {
    const group = groups.get(root(at)) ?? { horizontal: [], vertical: [] };
    groups.set(root(at), group);
    return group;
  };
  for (const [at, line] of horizontal.entries()) groupOf(at).horizontal.push(line);
  for (const [at, line] of vertical.entries()) groupOf(horizontal.length + at).vertical.push(line);
  return [...groups.values()];
}

const isAt = (lines: readonly Straight[], at: number, where: number): boolean =>
  lines.some(
    (line) => Math.abs(line.at - at) <= NEAR && line.from - NEAR <= where && where <= line.to + NEAR,
  );

/** The places of the lines of a group, with the outer edges where no line is drawn. */
function placesOf(own: readonly Straight[], others: readonly Straight[]): number[] {
  const ends = others.flatMap(({ from, to }) => [from, to]);
  return clusters([...own.map(({ at }) => at), Math.min(...ends), Math.max(...ends)], NEAR);
}

/** Segments inside; null where text runs over the outer edge. */
function insideOf(
  segments: readonly Segment[],
  xs: readonly number[],
  ys: readonly number[],
): Segment[] | null {
  const inside: Segment[] = [];
  for (const segment of segments) {
    const middle = (topOf(segment) + bottomOf(segment)) / 2;
    if (middle < ys[0]! || middle > ys.at(-1)!) continue;
    if (segment.x1 <= xs[0]! + OVER || segment.x0 >= xs.at(-1)! - OVER) continue;
    if (segment.x0 < xs[0]! - OVER || segment.x1 > xs.at(-1)! + OVER) return null;
    inside.push(segment);
  }
  return inside;
}

interface Place {
  row: number;
  column: number;
}

/** For each cell of the grid the one it belongs to: where no line parts it from the one before, it is merged with that. */
function mergedCells(
  { horizontal, vertical }: LineGroup,
  xs: readonly number[],
  ys: readonly number[],
): Place[][] {
  const middle = (places: readonly number[], at: number) => (places[at]! + places[at + 1]!) / 2;
  const cells: Place[][] = [];
  for (let row = 0; row + 1 < ys.length; row++) {
    cells.push([]);
    for (let column = 0; column + 1 < xs.length; column++) {
      const left = column > 0 && !isAt(vertical, xs[column]!, middle(ys, row));
      const above = row > 0 && !isAt(horizontal, ys[row]!, middle(xs, column));
      cells[row]!.push(left ? cells[row]![column - 1]! : above ? cells[row - 1]![column]! : { row, column });
    }
  }
  return cells;
}

/** The table that the lines of a group make, or null. Text of merged cells stands in the first of them. */
export function gridTable(group: LineGroup, segments: readonly Segment[]): FoundTable | null {
  if (group.horizontal.length < 2 || group.vertical.length < 1) return null;
  const xs = placesOf(group.vertical, group.horizontal);
  const ys = placesOf(group.horizontal, group.vertical);
  if (xs.length < 3 || ys.length < 2) return null;
  const inside = insideOf(segments, xs, ys);
  if (inside === null || inside.length < 4) return null;
  const bands: RowOfSegments[] = Array.from({ length: ys.length - 1 }, () =>
    Array.from({ length: xs.length - 1 }, () => []),
  );
  const cells = mergedCells(group, xs, ys);
  const lastUnder = (places: readonly number[], value: number) =>
    Math.max(
      0,
      Math.min(
        places.length - 2,
        places.findLastIndex((place) => place <= value),
      ),
    );
  for (const segment of inside) {
    const row = lastUnder(ys, (topOf(segment) + bottomOf(segment)) / 2);
    const cellAt = (at: number) => {
      const { x0, x1 } = segment.glyphs[at]!;
      return cells[row]![lastUnder(xs, (x0 + x1) / 2)]!;
    };
    // Cells may stand so close that their text seems to be one.
    let from = 0;
    for (let at = 1; at <= segment.glyphs.length; at++) {
      const cell = cellAt(from);
      if (at < segment.glyphs.length && cellAt(at) === cell) continue;
      bands[cell.row]![cell.column]!.push(sliceOf(segment, from, at));
      from = at;
    }
  }
  const open = bands.length <= 2;
  const rows = bands.flatMap((band, at) => rowsOfBand(band, open && at === bands.length - 1));
  const found = toTable(rows, [xs[0]!, ys[0]!, xs.at(-1)!, ys.at(-1)!]);
  return found && mayBeTable(found.table.cells) ? { table: found.table, segments: inside } : null;
}
