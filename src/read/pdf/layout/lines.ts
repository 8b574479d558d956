import type { Box } from '../../../model/line.js';
import type { Glyph } from '../page.js';
import { bottomOf, inkOf, type Segment, sortByInk, topOf } from './segments.js';

/** A printed line, in the upright page's points. */
export interface TextLine {
  text: string;
  box: Box;
  /** Left and right end with the blank halves of full-width marks, which `box` is without: how the line fills its measure. */
  start: number;
  end: number;
  /** Baseline. */
  y: number;
  /** Size of most of its type. */
  size: number;
  bold: boolean;
  /** The typeface of its ideographs, where nearly all are in one; else nothing. */
  font: string;
  /** How sure OCR is of its characters, from 0 to 1; nothing for text of the file. */
  confidence?: number;
}

const HAN = /[\u2e80-\u9fff\uf900-\ufaff\u3001-\u303f\uff01-\uff60“”‘’…—·]|[\ud840-\udbff]/;
const isIdeograph = ({ text }: Glyph): boolean => text >= '\u3400' && text < '\ua000';
const ASCII = /[!-~]/;
const LATIN = /^[A-Za-z]{2}$/;
/** Distance of characters that OCR has read from which on there is white space. */
const OCR_GAP = 1.7;
/** Baselines this near, in the size of the type, are one line. */
const SAME_LINE = 0.4;

/** Distance from the end of one glyph to the next, in the size of the smaller. */
function gapOf(before: Glyph, glyph: Glyph): number {
  return (glyph.x0 - before.x1) / Math.min(before.size, glyph.size);
}

/** Is every character set apart from the next by the same distance, as titles are (目　录)? */
function isLetterSpaced(glyphs: readonly Glyph[]): boolean {
  if (glyphs.length < 2 || glyphs.length > 30) return false;
  // Words in capitals have gaps between them that differ from those between letters.
  const capitals = glyphs.length >= 4 && glyphs.every(({ text }) => /^[A-Z]$/.test(text));
  if (!capitals && !glyphs.every(({ text }) => HAN.test(text))) return false;
  const gaps = glyphs.slice(1).map((glyph, i) => gapOf(glyphs[i]!, glyph));
  const least = Math.min(...gaps);
  const most = Math.max(...gaps);
  // Two characters have one gap, which tells nothing: only a small one is letter-spacing.
  return least > 0.2 && most < 4.5 && most - least < Math.max(0.3, least * 0.4);
}

/** A gap between ideographs that is so much wider than most in its line is a space, though no blank is written there. */
const WIDER = 0.18;
const LONGEST_LOOSE = 45;
const MOST_SPACES = 6;

/** The glyphs of a short line before which a gap stands out among the gaps of its ideographs. */
function afterWideGaps(ink: readonly Glyph[]): ReadonlySet<Glyph> {
  const pairs: { glyph: Glyph; gap: number }[] = [];
  for (let i = 1; i < ink.length && ink.length <= LONGEST_LOOSE; i++)
    if (isIdeograph(ink[i]!) && isIdeograph(ink[i - 1]!))
      pairs.push({ glyph: ink[i]!, gap: gapOf(ink[i - 1]!, ink[i]!) });
  if (!pairs.some(({ gap }) => gap > WIDER)) return new Set();
  const gaps = pairs.map(({ gap }) => gap).sort((a, b) => a - b);
  const usual = gaps[Math.floor(gaps.length / 2)]!;
  const wide = pairs.filter(({ gap }) => gap - usual > WIDER);
  return wide.length > MOST_SPACES || wide.length * 3 > pairs.length
    ? new Set()
    : new Set(wide.map(({ glyph }) => glyph));
}

/** The white space between two glyphs that stand at a distance: none, one blank, or as many as fit. */
function spaceBetween(before: Glyph, glyph: Glyph): string {
  const gap = gapOf(before, glyph);
  // What OCR gives are boxes of ink, between which marks and narrow characters leave gaps.
  if (glyph.confidence !== undefined && gap < OCR_GAP && !LATIN.test(before.text + glyph.text)) return '';
  if (gap >= 1.4) return ' '.repeat(Math.min(40, Math.round(gap * 2)));
  const latin = ASCII.test(before.text.at(-1)!) && ASCII.test(glyph.text[0]!);
  if (latin) return gap > 0.18 ? ' ' : '';
  const han = HAN.test(before.text) && HAN.test(glyph.text);
  return gap > (han ? 0.65 : 0.45) ? ' ' : '';
}

/** The text of a line's glyphs, from left to right. */
export function textOf(glyphs: readonly Glyph[]): string {
  const ink = glyphs.filter(({ text }) => text.trim() !== '');
  if (isLetterSpaced(ink)) return ink.map(({ text }) => text).join('');
  const spaced = ink[0]?.confidence === undefined ? afterWideGaps(ink) : new Set<Glyph>();
  let text = '';
  let before: Glyph | null = null;
  let blank = false;
  for (const glyph of glyphs) {
    if (glyph.text.trim() === '') {
      blank = before !== null;
      continue;
    }
    if (before) {
      const space = spaceBetween(before, glyph);
      // A blank that takes no room is there for searching, and says nothing in print.
      text += space !== '' ? space : (blank && gapOf(before, glyph) > 0.12) || spaced.has(glyph) ? ' ' : '';
    }
    text += glyph.text;
    before = glyph;
    blank = false;
  }
  return text;
}

