import type { Glyph } from '../page.js';

/** Two prints of one character are at most so far apart, in its size. */
const NEAR = 0.25;
/** Cells of the grid in which prints are looked for, in points; larger than any two prints are apart. */
const LEAST_CELL = 6;

/** And of its width: `ll` is no `l` printed twice. */
const OVERLAP = 0.6;

const isSame = (a: Glyph, b: Glyph): boolean =>
  a.text === b.text &&
  Math.abs(a.x0 - b.x0) <= Math.min(b.size * NEAR, (b.x1 - b.x0) * OVERLAP) &&
  Math.abs(a.y - b.y) <= b.size * NEAR;

/**
 * Leaves out glyphs printed twice, a hair apart, for false bold or a shadow. What is left out comes later in
 * the page description than what is kept.
 */
export function withoutOverprint(glyphs: readonly Glyph[]): Glyph[] {
  const largest = glyphs.reduce((most, { size }) => Math.max(most, size), 0);
  const cell = Math.max(LEAST_CELL, largest * NEAR);
  /** Glyphs kept, by the cell they stand in. */
  const grid = new Map<number, Glyph[]>();
  const keyOf = (column: number, row: number): number => row * 65_536 + column;
  return glyphs.filter((glyph) => {
    if (glyph.text.trim() === '') return true;
    const reach = glyph.size * NEAR;
    const [left, right] = [Math.floor((glyph.x0 - reach) / cell), Math.floor((glyph.x0 + reach) / cell)];
    const [top, bottom] = [Math.floor((glyph.y - reach) / cell), Math.floor((glyph.y + reach) / cell)];
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++)
        if (grid.get(keyOf(column, row))?.some((other) => isSame(other, glyph))) return false;
    const key = keyOf(Math.floor(glyph.x0 / cell), Math.floor(glyph.y / cell));
    const list = grid.get(key);
    if (list) list.push(glyph);
    else grid.set(key, [glyph]);
    return true;
  });
}
