import type { Glyph } from '../page.js';

/** Two prints of one character are at most so far apart, in its size. */
const NEAR = 0.25;

/**
 * Leaves out glyphs printed twice, a hair apart, for false bold or a shadow. What is left out comes later in
 * the page description than what is kept.
 */
export function withoutOverprint(glyphs: readonly Glyph[]): Glyph[] {
  const kept = new Map<string, Glyph[]>();
  const cell = (value: number, size: number) => Math.round(value / size);
  return glyphs.filter((glyph) => {
    const { text, size } = glyph;
    if (text.trim() === '') return true;
    const column = cell(glyph.x0, size);
    const row = cell(glyph.y, size);
    for (let dc = -1; dc <= 1; dc++)
      for (let dr = -1; dr <= 1; dr++)
        for (const other of kept.get(`${text} ${column + dc} ${row + dr}`) ?? [])
          if (Math.abs(other.x0 - glyph.x0) <= size * NEAR && Math.abs(other.y - glyph.y) <= size * NEAR)
            return false;
    const key = `${text} ${column} ${row}`;
    const list = kept.get(key);
    if (list) list.push(glyph);
    else kept.set(key, [glyph]);
    return true;
  });
}
