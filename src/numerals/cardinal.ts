/**
 * Cardinals in Chinese, financial and mixed writing, and in Arabic digits: 三千零五, 3.7万, 1亿2千万, 5千多万, 二〇二一,
 * 七八十, 十几, 一点五亿. One pass from left to right; the numeral ends where the next element cannot go on.
 */
import { matchUnitInView } from '../units/match.js';
import { type Arabic, readArabic } from './arabic.js';
import { skipBlanks } from './chars.js';
import { endsElliptically, isPair, noMore, readDecimalDigits, readDigitRun, startsUnit } from './endings.js';
import { addBounds, type Bounds, compare, divide, integer, multiply, single } from './exact.js';
import { Places } from './places.js';
import { blank, type Reading } from './reading-type.js';
import { readToken, type Token } from './tokens.js';

type Coefficient = {
  value: Bounds;
  start: number;
  kind: 'digit' | 'zero' | 'pair' | 'several' | 'run' | 'decimal' | 'arabic';
};

const ONE = single(integer(1));
const NONE = single(integer(0));

class Reader {
  readonly places = new Places();
  readonly out: Reading;
  /** The coefficient read but not yet put in its place. */
  pending: Coefficient | null = null;
  last: Token['type'] | 'none' = 'none';
  /** End of the token read last, accepted for good or not. */
  at: number;
  /** 零 stands before what comes: a digit there is of the units. */
  afterZero = false;
  #afterMagnitude = 0;
  #tokens = 0;
  #valueless = false;

  constructor(
    readonly view: string,
    readonly text: string,
    start: number,
  ) {
    this.at = start;
    this.out = blank(start, start);
  }

  read(): Reading | null {
    while (this.out.value === null) {
      const token = readToken(this.view, this.at, this.at > this.out.start);
      if (token === null || !this.accept(token)) break;
      this.last = token.type;
      this.#tokens++;
      // What an element takes beyond its own character it has added to `at` itself.
      this.at = Math.max(this.at, token.end);
      if (token.type !== 'zero' || this.pending !== null) this.out.end = this.at;
    }
    return this.finish();
  }

  /** Puts one token in its place; false where the numeral ends before it. */
  accept(token: Token): boolean {
    switch (token.type) {
      case 'digit':
        return this.digit(token);
      case 'zero':
        return this.zero(token);
      case 'place':
        return this.place(token);
      case 'magnitude':
        return this.magnitude(token);
      case 'several':
        return this.several(token);
      case 'more':
        return this.more(token);
      case 'point':
        return this.point(token);
      case 'arabic':
        return this.arabic(token);
    }
  }

  /** Takes a run of digits without places (二〇二一, 三五); false where the digit at hand stands for itself. */
  digitRun(token: Token): boolean {
    if (this.last !== 'none') return false;
    const run = readDigitRun(this.view, token.start);
    if (run === null) return false;
    this.pending = { value: single(integer(run.value ?? 0n)), start: token.start, kind: 'run' };
    this.at = run.end;
    this.out.chinese = true;
    this.out.positional = true;
    this.out.bare = run.bare;
    this.out.code = run.value === null;
    this.#valueless = run.value === null;
    return true;
  }

  digit(token: Token & { type: 'digit' }): boolean {
    if (this.last === 'more' || this.places.place === 1) return false;
    if (this.pending !== null) {
      const { kind, value } = this.pending;
      if (kind !== 'digit' || token.start !== this.at) return false;
      const pair = isPair(value.low.n, BigInt(token.value), this.view, token.start);
      if (pair === null) return false;
      this.pending = { ...this.pending, kind: 'pair', value: pair };
      this.out.pair = true;
      return true;
    }
    if (this.digitRun(token)) return true;
    this.pending = { value: single(integer(token.value)), start: token.start, kind: 'digit' };
    this.script(token.financial);
    return true;
  }

