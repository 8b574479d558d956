/** What stands under columns apart from their text, like the label over the next title, is none of their lines. */
import { bottomOf, type Segment, topOf } from './segments.js';

/** Such a gap, in the size of the body, parts a line from the column over it. */
const GAP = 1.4;
/** So many lines at most are put under the columns. */
const MOST_LINES = 2;

const lowest = (segments: readonly Segment[]): number => Math.max(...segments.map(bottomOf));

/** The segments of one column that stand below the others and a gap under its own text. */
function apart(own: readonly Segment[], others: readonly Segment[], body: number): Segment[] {
  const floor = lowest(others);
  const under = own.filter((segment) => topOf(segment) > floor - 1).sort((a, b) => a.y - b.y);
  const first = under[0];
  if (!first || under.length > MOST_LINES || under.length === own.length) return [];
  const over = own.filter((segment) => !under.includes(segment));
  return topOf(first) - lowest(over) >= body * GAP ? under : [];
}

/** The segments of two columns, side by side, that stand under them where something more comes. */
export function underColumns(
  left: readonly Segment[],
  right: readonly Segment[],
  below: readonly Segment[],
  body: number,
): ReadonlySet<Segment> {
  if (below.length === 0 || left.length === 0 || right.length === 0) return new Set();
  return new Set([...apart(left, right, body), ...apart(right, left, body)]);
}
