/** Pages of PDFs made up for tests. */
import type { PageLayout, PageLine } from '../../../src/read/pdf/layout/index.js';
import type { Glyph, PageContent } from '../../../src/read/pdf/page.js';
import { NOTHING_UNSEEN } from '../../../src/read/pdf/unseen.js';

/** Size of an ideograph, and distance of baselines, in the drawings. */
const SIZE = 10;
const PITCH = 16;
const EDGE = 40;

/** A glyph; upright, 10 points large, as wide as that, unless told. */
export function glyph(text: string, x: number, y: number, more: Partial<Glyph> = {}): Glyph {
  const size = more.size ?? SIZE;
  return {
    text,
    x0: x,
    x1: x + size,
    y,
    size,
    font: 'f1',
    bold: false,
    turn: 0,
    vertical: false,
    ...more,
  };
}

/** The content of a page with these glyphs. */
export function contentOf(glyphs: Glyph[], more: Partial<PageContent> = {}): PageContent {
  return {
    number: 1,
    width: 600,
    height: 840,
    glyphs,
    rules: [],
    images: 0,
    unreadable: 0,
    unseen: NOTHING_UNSEEN,
    scanLayer: false,
    ...more,
  };
}

/** A page drawn in text: one ideograph a cell, blanks where nothing is printed, one row a line of print. */
export function drawn(rows: readonly string[]): PageContent {
  const glyphs = rows.flatMap((row, i) =>
    [...row].flatMap((text, column) =>
      text === ' ' || text === '　' ? [] : [glyph(text, EDGE + column * SIZE, EDGE + (i + 1) * PITCH)],
    ),
  );
  return contentOf(glyphs);
}

/** A line: its text, its baseline, its size. */
export type LineRow = [text: string, y: number, size?: number];

/** A laid-out page with these lines, from 1 on. */
export function layoutOf(
  number: number,
  rows: readonly LineRow[],
  more: Partial<PageLayout> = {},
): PageLayout {
  const lines = rows.map(
    ([text, y, size = SIZE]): PageLine => ({
      text,
      box: [50, y - size, 50 + text.length * size, y],
      y,
      size,
      bold: false,
      font: 'f1',
      left: 50,
      right: 550,
      columns: 1,
      column: 0,
      begins: false,
      aside: null,
    }),
  );
  return {
    number,
    width: 600,
    height: 840,
    body: SIZE,
    lines,
    boxes: lines.map(({ box }) => box),
    dropped: [],
    rules: [],
    characters: lines.reduce((sum, { text }) => sum + text.length, 0),
    unreadable: 0,
    images: 0,
    unseen: NOTHING_UNSEEN,
    scanLayer: false,
    ...more,
  };
}