  zero(token: Token): boolean {
    if (this.last === 'none') {
      if (this.digitRun(token)) return true;
      this.pending = { value: NONE, start: token.start, kind: 'zero' };
      this.out.chinese = true;
      return true;
    }
    if (this.pending !== null || (this.last !== 'place' && this.last !== 'magnitude')) return false;
    const next = readToken(this.view, token.end, true);
    if (next === null || !['digit', 'place', 'several', 'arabic'].includes(next.type)) return false;
    if (next.type === 'place' && next.value !== 10) return false;
    this.afterZero = true;
    return true;
  }

  place(token: Token & { type: 'place' }): boolean {
    const { pending, places } = this;
    const room = places.place === 0 || token.value < places.place;
    if (!room) {
      // 五百 + 三千: the digit begins the next numeral.
      if (pending !== null && pending.kind !== 'arabic') this.drop(pending);
      return false;
    }
    if (this.last === 'more' || pending?.kind === 'run') return false;
    if (token.digit !== null) {
      if (pending !== null) return false;
      places.addPlace(single(integer(token.digit)), token.value);
    } else {
      if (pending === null && token.value !== 10 && this.last !== 'none') return false;
      if (pending?.kind === 'zero' && token.value !== 10) return false;
      if (startsUnit(this.view, token, places.empty ? (pending?.kind ?? null) : null)) return false;
      places.addPlace(pending === null || pending.kind === 'zero' ? ONE : pending.value, token.value);
    }
    this.pending = null;
    this.afterZero = false;
    this.script(token.financial);
    return true;
  }

  magnitude(token: Token & { type: 'magnitude' }): boolean {
    const { pending, places } = this;
    if (pending !== null) this.flush(pending, places.place);
    else if (this.last === 'none') places.addRest(ONE);
    this.pending = null;
    if (!places.close(token.exponent)) {
      if (pending !== null && this.#afterMagnitude > 0) {
        places.dropSection();
        this.out.end = this.#afterMagnitude;
      }
      return false;
    }
    const char = this.view.charAt(token.start);
    this.out.magnitude = this.last === 'magnitude' ? this.out.magnitude + char : char;
    this.out.chinese = true;
    this.afterZero = false;
    this.#afterMagnitude = token.end;
    return true;
  }

  several(token: Token): boolean {
    const char = this.view.charAt(token.start);
    // 30几: digits of whole tens, closed as by 多.
    if (this.pending?.kind === 'arabic' && char === '几') return this.more(token);
    if (this.pending !== null || this.last === 'more' || this.places.place === 1) return false;
    const next = this.view.charAt(token.end);
    if ('乎何经率度近番许案内'.includes(next) && next !== '') return false;
    if (char === '数') {
      const after = readToken(this.view, token.end, false);
      const large = after?.type === 'place' || after?.type === 'magnitude';
      if (this.last !== 'none' || !(large || (next === '倍' && this.view[token.end + 1] !== '增')))
        return false;
    }
    if (this.last === 'none') this.out.vague = true;
    else this.approximate(token.start, token.end);
    this.pending = { value: NONE, start: token.start, kind: 'several' };
    this.out.chinese = true;
    return true;
  }

  more(token: Token): boolean {
    const { pending, places } = this;
    if (noMore(this.view, token.start)) return false;
    const large = readToken(this.view, token.end, true)?.type === 'magnitude';
    if (pending !== null) {
      const whole = pending.kind === 'arabic' && this.out.decimals === 0;
      const tens = whole && compare(pending.value.low, integer(10)) >= 0;
      const round = tens && pending.value.low.n % 10n === 0n;
      if (pending.kind === 'run' ? pending.value.low.n % 10n !== 0n : !(large || tens)) return false;
      if (this.view[token.start] !== '余' && this.view[token.start] !== '多' && !round) return false;
    } else if ((this.last !== 'place' || places.place < 10) && this.last !== 'magnitude') {
      return false;
    }
    if (this.view[token.start] === '来' && !large && matchUnitInView(this.view, token.end) === null)
      return false;
    if (pending !== null) places.addRest(pending.value);
    this.pending = null;
    this.approximate(token.start, token.end);
    return true;
  }

