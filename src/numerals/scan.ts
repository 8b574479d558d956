import { fold } from '../text/fold.js';
import { matchUnitInView } from '../units/match.js';
import { simplifyForUnits } from '../units/simplify.js';
import { leadsBefore } from './approximators.js';
import { buildNumeral } from './build.js';
import { isDigit, isLatin, STARTS } from './chars.js';
import { readHalf } from './half.js';
import { readPhrase } from './phrases.js';
import { readRange } from './range.js';
import type { Numeral, Span } from './types.js';
import { addressSpans, type Weakness, weakness } from './weak.js';
import { type WordHit, wordAt } from './words.js';

/** Hanzi before which a hyphen is a minus and no dash between two things. */
const BEFORE_MINUS = /[为是达约长降幅率额值数度下在于到至超过近比温增减差]/;
/** 负 after these is the end of a verb: 肩负, 担负. */
const BEFORE_DEBT = /[肩担背承自欺辜抱胜正减]/;

/** The offset of the sign of the number at `at`, or -1. */
function signBefore(view: string, at: number, floor: number): number {
  const gap = view[at - 1] === ' ' && view[at - 2] === '负' ? 1 : 0;
  const sign = at - 1 - gap;
  if (sign < floor) return -1;
  const char = view[sign];
  const before = view[sign - 1];
  if (char === '负') return before !== undefined && BEFORE_DEBT.test(before) ? -1 : sign;
  if (char !== '-' && char !== '−') return -1;
  if (before === undefined || before === '\n') return sign;
  if (isDigit(before) || isLatin(before) || /[-–—−)）%]/.test(before)) return -1;
  return char === '-' && /[\u4e00-\u9fff]/.test(before) && !BEFORE_MINUS.test(before) ? -1 : sign;
}

/** True where 第 stands before the numeral, a blank or two between. */
function isOrdinal(view: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && at - before < 4 && view[before] === ' ') before--;
  return view[before] === '第';
}

/** One pass over a text. */
class Scan {
  readonly view: string;
  readonly addresses: Span[];
  readonly found: Numeral[] = [];
  /** End of the numeral before. */
  floor = 0;
  /** The word that the numeral before stood in: the next may stand in it too (三心二意). */
  word: WordHit | null = null;
  #address = 0;

  constructor(readonly text: string) {
    this.view = simplifyForUnits(fold(text));
    this.addresses = addressSpans(this.view);
  }

  run(): Numeral[] {
    const starts = new RegExp(STARTS, 'g');
    for (let match = starts.exec(this.view); match !== null; match = starts.exec(this.view)) {
      starts.lastIndex = Math.max(match.index + 1, this.step(match.index));
    }
    return this.found;
  }

  /** Reads the numeral at `at`; returns the offset to go on from. */
  step(at: number): number {
    const { view, text, floor } = this;
    const phrase = readPhrase(view, at, floor);
    if (phrase !== null) {
      const around = { leads: [], ordinal: false, weakness: null, qualifier: phrase.qualifier };
      return this.take(buildNumeral(text, phrase, around));
    }
    if (!isDigit(view[at])) {
      if (this.inUnit(at)) return at + 1;
      const over = wordAt(view, at, floor, true);
      if (over !== null) return this.inWord(over, at);
      if (view[at] === '半') return this.half(at);
    }
    const point =
      isDigit(view[at]) && at > floor && view[at - 1] === '.' && !/[0-9.A-Za-z]/.test(view.charAt(at - 2));
    const start = point ? at - 1 : at;
    const reading = readRange(view, text, start, signBefore(view, start, floor));
    if (reading === null || reading.end <= at) return at + 1;
    const leads = leadsBefore(view, text, reading.start, floor);
    const ordinal = leads.length === 0 && (isOrdinal(view, reading.start) || this.isContinued(reading.start));
    const free = leads.length === 0 && !ordinal;
    return this.take(
      buildNumeral(text, reading, {
        leads,
        ordinal,
        weakness: this.coveredBy(reading) ?? (free || reading.arabic ? weakness(view, reading, floor) : null),
      }),
    );
  }

  /** True for 千 in 3千米 and 百 in 个百分点: a numeral character of the unit of the number before. */
  inUnit(at: number): boolean {
    const { view, floor } = this;
    if (floor === 0 || at - floor > 12 || !'百千万兆'.includes(view.charAt(at))) return false;
    const unit = matchUnitInView(view, floor);
    return unit !== null && unit.start <= at && at < unit.end;
  }

  /** A numeral in a word that begins before it (统一): only what stands in the word, whatever follows. */
  inWord(over: WordHit, at: number): number {
    const inside = this.view.slice(0, over.end);
    const reading = readRange(inside, this.text, at);
    this.word = over;
    if (reading === null) return at + 1;
    const weak: Weakness = { because: 'word', word: over.word };
    return this.take(buildNumeral(this.text, reading, { leads: [], ordinal: false, weakness: weak }));
  }

  /** 半 before a unit: 半年, 半小时, 半个月. */
  half(at: number): number {
    const reading = readHalf(this.view, at, this.floor);
    return reading === null
      ? at + 1
      : this.take(
          buildNumeral(this.text, reading, {
            leads: leadsBefore(this.view, this.text, at, this.floor),
            ordinal: false,
            weakness: null,
          }),
        );
  }

  /** Weak as the numeral before it where both stand in one word, or where it stands in a web address. */
  coveredBy({ start, end }: Span): Weakness | null {
    if (this.word !== null && start < this.word.end && end <= this.word.end) {
      return { because: 'word', word: this.word.word };
    }
    const { addresses } = this;
    while (this.#address < addresses.length && addresses[this.#address]!.end <= start) this.#address++;
    const address = addresses[this.#address];
    return address !== undefined && address.start <= start ? { because: 'code', word: null } : null;
  }

  /** True for 四 in 第三、四章. */
  isContinued(start: number): boolean {
    const before = this.found.at(-1);
    return before?.ordinal === true && /^ ?[、至到~\-—] ?$/.test(this.view.slice(before.end, start));
  }

  take(numeral: Numeral): number {
    this.found.push(numeral);
    this.floor = numeral.end;
    if (numeral.weakBecause === 'word' && (this.word === null || this.word.end <= numeral.start)) {
      this.word = wordAt(this.view, numeral.core.start, 0);
    }
    return numeral.end;
  }
}

/**
 * All numerals of a text from left to right, the longest at each place, without overlaps, in time linear in the
 * text. The text may be as printed or folded (`text/fold`); as printed is better, since a folded text no longer
 * tells a full-width comma from a half-width one. Offsets are UTF-16 units of the text given.
 *
 * Single Chinese digits inside words are returned too, with `weak: true` and the reason: what is a number and what
 * is not takes more than the numeral to tell. So are dates, ordinals (`ordinal`) and codes.
 */
export function scanNumerals(text: string): Numeral[] {
  return new Scan(text).run();
}
