import { endsSentence } from '../punctuation.js';
import type { Row } from '../rows.js';
import { isHeadingStart } from './heading-start.js';

/** How the lines of a stretch of text are set: what a line end and an indent mean there. */
export interface Profile {
  /** Width in cells that wrapped lines fill; null where a line is a paragraph or a piece of one. */
  wrap: number | null;
  /** Cells by which a line may stay short of the measure and still be full. */
  tolerance: number;
  /** Least indent of the lines, in cells. */
  base: number;
  /** True where paragraphs begin with an indent and other lines do not. */
  indents: boolean;
  /** True where wrapped lines stand close and blank lines part the paragraphs. */
  parted: boolean;
  /** True where blank lines stand between nearly all lines: they mean nothing then. */
  spaced: boolean;
}

/** Widths within so many cells of the measure are one heap: marks hang out, a half character is left over. */
const HEAP = 4;

/** The commonest measure of the widths, with the number of lines that fill it. */
function heapOf(widths: readonly number[]): { wrap: number; near: number } {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const heapAt = (width: number) => {
    let near = 0;
    for (let w = width - HEAP; w <= width + 1; w++) near += counts.get(w) ?? 0;
    return near;
  };
  let best = 0;
  let top = 0;
  for (const width of counts.keys()) {
    if (width < 16 || width > 160) continue;
    const near = heapAt(width);
    if (near > best || (near === best && width > top)) {
      best = near;
      top = width;
    }
  }
  // The measure itself is the commonest width of the heap; what goes beyond hangs out.
  let wrap = top;
  for (let w = top - HEAP; w <= top + 1; w++) if ((counts.get(w) ?? 0) > (counts.get(wrap) ?? 0)) wrap = w;
  return { wrap, near: best };
}

/** The measure that most lines fill, or null if lines are of all lengths. */
function wrapOf(widths: readonly number[], open: number): number | null {
  if (widths.length < 6) return null;
  const { wrap, near } = heapOf(widths);
  const longer = widths.filter((width) => width > wrap + HEAP).length;
  return near < widths.length * 0.35 || longer > widths.length * 0.1 || open < widths.length * 0.3
    ? null
    : wrap;
}

/** So many lines that go on without an indent show the measure, if this share of them fills it. */
const TURNED = 4;
const TURNED_SHARE = 0.7;

/**
 * The measure of short paragraphs with indents, where as many lines end a paragraph as fill the measure: that of the lines
 * under which a line without an indent stands.
 */
function turnedWrap(rows: readonly Row[], widths: readonly number[], base: number): number | null {
  const turned = widths.filter((_, i) => {
    const next = rows[i + 1];
    return next && next.blanks === 0 && !next.cut && next.indent - base < 2 && rows[i]!.indent - base < 8;
  });
  const indented = rows.filter((row) => row.indent - base >= 2 && row.indent - base <= 8).length;
  if (turned.length < TURNED || indented < rows.length * 0.2) return null;
  const { wrap, near } = heapOf(turned);
  const longer = widths.filter((width) => width > wrap + HEAP).length;
  return near < turned.length * TURNED_SHARE || longer > widths.length * 0.1 ? null : wrap;
}

/** Width of what a line begins with and could not be parted: a character, a word, a number, with marks round it. */
function headWidth(view: string): number {
  const head = /^[“‘《〈（(【「]*(?:[A-Za-z0-9.%,:/-]+|.)[，。、；：！？,;!?:”’》〉）)】」%]*/.exec(view)![0];
  let cells = 0;
  for (let i = 0; i < head.length; i++)
    cells += head.charCodeAt(i) < 0x80 && /[A-Za-z0-9.%/-]/.test(head[i]!) ? 1 : 2;
  return Math.min(cells, 16);
}

/**
 * How loosely lines fill the measure: by so many cells most lines that are broken in mid-sentence stay short
 * of it although the next word had fitted. 0 in text of fixed width, more in what was justified.
 */
function toleranceOf(rows: readonly Row[], base: number, wrap: number): number {
  const short: number[] = [];
  for (let i = 0; i + 1 < rows.length; i++) {
    const row = rows[i]!;
    const next = rows[i + 1]!;
    const width = row.indent - base + row.width;
    if (next.blanks > 0 || endsSentence(row.view) || width < wrap * 0.6 || isHeadingStart(row.view)) continue;
    short.push(Math.max(0, wrap - width - headWidth(next.view) + 1));
  }
  short.sort((a, b) => a - b);
  return short.length < 5 ? 2 : Math.min(8, short[Math.floor(short.length * 0.95)]!);
}

/**
 * Do blank lines part the paragraphs? Then one stands after nearly every line that ends a sentence short of
 * the measure. Those round headings say nothing.
 */
