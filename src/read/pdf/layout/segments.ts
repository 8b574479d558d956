import type { Glyph } from '../page.js';
import { ASCENT, DESCENT } from './turn.js';

/** Glyphs that stand next to each other on a baseline: a line of a column, or a piece of one. */
export interface Segment {
  glyphs: Glyph[];
  x0: number;
  x1: number;
  /** Baseline. */
  y: number;
  size: number;
}

export const topOf = ({ y, size }: { y: number; size: number }): number => y - size * ASCENT;
export const bottomOf = ({ y, size }: { y: number; size: number }): number => y + size * DESCENT;

/** Its characters as they are, without the spaces that distances tell of. */
export const charactersOf = ({ glyphs }: Segment): string =>
  glyphs
    .map(({ text }) => text)
    .join('')
    .trim();

/** Glyphs farther apart than this, in their size, may be in different columns. */
const APART = 0.55;
/** Raised and lowered marks stay on the line: so far from the baseline, in its size. */
const OFF_LINE = 0.45;

function isBlank(glyph: Glyph): boolean {
  return glyph.text.trim() === '';
}

function start(glyph: Glyph): Segment {
  return { glyphs: [glyph], x0: glyph.x0, x1: glyph.x1, y: glyph.y, size: glyph.size };
}

function goesOn(segment: Segment, glyph: Glyph): boolean {
  const size = Math.max(segment.size, glyph.size);
  const gap = glyph.x0 - segment.x1;
  if (gap > size * APART || (gap < -size * 0.6 && inkGap(segment, glyph) < -size * 0.6)) return false;
  const off = Math.abs(glyph.y - segment.y);
  const ratio = Math.min(segment.size, glyph.size) / size;
  // A large initial is no part of the small line beside its foot.
  return ratio > 0.5 ? off <= size * (ratio < 0.8 ? OFF_LINE : 0.25) : false;
}

function extend(segment: Segment, glyphs: readonly Glyph[]): void {
  for (const glyph of glyphs) {
    segment.glyphs.push(glyph);
    segment.x0 = Math.min(segment.x0, glyph.x0);
    segment.x1 = Math.max(segment.x1, glyph.x1);
    // The line is where its largest type stands.
    if (glyph.size > segment.size * 1.05) {
      segment.size = glyph.size;
      segment.y = glyph.y;
    }
  }
}

const OPENS = /^[“‘（《〈「『【〔]$/;
const CLOSES = /^[，。、；：？！”’）》〉」』】〕]$/;
/** A mark as wide as an ideograph, in its size. */
const FULL_WIDTH = 0.8;

/** Where the ink of a glyph begins and ends: half of a full-width mark is blank. */
export function inkOf({ text, x0, x1, size }: Glyph): { x0: number; x1: number } {
  const half = x1 - x0 >= size * FULL_WIDTH ? (x1 - x0) / 2 : 0;
  return { x0: OPENS.test(text) ? x0 + half : x0, x1: CLOSES.test(text) ? x1 - half : x1 };
}

/** Distance of the ink: marks that follow each other (》《) are set into each other's blank halves. */
function inkGap(segment: Segment, glyph: Glyph): number {
  return inkOf(glyph).x0 - inkOf(segment.glyphs.at(-1)!).x1;
}

/** Puts glyphs in the order of their ink. */
export function sortByInk(glyphs: Glyph[]): Glyph[] {
  if (!isDisordered(glyphs)) return glyphs;
  return glyphs.sort((a, b) => inkOf(a).x0 - inkOf(b).x0);
}

/** Blanks at the ends of a segment say nothing, and would reach over a gutter. */
function trimmed(segment: Segment): Segment | null {
  let from = 0;
  let to = segment.glyphs.length;
  while (from < to && isBlank(segment.glyphs[from]!)) from++;
  while (to > from && isBlank(segment.glyphs[to - 1]!)) to--;
  if (from === to) return null;
  const glyphs = segment.glyphs.slice(from, to);
  const ink = glyphs.filter((glyph) => !isBlank(glyph)).map(inkOf);
  return {
    ...segment,
    glyphs,
    x0: ink.reduce((least, { x0 }) => Math.min(least, x0), Number.POSITIVE_INFINITY),
    x1: ink.reduce((most, { x1 }) => Math.max(most, x1), Number.NEGATIVE_INFINITY),
  };
}

/** Baselines this near, in the size of the type, are one. */
const SAME_BASELINE = 0.1;

/** In the order of their baselines, and on each from left to right; baselines that differ by a hair are one. */
function inRows(segments: readonly Segment[]): Segment[] {
  const rows: Segment[][] = [];
  for (const segment of [...segments].sort((a, b) => a.y - b.y)) {
    const first = rows.at(-1)?.[0];
    if (first && segment.y - first.y <= Math.max(first.size, segment.size) * SAME_BASELINE)
      rows.at(-1)!.push(segment);
    else rows.push([segment]);
  }
  return rows.flatMap((row) => row.sort((a, b) => a.x0 - b.x0));
}

/** Was the segment passed over by one that went on with what stands after it? */
function fillsGap(around: Segment, segment: Segment): boolean {
  if (segment.x0 < around.x0 || segment.x1 > around.x1) return false;
  const near = around.size * 0.2;
  return around.glyphs.every(({ x0, x1 }) => x1 <= segment.x0 + near || x0 >= segment.x1 - near);
}

/** Joins segments of one line that the page description gives apart. */
function merged(segments: Segment[]): Segment[] {
  const result: Segment[] = [];
  const open: Segment[] = [];
  for (const segment of inRows(segments)) {
    while (open.length > 0 && segment.y - open[0]!.y > 40) open.shift();
    const before = open.find((other) => {
      const first = segment.glyphs[0]!;
      return (
        Math.abs(other.y - segment.y) <= Math.max(other.size, segment.size) * SAME_BASELINE &&
        (goesOn(other, first) || fillsGap(other, segment))
      );
    });
    if (before) extend(before, segment.glyphs);
    else {
      open.push(segment);
      result.push(segment);
    }
  }
  return result;
}

/** Does a glyph begin left of the one before it? Most segments are written in order. */
function isDisordered(glyphs: readonly Glyph[]): boolean {
  return glyphs.some((glyph, i) => i > 0 && glyph.x0 < glyphs[i - 1]!.x0);
}

/** Puts the glyphs of a page together into segments, in no particular order. */
export function toSegments(glyphs: readonly Glyph[]): Segment[] {
  const segments: Segment[] = [];
  let open: Segment | null = null;
  for (const glyph of glyphs) {
    if (open && goesOn(open, glyph)) extend(open, [glyph]);
    else if (!isBlank(glyph)) {
      open = start(glyph);
      segments.push(open);
    } else open = null;
  }
  const whole = segments.map(trimmed).filter((segment) => segment !== null);
  for (const segment of whole) sortByInk(segment.glyphs);
  return merged(whole);
}
