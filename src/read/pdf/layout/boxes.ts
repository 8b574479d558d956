/** Boxes and side bars: text inside a drawn rectangle stands apart from the columns round it. */
import type { Box } from '../../../model/line.js';
import type { Rule } from '../page.js';
import { bottomOf, type Segment, topOf } from './segments.js';
import { TITLE } from './title-type.js';

/** A box is at least so wide and high, in the size of the body. */
const LEAST_WIDTH = 8;
const LEAST_HEIGHT = 3;
/** What takes more of the text's height and width than this is the page's own frame. */
const FRAME = 0.85;

const isInside = (segment: Segment, [x0, y0, x1, y1]: Box): boolean =>
  segment.x0 >= x0 - 1 && segment.x1 <= x1 + 1 && topOf(segment) >= y0 - 2 && bottomOf(segment) <= y1 + 2;

/** Rectangles that may be boxes: drawn whole, large enough, and none that fills the page. */
function candidates(segments: readonly Segment[], rules: readonly Rule[], body: number): Box[] {
  if (segments.length === 0) return [];
  const top = Math.min(...segments.map(topOf));
  const bottom = Math.max(...segments.map(bottomOf));
  const left = Math.min(...segments.map(({ x0 }) => x0));
  const right = Math.max(...segments.map(({ x1 }) => x1));
  return rules
    .map(({ box }) => box)
    .filter(([x0, y0, x1, y1]) => x1 - x0 >= body * LEAST_WIDTH && y1 - y0 >= body * LEAST_HEIGHT)
    .filter(([x0, y0, x1, y1]) => !(y1 - y0 >= (bottom - top) * FRAME && x1 - x0 >= (right - left) * FRAME))
    .sort((a, b) => (b[2] - b[0]) * (b[3] - b[1]) - (a[2] - a[0]) * (a[3] - a[1]));
}

/** Does a line cross the border of the box? Then it is no box but a rule or a tint under the text. */
function isCrossed(box: Box, segments: readonly Segment[]): boolean {
  const [x0, y0, x1, y1] = box;
  return segments.some((segment) => {
    const middle = (topOf(segment) + bottomOf(segment)) / 2;
    return (
      middle > y0 && middle < y1 && segment.x1 > x0 + 1 && segment.x0 < x1 - 1 && !isInside(segment, box)
    );
  });
}

/** Is the box a frame or a tint round a title? That stands in the flow of the text; a box of its own has sentences in small type. */
function holdsTitle(inside: readonly Segment[], body: number): boolean {
  const isTitle = ({ size }: Segment) => size >= body * TITLE;
  return (
    inside.some(isTitle) &&
    inside.every((segment) => isTitle(segment) || !segment.glyphs.some(({ text }) => text === '。'))
  );
}

/** Parts the segments in boxes from the others. */
export function boxedRegions(
  segments: readonly Segment[],
  rules: readonly Rule[],
  body: number,
): { boxes: Segment[][]; rest: Segment[] } {
  const boxes: Segment[][] = [];
  let rest = [...segments];
  for (const box of candidates(segments, rules, body)) {
    const inside = rest.filter((segment) => isInside(segment, box));
    if (inside.length < 2 || inside.length > segments.length * 0.7 || isCrossed(box, rest)) continue;
    if (holdsTitle(inside, body)) continue;
    boxes.push(inside);
    rest = rest.filter((segment) => !isInside(segment, box));
  }
  return { boxes, rest };
}
