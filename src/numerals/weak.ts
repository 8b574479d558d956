import { matchUnitBefore, matchUnitInView } from '../units/match.js';
import { isDigit, isLatin } from './chars.js';
import type { Reading } from './reading-type.js';
import type { Span, WeakReason } from './types.js';
import { type WordHit, wordAt } from './words.js';

/** Why a numeral is probably none, with the word that says so. */
export interface Weakness {
  because: WeakReason;
  word: string | null;
}

const ADDRESS = /(?:https?:\/\/|www\.)[!-~]+/g;

/** Spans of web addresses in a folded text. */
export function addressSpans(view: string): Span[] {
  if (!view.includes('://') && !view.includes('www.')) return [];
  return [...view.matchAll(ADDRESS)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function isCode(view: string, { start, end }: Span): boolean {
  const before = view.charAt(start - 1);
  if ('@_#\\'.includes(before) && before !== '') return true;
  const after = view.charAt(end);
  if (after === '@' || after === '_') return true;
  if (after === '.' && isLatin(view[end + 1])) return true;
  // 3·15, 1.2.3: the other half of a date or dotted code; but 1.2·3% would have been a decimal.
  if (/[·・]/.test(before) && isDigit(view[start - 2])) return true;
  return /[·・]/.test(after) && isDigit(view[end + 1]);
}

function touchesLatin(view: string, { start, end }: Span): boolean {
  if (isLatin(view[end]) && matchUnitInView(view, end)?.start !== end) return true;
  const before = view.charAt(start - 1);
  if (isLatin(before)) return matchUnitBefore(view, start) === null;
  return (before === '-' || before === '.') && isLatin(view[start - 2]);
}

/** The word over a Chinese numeral that begins at it, unless the number or its unit goes on beyond the word. */
function coveringWord(view: string, reading: Reading, floor: number): WordHit | null {
  const word = wordAt(view, reading.start, floor);
  if (word === null || word.end < reading.end) return null;
  if (word.start < reading.start) return word;
  const unit = matchUnitInView(view, reading.end);
  const row = reading.bare && reading.positional;
  return unit !== null && unit.end > word.end && !(row && word.end === reading.end) ? null : word;
}

/**
 * Judges a numeral that has nothing around it (no 第, no approximator) by its neighbours. `floor` is the end of the
 * numeral before it.
 */
export function weakness(view: string, reading: Reading, floor: number): Weakness | null {
  if (reading.code) return { because: 'code', word: null };
  if (reading.arabic) {
    if (isCode(view, reading)) return { because: 'code', word: null };
    if (touchesLatin(view, reading)) return { because: 'latin', word: null };
  }
  if (!reading.chinese && !reading.financial) return null;
  if (reading.arabic) return null;
  const word = reading.kind === 'doubling' ? null : coveringWord(view, reading, floor);
  if (word !== null) return { because: 'word', word: word.word };
  if (reading.bare && /[百千兆]/.test(view.charAt(reading.start))) {
    // 千瓦时 without a number: the first character of a unit.
    const self = matchUnitInView(view, reading.start);
    if (self?.kind === 'measure') return { because: 'word', word: self.name };
  }
  if (reading.unit !== null || !(reading.bare || (reading.pair && reading.magnitude === ''))) return null;
  const after = matchUnitInView(view, reading.end);
  // 成, 倍 and 番 would have been taken into the numeral: here they begin words (三成员单位).
  const unit = after?.kind === 'ratio' ? null : after;
  if (reading.bare && reading.financial)
    return unit?.kind === 'money' ? null : { because: 'bare', word: null };
  if (unit !== null && !(reading.bare && reading.positional && unit.kind === 'noun')) return null;
  // 七八十 and 三四百 are numbers by their place.
  const last = view.charAt(reading.end - 1);
  return reading.pair && /[十百千]/.test(last) ? null : { because: 'bare', word: null };
}