/** What most characters of a list have. */
function commonest<T>(values: Iterable<T>): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: T | undefined;
  let most = 0;
  for (const [value, count] of counts)
    if (count > most) {
      best = value;
      most = count;
    }
  return best;
}

/** The size of most type, to a quarter of a point. */
export function commonSize(glyphs: Iterable<Glyph>): number {
  const sizes = [];
  for (const { size, text } of glyphs) if (text.trim() !== '') sizes.push(Math.round(size * 4) / 4);
  return commonest(sizes) ?? 10;
}

function toLine(segments: readonly Segment[]): TextLine {
  const glyphs = sortByInk(segments.flatMap((segment) => segment.glyphs));
  const size = commonSize(glyphs);
  const own = segments.filter((segment) => segment.size >= size * 0.8);
  const bold = glyphs.filter((glyph) => glyph.bold).length;
  const x0 = Math.min(...segments.map((segment) => segment.x0));
  const x1 = Math.max(...segments.map((segment) => segment.x1));
  const first = glyphs[0]!;
  const last = glyphs.at(-1)!;
  return {
    text: textOf(glyphs),
    box: [x0, Math.min(...segments.map(topOf)), x1, Math.max(...segments.map(bottomOf))],
    start: x0 - (inkOf(first).x0 - first.x0),
    end: x1 + (last.x1 - inkOf(last).x1),
    y: own[0]?.y ?? segments[0]!.y,
    size,
    bold: bold > glyphs.length / 2,
    ...faceOf(glyphs),
    ...confidenceOf(glyphs),
  };
}

/** Of the ideographs of a line so many are in one typeface, where it has one. */
const ONE_FACE = 0.85;

function faceOf(glyphs: readonly Glyph[]): { font: string } {
  const own = glyphs.filter(isIdeograph);
  const font = commonest(own.map((glyph) => glyph.font)) ?? '';
  return { font: own.filter((glyph) => glyph.font === font).length >= own.length * ONE_FACE ? font : '' };
}

/** The mean of the glyphs that OCR has read. */
function confidenceOf(glyphs: readonly Glyph[]): { confidence?: number } {
  const sure = glyphs.flatMap(({ confidence }) => (confidence === undefined ? [] : [confidence]));
  return sure.length === 0 ? {} : { confidence: sure.reduce((sum, one) => sum + one, 0) / sure.length };
}

interface TextRow {
  segments: Segment[];
  y: number;
  size: number;
}

/** A character of a leader, or of a row of them. */
const LEADER = /^[.…·・。．‥_-]+$/;

/** Where a segment ends but for a leader: what is clipped of that may run into the page number. */
function endOfWords({ glyphs, x1 }: Segment): number {
  let last = glyphs.length;
  while (last > 0 && LEADER.test(glyphs[last - 1]!.text)) last--;
  return glyphs.length - last >= 3 ? (glyphs[last - 1]?.x1 ?? glyphs[0]!.x0) : x1;
}

/** Do the segments, on one baseline, stand over one another? */
function isOver(a: Segment, b: Segment): boolean {
  return a.x0 < endOfWords(b) - 1 && b.x0 < endOfWords(a) - 1;
}

/** Rows of segments on one baseline, from top to bottom. */
function rowsOf(segments: readonly Segment[]): TextRow[] {
  const rows: TextRow[] = [];
  for (const segment of [...segments].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    const small = row ? Math.min(row.size, segment.size) : 0;
    const near = row !== undefined && segment.y - row.y <= small * SAME_LINE;
    const over = row?.segments.some((other) => isOver(other, segment));
    if (row && near && !over) {
      row.segments.push(segment);
      row.size = Math.max(row.size, segment.size);
    } else rows.push({ segments: [segment], y: segment.y, size: segment.size });
  }
  return rows;
}

/** Small type against the line's: a raised or lowered mark. */
const MARK = 0.75;
/** So far off its line's baseline a mark may be, in the size of the line. */
const MARK_OFF = 0.7;
const LONGEST_MARK = 8;

/** Puts the segments of a region together into lines, from top to bottom. */
export function toLines(segments: readonly Segment[]): TextLine[] {
  const rows = rowsOf(segments);
  // A raised mark is on the line it stands over; it comes before the line by its own baseline.
  const marks = rows.filter((row) => row.segments.every(({ glyphs }) => glyphs.length <= LONGEST_MARK));
  const gone = new Set<TextRow>();
  for (const mark of marks) {
    const line = rows.find(
      (row) =>
        row !== mark &&
        mark.size <= row.size * MARK &&
        Math.abs(row.y - mark.y) <= row.size * MARK_OFF &&
        row.segments.some(({ x0, x1 }) =>
          mark.segments.every((own) => own.x0 >= x0 - row.size && own.x1 <= x1 + row.size * 2),
        ),
    );
    if (!line) continue;
    line.segments.push(...mark.segments);
    gone.add(mark);
  }
  return rows.filter((row) => !gone.has(row)).map((row) => toLine(row.segments));
}
