/** Small type over and in a line: ruby (pinyin over words), raised note marks; and large initials. */
import type { Glyph } from '../page.js';
import { bottomOf, type Segment, topOf } from './segments.js';

/** Ruby has at most this share of the size of what it stands over. */
const RUBY = 0.62;
/** A raised mark is at most so large, and at least so far above the baseline. */
const RAISED_SIZE = 0.8;
const RAISED = 0.18;
/** Only digits, stars and brackets are raised as marks; ① and [1] read well where they stand. */
const BARE_MARK = /^[\d*＊†‡]+$/;
const OPENS = /[[〔［【(（]$/;
const CLOSES = /^[\]〕］】)）]/;

/** Does the segment stand close over another one of larger type? */
function isRuby(segment: Segment, others: readonly Segment[]): boolean {
  return others.some(
    (base) =>
      segment.size <= base.size * RUBY &&
      segment.x0 >= base.x0 - base.size * 0.5 &&
      segment.x1 <= base.x1 + base.size * 0.5 &&
      bottomOf(segment) <= topOf(base) + base.size * 0.35 &&
      bottomOf(segment) >= topOf(base) - base.size * 0.35,
  );
}

/** Takes ruby out of the segments. */
export function takeRuby(segments: readonly Segment[], body: number): { text: Segment[]; ruby: Segment[] } {
  const small = segments.filter((segment) => segment.size <= body * 0.9);
  const ruby = new Set(small.filter((segment) => isRuby(segment, segments)));
  return {
    text: segments.filter((segment) => !ruby.has(segment)),
    ruby: [...ruby],
  };
}

/** Takes raised digits, which would make numbers of what they stand behind, out of a segment. */
export function withoutRaisedDigits(segment: Segment): Segment {
  const raised = (glyph: Glyph) =>
    glyph.size <= segment.size * RAISED_SIZE &&
    segment.y - glyph.y >= segment.size * RAISED &&
    BARE_MARK.test(glyph.text);
  if (!segment.glyphs.some(raised)) return segment;
  let inside = false;
  const glyphs = segment.glyphs.filter((glyph) => {
    const before = inside;
    inside = OPENS.test(glyph.text) || (inside && !CLOSES.test(glyph.text) && raised(glyph));
    return before || !raised(glyph);
  });
  return { ...segment, glyphs };
}

/** An initial is at least so much larger than the body, and stands over at least two lines. */
const INITIAL = 1.8;

/** A large first character and the line it belongs to. */
export interface Initial {
  segment: Segment;
  /** The line that goes on with it. */
  first: Segment;
  /** Further lines that stand beside it. */
  beside: Segment[];
}

/** Finds large initials: one character with two lines or more of the body on its right. */
export function findInitials(segments: readonly Segment[], body: number): Initial[] {
  const found: Initial[] = [];
  for (const segment of segments) {
    if (segment.size < body * INITIAL || segment.glyphs.length !== 1) continue;
    if (!/[\u3400-\u9fff]/.test(segment.glyphs[0]!.text)) continue;
    const beside = segments
      .filter(
        (other) =>
          other.size < body * 1.3 &&
          other.x0 > segment.x1 - body * 0.5 &&
          other.x0 < segment.x1 + body * 1.6 &&
          other.y > topOf(segment) &&
          other.y < segment.y + body * 0.6,
      )
      .sort((a, b) => a.y - b.y);
    if (beside.length >= 2)
      found.push({
        segment,
        first: beside[0]!,
        beside: [...beside.slice(1), ...below(beside, segments, body)],
      });
  }
  return found;
}

/** Lines under the initial that leave its room free too: it may be lower than its ink. */
function below(beside: readonly Segment[], segments: readonly Segment[], body: number): Segment[] {
  const found: Segment[] = [];
  let last = beside.at(-1)!;
  for (let more = true; more && found.length < 2; ) {
    const next = segments.find(
      (other) =>
        Math.abs(other.x0 - last.x0) < body * 0.3 && other.y > last.y + 1 && other.y < last.y + body * 2.2,
    );
    more = next !== undefined;
    if (next) found.push(next);
    if (next) last = next;
  }
  return found;
}

/** Puts initials at the head of their lines; lines beside them begin where the column does. */
export function withInitials(segments: readonly Segment[], body: number): Segment[] {
  let all = [...segments];
  for (const { segment, first, beside } of findInitials(segments, body)) {
    const x0 = segment.x0;
    const [glyph] = segment.glyphs;
    // As large as its line, and an indent in from the column's edge: a paragraph begins here.
    const initial: Glyph = {
      ...glyph!,
      x0: first.x0 - first.size,
      x1: first.x0,
      y: first.y,
      size: first.size,
    };
    all = all
      .filter((other) => other !== segment)
      .map((other) => {
        if (other === first) return { ...first, x0: x0 + first.size * 2, glyphs: [initial, ...first.glyphs] };
        return beside.includes(other) ? { ...other, x0 } : other;
      });
  }
  return all;
}