function isParted(rows: readonly Row[], base: number, wrap: number | null, whole?: Profile): boolean {
  if (wrap === null) return false;
  let parted = 0;
  let close = 0;
  for (let i = 1; i < rows.length; i++) {
    const before = rows[i - 1]!;
    if (!endsSentence(before.view) || before.indent - base + before.width >= wrap - HEAP) continue;
    if (isHeadingStart(before.view) || isHeadingStart(rows[i]!.view)) continue;
    if (rows[i]!.blanks > 0) parted++;
    else close++;
  }
  // A few paragraphs with headings between them do not show it: what the whole text shows holds.
  if (whole?.parted && close === 0) return true;
  return parted >= 2 && parted >= close * 3;
}

/** So many paragraphs show whether they are indented, and at least such a share of them is where they are. */
const STARTS = 4;
const STARTS_INDENTED = 0.4;

/**
 * Are paragraphs not indented although some lines are? Told by the lines under those that surely end a paragraph: they end
 * a sentence far from the measure. Null where positions are not known or too few such lines stand there.
 */
function startsIndented(rows: readonly Row[], base: number, wrap: number | null): boolean | null {
  if (wrap === null || !rows[0]?.line.layout) return null;
  let starts = 0;
  let indented = 0;
  for (let i = 1; i < rows.length; i++) {
    const before = rows[i - 1]!;
    const row = rows[i]!;
    const type = row.line.layout;
    if (!type || !before.line.layout || type.bold || Math.abs(type.scale - 1) > PLAIN || type.face) continue;
    if (!endsSentence(before.view) || before.indent - base + before.width >= wrap - HEAP * 2) continue;
    starts++;
    if (row.indent - base >= 2) indented++;
  }
  return starts < STARTS ? null : indented >= starts * STARTS_INDENTED;
}

/** Sizes that differ by less than this share of the running text's are the same. */
const PLAIN = 0.04;

/** Share of indented lines from which on indents mean something: of measured ones a few do, for paragraphs may be long. */
const leastShare = (rows: readonly Row[]): number => (rows[0]?.line.layout ? 0.025 : 0.06);

/** Least indent of the rows: the margin of the page. */
export function marginOf(rows: readonly Row[]): number {
  let margin = rows[0]?.indent ?? 0;
  for (const row of rows) if (row.indent < margin) margin = row.indent;
  return margin;
}

/** So many full lines show that a short stretch is set like the whole text. */
const FULL_LINES = 2;
/** A stretch of more rows shows by itself how it is set. */
const SHORT = 30;

/** The measure of the whole text, where too few lines of a stretch fill it to tell and none goes beyond it. */
function borrowedWrap(
  rows: readonly Row[],
  widths: readonly number[],
  whole: Profile | undefined,
): number | null {
  const wrap = whole?.wrap ?? null;
  if (
    wrap === null ||
    rows.length > SHORT ||
    widths.some((width) => width > wrap + 2) ||
    !rows.some(({ view }) => endsSentence(view))
  )
    return null;
  return widths.filter((width) => width >= wrap - HEAP).length >= FULL_LINES ? wrap : null;
}

/** Reads the profile off the rows of an article (or of a whole text); `whole` is the profile of the text it is of. */
export function profileOf(all: readonly Row[], whole?: Profile): Profile {
  // Boxes and notes are set in their own way.
  const running = all.filter(({ line }) => line.layout?.aside == null);
  const rows = running.length > 0 ? running : all;
  const base = whole?.base ?? marginOf(rows);
  const widths = rows.map((row) => row.width + row.indent - base);
  const open = rows.filter((row) => !endsSentence(row.view)).length;
  const wrap = wrapOf(widths, open) ?? turnedWrap(rows, widths, base) ?? borrowedWrap(rows, widths, whole);
  const indented = rows.filter((row) => row.indent - base >= 2 && row.indent - base <= 8).length;
  const share = indented / Math.max(1, rows.length);
  return {
    wrap,
    tolerance: wrap === null ? 0 : toleranceOf(rows, base, wrap),
    base,
    // Where lines are paragraphs nearly all are indented, where they are wrapped some: more in a list of an indented text.
    indents:
      indented >= 2 &&
      startsIndented(rows, base, wrap) !== false &&
      (wrap === null
        ? share >= 0.4
        : share >= leastShare(rows) && (share <= 0.75 || (whole?.indents ?? false))),
    parted: isParted(rows, base, wrap, whole),
    spaced: rows.filter((row) => row.blanks > 0).length >= rows.length * 0.7,
  };
}

/** Does the row fill the measure, so that it may have been broken only for want of room? */
export function isFull(row: Row, next: Row | undefined, profile: Profile): boolean {
  if (profile.wrap === null) return false;
  const room = profile.wrap - (row.indent - profile.base + row.width);
  return room < (next ? headWidth(next.view) : HEAP) + profile.tolerance;
}