  point(token: Token): boolean {
    const { pending } = this;
    if (
      pending === null
        ? this.last !== 'place' && this.last !== 'magnitude'
        : !['digit', 'zero', 'run'].includes(pending.kind)
    )
      return false;
    const part = readDecimalDigits(this.view, token, this.out.start, pending?.kind === 'zero');
    if (part === null) return false;
    const fraction = single(part.value);
    if (pending !== null && this.places.empty) {
      this.pending = { ...pending, kind: 'decimal', value: addBounds(pending.value, fraction) };
    } else {
      if (pending !== null) this.flush(pending);
      this.places.addRest(fraction);
      this.pending = null;
    }
    this.out.decimals = part.digits;
    this.out.bare = false;
    this.at = part.end;
    return true;
  }

  arabic(token: Token): boolean {
    if (this.pending !== null || this.last === 'more') return false;
    const number = readArabic(this.view, this.text, token.start);
    if (number === null) return false;
    if (this.last === 'none') {
      this.takeArabic(number, token.start);
      return true;
    }
    const { scale } = this.places;
    const next = readToken(this.view, number.end, true);
    const goesOn = next?.type === 'place' || next?.type === 'magnitude';
    if (!this.out.arabic || number.value === null || number.code || number.scientific || scale <= 1)
      return false;
    if (compare(number.value, integer(scale)) >= 0 || (number.decimals > 0 && !goesOn)) return false;
    const full = number.digits === Math.round(Math.log10(scale));
    if (!goesOn && !full && !this.afterZero) return false;
    this.takeArabic(number, token.start);
    return true;
  }

  takeArabic(number: Arabic, start: number): void {
    this.pending = { value: single(number.value ?? integer(0)), start, kind: 'arabic' };
    this.at = number.end;
    this.out.arabic = true;
    this.out.decimals = number.decimals;
    this.out.grouped ||= number.grouped;
    this.out.code ||= number.code;
    this.out.scientific ||= number.scientific;
    if (number.value === null) this.#valueless = true;
  }

  approximate(start: number, end: number): void {
    this.out.approximators.push({ start, end, text: this.text.slice(start, end), qualifier: 'more_than' });
  }

  script(financial: boolean): void {
    if (financial) this.out.financial = true;
    else this.out.chinese = true;
  }

  drop(pending: Coefficient): void {
    this.out.end = pending.start;
    while (this.view[this.out.end - 1] === ' ') this.out.end--;
    this.pending = null;
  }

  /** Adds the pending coefficient to the section: as units, or as a tenth of what is before it (一百五 is 150). */
  flush(pending: Coefficient, scale = this.places.scale): void {
    const { places } = this;
    const tenth = pending.kind === 'digit' && !this.afterZero && scale > 10;
    places.addRest(
      tenth ? single(divide(multiply(pending.value.low, integer(scale)), integer(10))) : pending.value,
    );
  }

  finish(): Reading | null {
    const { out, places } = this;
    if (out.end === out.start) return null;
    if (this.pending !== null && this.pending.kind === 'digit' && !this.afterZero && places.scale > 10) {
      if (!endsElliptically(this.view, this.pending.start, out.end)) this.drop(this.pending);
    }
    if (this.pending !== null) this.flush(this.pending);
    out.approximators = out.approximators.filter((word) => word.end <= out.end);
    out.value = out.vague || this.#valueless ? null : places.total();
    // 万万 has no digit in it either.
    const empty = out.magnitude.length === this.#tokens;
    if (!out.arabic && !out.positional && (this.#tokens === 1 || empty)) out.bare = true;
    return out;
  }
}

/** The cardinal whose first character stands at `at`, or null. `view` is folded and simplified, `text` as printed. */
export function readCardinal(view: string, text: string, at: number): Reading | null {
  return new Reader(view, text, at).read();
}

/** The same with a sign before it (负三, -3), for places where a sign can only be one. */
export function readSigned(view: string, text: string, at: number): (Reading & { negative: boolean }) | null {
  const start = skipBlanks(view, at);
  const negative = view[start] === '负' || view[start] === '-' || view[start] === '−';
  const cardinal = readCardinal(view, text, negative ? skipBlanks(view, start + 1, 1) : start);
  return cardinal === null ? null : { ...cardinal, start, negative };
}
