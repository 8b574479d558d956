/** End marks that are no characters: drawings, as a small square behind the last character of a text, and letters of fonts of ornaments. */
import type { Box } from '../../../model/line.js';
import { markIn } from '../dingbats.js';
import type { Glyph, Rule } from '../page.js';

/** A mark is so large, in the size of the text before it, and nearly as wide as high. */
const LEAST = 0.3;
const MOST = 1.15;
const SQUARE = 0.75;
/** It stands so near behind the text, and nothing else within so much. */
const NEAR = 1.6;
const ALONE = 3;
/** A page with more such drawings has a pattern, or boxes to tick. */
const MOST_MARKS = 40;
const CLOSES = /[。！？!?.”’）)》】」』]$/;

const widthOf = ([x0, , x1]: Box): number => x1 - x0;
const heightOf = ([, y0, , y1]: Box): number => y1 - y0;

/** Boxes that may be marks, by their form alone; a mark that is drawn in several strokes is one. */
function candidates(rules: readonly Rule[], body: number): Box[] {
  const found: Box[] = [];
  for (const { box } of rules) {
    const width = widthOf(box);
    const height = heightOf(box);
    if (width < body * LEAST || width > body * MOST || height < body * LEAST || height > body * MOST)
      continue;
    if (Math.min(width, height) < Math.max(width, height) * SQUARE) continue;
    const around = found.find(
      (other) => box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3],
    );
    if (!around) found.push([...box]);
    if (found.length > MOST_MARKS) return [];
  }
  return found;
}

/** The last character of the line that the mark stands behind; null where more follows or the line is not over. */
function closedBy([x0, y0, x1, y1]: Box, glyphs: readonly Glyph[]): Glyph | null {
  let last: Glyph | null = null;
  for (const glyph of glyphs) {
    const { size, text, y } = glyph;
    // The mark stands on the line, or hangs a little under or over it.
    if (y < y0 - size * 0.1 || y > y1 + size * 0.5 || y - size > y1 || text.trim() === '') continue;
    if (glyph.x0 >= x1 - size * 0.2 && glyph.x0 < x1 + size * ALONE) return null;
    if (glyph.x1 <= x0 + size * 0.6 && glyph.x1 > x0 - size * NEAR && (!last || glyph.x1 > last.x1))
      last = glyph;
  }
  return last && CLOSES.test(last.text) ? last : null;
}

/** The glyphs with one for each drawn end mark, where it stands. `body` is the size of the running text. */
export function withDrawnMarks(glyphs: Glyph[], rules: readonly Rule[], body: number): Glyph[] {
  const marks: Glyph[] = [];
  for (const box of candidates(rules, body)) {
    const last = closedBy(box, glyphs);
    if (!last || Math.abs(last.size - body) > body * 0.25) continue;
    const x0 = Math.max(last.x1, box[0]);
    marks.push({ ...last, text: '■', x0, x1: Math.max(x0, box[2]) });
  }
  return marks.length === 0 ? glyphs : [...glyphs, ...marks];
}

/** The glyphs with signs for letters of fonts of ornaments that stand behind the end of a sentence and at the end of their line. */
export function withLetteredMarks(glyphs: Glyph[]): Glyph[] {
  const lettered = glyphs.filter(({ font, text }) => markIn(font, text) !== null);
  if (lettered.length === 0 || lettered.length > MOST_MARKS) return glyphs;
  const marks = new Map<Glyph, string>();
  for (const glyph of lettered) {
    const { font, text, x0, x1, y, size } = glyph;
    const others = glyphs.filter((other) => other !== glyph);
    if (closedBy([x0, y - size * 0.8, x1, y], others)) marks.set(glyph, markIn(font, text)!);
  }
  if (marks.size === 0) return glyphs;
  return glyphs.map((glyph) => {
    const text = marks.get(glyph);
    return text ? { ...glyph, text } : glyph;
  });
}
