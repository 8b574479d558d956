import type { Box } from '../../../model/line.js';
import type { Glyph, PageContent, Rule } from '../page.js';

/** A page brought upright: its glyphs read from left to right, lines from top to bottom. */
export interface Upright {
  width: number;
  height: number;
  glyphs: Glyph[];
  /** Glyphs that are set in another direction than the page: watermarks, notes in the margin. */
  askew: Glyph[];
  /** The page's rules, turned with it. */
  rules: Rule[];
  /** Takes a box of the upright page back to the page as it is shown. */
  toPage: (box: Box) => Box;
}

/** Height of a character above its baseline, in its size: what ideographs take. */
export const ASCENT = 0.86;
export const DESCENT = 0.14;

/** Does upright type run downwards, each character under the one before? */
function runsDown(glyphs: readonly Glyph[]): boolean {
  let down = 0;
  let on = 0;
  for (let i = 1; i < glyphs.length; i++) {
    const before = glyphs[i - 1]!;
    const glyph = glyphs[i]!;
    const dx = Math.abs(glyph.x0 - before.x0) / glyph.size;
    const dy = (glyph.y - before.y) / glyph.size;
    if (dx < 0.5 && dy > 0.6 && dy < 1.8) down++;
    else if (Math.abs(dy) < 0.3 && glyph.x0 > before.x0) on++;
  }
  return down >= 8 && down > on * 2;
}

/** An upright character as one on a line that is read downwards. */
function asDownward(glyph: Glyph): Glyph {
  // Digits and Latin letters in it are turned already.
  if (glyph.turn !== 0) return glyph;
  const middle = (glyph.x0 + glyph.x1) / 2;
  return {
    ...glyph,
    x0: glyph.y - glyph.size * ASCENT,
    x1: glyph.y + glyph.size * DESCENT,
    y: middle - glyph.size / 2 + glyph.size * DESCENT,
    turn: 1,
  };
}

/** The direction most of the page's text has; writing from top to bottom is one turn. */
function directionOf(glyphs: readonly Glyph[]): Glyph['turn'] {
  const counts = [0, 0, 0, 0];
  for (const glyph of glyphs) counts[glyph.vertical ? 1 : glyph.turn]!++;
  return counts.indexOf(Math.max(...counts)) as Glyph['turn'];
}

/** Brings a page upright by the direction of most of its text. */
export function upright(page: PageContent): Upright {
  const { width, height } = page;
  const glyphs = runsDown(page.glyphs) ? page.glyphs.map(asDownward) : page.glyphs;
  const turn = directionOf(glyphs);
  const own = glyphs.filter((glyph) => (glyph.vertical ? 1 : glyph.turn) === turn);
  const askew = glyphs.filter((glyph) => (glyph.vertical ? 1 : glyph.turn) !== turn);
  const turned = (toUpright: (box: Box) => Box) =>
    page.rules.map((rule) => ({ ...rule, box: toUpright(rule.box) }));
  if (turn === 0) return { width, height, glyphs: own, askew, rules: page.rules, toPage: (box) => box };
  if (turn === 2)
    return {
      width,
      height,
      askew,
      glyphs: own.map((g) => ({ ...g, x0: width - g.x1, x1: width - g.x0, y: height - g.y })),
      rules: turned(([x0, y0, x1, y1]) => [width - x1, height - y1, width - x0, height - y0]),
      toPage: ([x0, y0, x1, y1]) => [width - x1, height - y1, width - x0, height - y0],
    };
  if (turn === 1)
    return {
      width: height,
      height: width,
      askew,
      glyphs: own.map((g) => ({ ...g, y: width - g.y })),
      rules: turned(([x0, y0, x1, y1]) => [y0, width - x1, y1, width - x0]),
      toPage: ([x0, y0, x1, y1]) => [width - y1, x0, width - y0, x1],
    };
  return {
    width: height,
    height: width,
    askew,
    glyphs: own.map((g) => ({ ...g, x0: height - g.x1, x1: height - g.x0 })),
    rules: turned(([x0, y0, x1, y1]) => [height - y1, x0, height - y0, x1]),
    toPage: ([x0, y0, x1, y1]) => [y0, height - x1, y1, height - x0],
  };
}
