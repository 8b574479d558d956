/**
 * Notes in the margin: a few lines in small type beside the text, outside all of its columns. They stand apart like boxes,
 * or a line of text would begin with what happens to be at its height.
 */
import { bottomOf, charactersOf, type Segment, topOf } from './segments.js';

/** Type so near the body's is running text; notes are smaller. */
const SAME = 0.03;
const SMALLER = 0.95;
/** Between text and note there is so much white space, in the size of the body. */
const GAP = 0.75;
/** So many lines of running text begin, or end, where it does. */
const LEAST = 4;
/** Edges nearer than this, in points, are one. */
const EDGE = 2;
/** More lines than this in the margin, against those of the text, are a column. */
const SHARE = 0.3;

/** The outermost of the places that several lines share; `sign` is 1 for the least, -1 for the greatest. */
function outermost(places: readonly number[], sign: 1 | -1): number | null {
  const sorted = [...places].sort((a, b) => (a - b) * sign);
  for (let from = 0; from + LEAST <= sorted.length; from++)
    if (Math.abs(sorted[from + LEAST - 1]! - sorted[from]!) <= EDGE) return sorted[from]!;
  return null;
}

/** A page number may stand there too, in type of any size. */
const isNumber = (segment: Segment): boolean =>
  segment.glyphs.length <= 4 && /^\d{1,3}$/.test(charactersOf(segment));

/** Parts the notes in the margins from the other segments; lines of a group stand one under the other. */
export function marginalNotes(
  segments: readonly Segment[],
  body: number,
): { notes: Segment[][]; rest: Segment[] } {
  const none = { notes: [], rest: [...segments] };
  const small = segments.filter((segment) => segment.size < body * SMALLER || isNumber(segment));
  if (small.length === 0) return none;
  const text = segments.filter(({ size }) => Math.abs(size - body) <= body * SAME);
  const left = outermost(
    text.map(({ x0 }) => x0),
    1,
  );
  const right = outermost(
    text.map(({ x1 }) => x1),
    -1,
  );
  if (left === null || right === null) return none;
  const top = Math.min(...text.map(topOf));
  const bottom = Math.max(...text.map(bottomOf));
  const outside = small.filter(
    (segment) =>
      topOf(segment) > top - body &&
      bottomOf(segment) < bottom + body &&
      (segment.x1 < left - body * GAP || segment.x0 > right + body * GAP),
  );
  if (outside.length === 0 || outside.length > text.length * SHARE) return none;
  const notes: Segment[][] = [];
  for (const segment of [...outside].sort((a, b) => a.y - b.y)) {
    const group = notes.find(
      (own) => segment.x0 > right === own[0]!.x0 > right && segment.y - own.at(-1)!.y <= segment.size * 2.5,
    );
    if (group) group.push(segment);
    else notes.push([segment]);
  }
  return { notes, rest: segments.filter((segment) => !outside.includes(segment)) };
}
