import { isDigit, isLatin, skipBlanks } from './chars.js';
import { decimal, type Exact, integer, multiply, power } from './exact.js';
import { groupedEnd } from './grouping.js';
import { readSpaced, type Spaced } from './spaced.js';

/** More digits than this are no number; they get no value, so that arithmetic stays small. */
const MOST_DIGITS = 40;
/** The same for the result of a power. */
const MOST_POWER_DIGITS = 400;

/** A number in Arabic digits. */
export interface Arabic {
  end: number;
  /** Null for a run of digits too long to be a number. */
  value: Exact | null;
  /** Digits before the point, separators left out. */
  digits: number;
  decimals: number;
  grouped: boolean;
  /** Part of a dotted or zero-led code (1.2.3, 007). */
  code: boolean;
  /** Written with an exponent or a letter for a magnitude (2e5, 40k). */
  scientific: boolean;
}

const RUN = /[0-9]+/y;
const EXPONENT = /[eE]([+-]?[0-9]{1,3})(?![0-9A-Za-z])/y;
const POWER = /\^([+-]{0,2})([0-9]{1,3})(?![0-9A-Za-z.])/y;
const LETTER = /( ?)([kKMG])(?![0-9A-Za-z])/y;
const LETTERS: Record<string, bigint> = { k: 1000n, K: 1000n, M: 1000000n, G: 1000000000n };
const HAN = /[\u4e00-\u9fff]/;

function runEnd(view: string, at: number): number {
  RUN.lastIndex = at;
  return RUN.test(view) ? RUN.lastIndex : at;
}

/** True for a middle dot that is a decimal point: with a share or a magnitude after the digits. 3·15 is a date. */
function isMiddlePoint(view: string, end: number): boolean {
  return /[%‰‱万亿倍成]/.test(view.charAt(skipBlanks(view, end, 1)));
}

/** The end of the decimal part that begins at the point at `at`, or `at` where there is none. */
function decimalEnd(view: string, at: number): number {
  const sign = view.charAt(at);
  if (!'.·・'.includes(sign) || sign === '' || !isDigit(view[at + 1])) return at;
  const end = runEnd(view, at + 1);
  return sign === '.' || isMiddlePoint(view, end) ? end : at;
}

/** Exponent, power or letter magnitude after a number: its end and the new value. */
function scaled(
  view: string,
  at: number,
  value: Exact,
  whole: boolean,
): { end: number; value: Exact } | null {
  EXPONENT.lastIndex = at;
  const exponent = EXPONENT.exec(view);
  if (exponent !== null) {
    const by = power(integer(10), Number(exponent[1]));
    return by === null ? null : { end: EXPONENT.lastIndex, value: multiply(value, by) };
  }
  POWER.lastIndex = at;
  const raised = POWER.exec(view);
  if (raised !== null) {
    const minus = raised[1] === '-' || raised[1] === '+-' || raised[1] === '-+';
    const exponent = Number(raised[2]);
    if (exponent * (value.n.toString().length + value.d.toString().length) > MOST_POWER_DIGITS) return null;
    const result = power(value, minus ? -exponent : exponent);
    return result === null ? null : { end: POWER.lastIndex, value: result };
  }
  LETTER.lastIndex = at;
  const letter = LETTER.exec(view);
  if (letter === null) return null;
  const [, gap, sign = ''] = letter;
  const next = view.charAt(LETTER.lastIndex);
  // 100M宽带, 5G网络, 4K电视 are names of techniques; a magnitude letter stands alone or has a small k.
  if (sign !== 'k' && HAN.test(next)) return null;
  if (whole && (sign === 'G' || sign === 'K') && value.n < 10n) return null;
  if (gap === ' ' && sign !== 'M' && sign !== 'k') return null;
  return { end: LETTER.lastIndex, value: multiply(value, integer(LETTERS[sign] ?? 1n)) };
}

/** A number whose digits stand apart: its value is that of the digits put together. */
function apart(view: string, at: number, { wholeEnd, end }: Spaced): Arabic {
  const whole = view.slice(at, wholeEnd).replace(/ /g, '');
  const rest = view.slice(wholeEnd, end).replace(/[ .]/g, '');
  return {
    end,
    value: decimal(`${whole}.${rest}`),
    digits: whole.length,
    decimals: rest.length,
    grouped: false,
    code: whole.length > 1 && whole.startsWith('0'),
    scientific: false,
  };
}

/**
 * Reads a number at a digit, or at a point with a digit after it (.5). `view` is the folded text, `text` the
 * printed one, which still tells a full-width comma from a half-width one.
 */
export function readArabic(view: string, text: string, at: number): Arabic | null {
  if (!isDigit(view[at]) && !(view[at] === '.' && isDigit(view[at + 1]))) return null;
  const firstEnd = runEnd(view, at);
  const inCode = at > 1 && view[at - 1] === '.' && isDigit(view[at - 2]);
  const wholeEnd = inCode ? firstEnd : groupedEnd(view, text, at, firstEnd);
  const spaced = wholeEnd === firstEnd && !inCode ? readSpaced(view, at) : null;
  if (spaced !== null) return apart(view, at, spaced);
  let end = inCode ? wholeEnd : decimalEnd(view, wholeEnd);
  const dotted = end > wholeEnd && wholeEnd > at && view[end] === '.' && isDigit(view[end + 1]);
  if (dotted) end = wholeEnd;
  const decimals = end > wholeEnd ? end - wholeEnd - 1 : 0;
  const zeroLed = firstEnd - at > 1 && view[at] === '0' && decimals === 0;
  const number: Arabic = {
    end,
    value: null,
    digits: wholeEnd - at,
    decimals,
    grouped: wholeEnd > firstEnd,
    code: inCode || dotted || zeroLed,
    scientific: false,
  };
  if (end - at > MOST_DIGITS + 12) return { ...number, code: true };
  const whole = view.slice(at, wholeEnd).replace(/[^0-9]/g, '');
  number.digits = whole.length;
  if (whole.length + decimals > MOST_DIGITS) return { ...number, code: true };
  number.value = decimal(`${whole || '0'}.${view.slice(wholeEnd + 1, end)}`);
  if (number.code || (!'eEkKMG^ '.includes(view.charAt(end)) && view[end] !== undefined)) return number;
  const more = isLatin(view[at - 1]) ? null : scaled(view, end, number.value, decimals === 0);
  return more === null ? number : { ...number, end: more.end, value: more.value, scientific: true };
}
