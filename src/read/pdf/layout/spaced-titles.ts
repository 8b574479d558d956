/**
 * Titles set wide: characters of a large size that stand alone in their row at even distances (目　　录) are one segment,
 * or a gutter below them would part them.
 */
import type { Segment } from './segments.js';
import { standsAlone, TITLE } from './title-type.js';

/** Such a title has at most so many characters, at most so far apart in their size; distances differ by at most this. */
const MOST = 12;
const APART = 6;
const EVEN = 0.35;
/** Baselines this near, in the size of the type, are one. */
const SAME_BASELINE = 0.1;

const isWide = ({ size, glyphs }: Segment, body: number): boolean =>
  size >= body * TITLE && glyphs.length === 1 && /[\u3400-\u9fff]/.test(glyphs[0]!.text);

/** Are the distances between the pieces alike, and none too large? */
function isEven(row: readonly Segment[]): boolean {
  const gaps = row.slice(1).map((segment, i) => (segment.x0 - row[i]!.x1) / segment.size);
  const least = Math.min(...gaps);
  const most = Math.max(...gaps);
  return least > 0 && most <= APART && most - least <= Math.max(EVEN, least * EVEN);
}

/** Joins the characters of titles that are set wide. `body` is the size of the running text. */
export function withSpacedTitles(segments: readonly Segment[], body: number): Segment[] {
  const wide = segments.filter((segment) => isWide(segment, body));
  if (wide.length < 2) return [...segments];
  const rows: Segment[][] = [];
  for (const segment of [...wide].sort((a, b) => a.y - b.y || a.x0 - b.x0)) {
    const row = rows.at(-1);
    if (
      row &&
      segment.y - row[0]!.y <= segment.size * SAME_BASELINE &&
      Math.abs(segment.size - row[0]!.size) < 0.5
    )
      row.push(segment);
    else rows.push([segment]);
  }
  const joined = new Map<Segment, Segment | null>();
  for (const row of rows) {
    if (row.length < 2 || row.length > MOST) continue;
    row.sort((a, b) => a.x0 - b.x0);
    if (!standsAlone(row, segments) || !isEven(row)) continue;
    for (const segment of row) joined.set(segment, null);
    joined.set(row[0]!, {
      ...row[0]!,
      glyphs: row.flatMap(({ glyphs }) => glyphs),
      x1: row.at(-1)!.x1,
    });
  }
  if (joined.size === 0) return [...segments];
  return segments.flatMap((segment) => {
    const whole = joined.get(segment);
    return whole === undefined ? [segment] : whole === null ? [] : [whole];
  });
}
