import { endsSentence } from '../punctuation.js';
import type { Row } from '../rows.js';

/** How the lines of a stretch of text are set: what a line end and an indent mean there. */
export interface Profile {
  /** Width in cells that wrapped lines fill; null where a line is a paragraph or a piece of one. */
  wrap: number | null;
  /** Least indent of the lines, in cells. */
  base: number;
  /** True where paragraphs begin with an indent and other lines do not. */
  indents: boolean;
  /** True where wrapped lines stand close and blank lines part the paragraphs. */
  parted: boolean;
  /** True where blank lines stand between nearly all lines: they mean nothing then. */
  spaced: boolean;
}

/** Cells by which a full line may be short of the measure: a mark or a word kept off the line's end. */
const SLACK = 4;

/** The measure that most lines fill, or null if lines are of all lengths. */
function wrapOf(widths: readonly number[], open: number): number | null {
  if (widths.length < 6) return null;
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  let best = 0;
  let wrap = 0;
  for (const [width] of counts) {
    if (width < 16 || width > 160) continue;
    let near = 0;
    for (let w = width - SLACK; w <= width + 1; w++) near += counts.get(w) ?? 0;
    if (near > best || (near === best && width > wrap)) {
      best = near;
      wrap = width;
    }
  }
  const longer = widths.filter((width) => width > wrap + SLACK).length;
  const enough = best >= widths.length * 0.35 && longer <= widths.length * 0.1;
  return enough && open >= widths.length * 0.3 ? wrap : null;
}

/** Do blank lines part the paragraphs? Then most of them come after a sentence's end, and not everywhere. */
function isParted(rows: readonly Row[]): boolean {
  const after = rows.slice(1).filter((row, i) => row.blanks > 0 && rows[i]!.key.length > 12);
  const share = after.length / Math.max(1, rows.length);
  const closed = rows.slice(1).filter((row, i) => row.blanks > 0 && rows[i]!.key.length > 12 && endsSentence(rows[i]!.view)).length;
  return share >= 0.08 && share <= 0.6 && closed >= after.length * 0.6;
}

/** Least indent of the rows: the margin of the page. */
export function marginOf(rows: readonly Row[]): number {
  let margin = rows[0]?.indent ?? 0;
  for (const row of rows) if (row.indent < margin) margin = row.indent;
  return margin;
}

/** Reads the profile off the rows of an article (or of a whole text); `margin` is the whole text's. */
export function profileOf(rows: readonly Row[], margin?: number): Profile {
  const base = margin ?? marginOf(rows);
  const widths = rows.map((row) => row.width + row.indent - base);
  const open = rows.filter((row) => !endsSentence(row.view)).length;
  const wrap = wrapOf(widths, open);
  const indented = rows.filter((row) => row.indent - base >= 2 && row.indent - base <= 8).length;
  const share = indented / Math.max(1, rows.length);
  return {
    wrap,
    base,
    // Where lines are paragraphs nearly all are indented, where they are wrapped some.
    indents: indented >= 2 && (wrap === null ? share >= 0.4 : share >= 0.06 && share <= 0.75),
    parted: isParted(rows),
    spaced: rows.filter((row) => row.blanks > 0).length >= rows.length * 0.7,
  };
}

/** Does the row fill the measure, so that it may have been broken only for want of room? */
export function isFull(row: Row, next: Row | undefined, profile: Profile): boolean {
  if (profile.wrap === null) return false;
  const width = row.indent - profile.base + row.width;
  // A word or number that could not be broken went to the next line whole.
  const word = next ? /^[“‘《（(]*[A-Za-z0-9.%,]*/.exec(next.view)![0].length : 0;
  return width >= profile.wrap - SLACK - Math.min(word, 12);
}
