/** The straight lines that a page's rules make: pieces drawn one by one, as the borders of cells are, put together. */
import type { Rule } from '../../page.js';

/** A horizontal or vertical line: where it is, and from where to where it goes. */
export interface Straight {
  at: number;
  from: number;
  to: number;
}

/** What is thicker than this, in points, is an area. */
const THICK = 2.5;
/** Lines nearer than this are one; pieces of a line nearer than that go on. */
const SAME = 1.2;
const GAP = 3;
/** A cell is at least so wide and high, in the size of the body. */
const LEAST_WIDTH = 1.2;
const LEAST_HEIGHT = 0.8;
/** A page with more lines holds a drawing. */
const MOST = 1500;

/** Values that lie within `near` of the first of their group, as its mean. */
export function clusters(values: readonly number[], near: number): number[] {
  const groups: number[][] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    const group = groups.at(-1);
    if (group && value - group[0]! <= near) group.push(value);
    else groups.push([value]);
  }
  return groups.map((group) => group.reduce((sum, value) => sum + value, 0) / group.length);
}

function merged(pieces: readonly Straight[], least: number): Straight[] {
  const lines: Straight[] = [];
  let level: Straight[] = [];
  const close = () => {
    let open: Straight | undefined;
    for (const piece of level.sort((a, b) => a.from - b.from)) {
      if (open && piece.from - open.to <= GAP) open.to = Math.max(open.to, piece.to);
      else {
        open = { ...piece };
        lines.push(open);
      }
    }
    level = [];
  };
  for (const piece of [...pieces].sort((a, b) => a.at - b.at)) {
    if (level.length > 0 && piece.at - level[0]!.at > SAME) close();
    level.push(piece);
  }
  close();
  return lines.filter(({ from, to }) => to - from >= least);
}

/** The horizontal and vertical lines of a page; none where it has too many for tables. `body` in points. */
export function straightLines(
  rules: readonly Rule[],
  body: number,
): { horizontal: Straight[]; vertical: Straight[] } {
  const across: Straight[] = [];
  const down: Straight[] = [];
  for (const { box } of rules) {
    const [x0, y0, x1, y1] = box;
    if (y1 - y0 <= THICK && x1 - x0 > y1 - y0) across.push({ at: (y0 + y1) / 2, from: x0, to: x1 });
    else if (x1 - x0 <= THICK && y1 - y0 > x1 - x0) down.push({ at: (x0 + x1) / 2, from: y0, to: y1 });
  }
  const horizontal = merged(across, body * LEAST_WIDTH);
  const vertical = merged(down, body * LEAST_HEIGHT);
  return horizontal.length + vertical.length > MOST
    ? { horizontal: [], vertical: [] }
    : { horizontal, vertical };
}
