import { DIGITS, HAN_POINTS, isDigit, MAGNITUDES, PLACES, skipBlanks, ZEROS } from './chars.js';

/** One element of a numeral in Chinese or mixed writing. */
export type Token = { start: number; end: number } & (
  | { type: 'digit'; value: number; financial: boolean; pairable: boolean }
  | { type: 'zero' }
  | { type: 'place'; value: number; digit: number | null; financial: boolean }
  | { type: 'magnitude'; exponent: number }
  | { type: 'several' }
  | { type: 'more' }
  | { type: 'point' }
  | { type: 'arabic' }
);

/** 兆 is a magnitude only inside a number or before money; elsewhere it is mega (5兆瓦, 百兆宽带). */
const AFTER_TRILLION = /^ ?[一二三四五六七八九十百千两零〇壹贰叁肆伍陆柒捌玖拾佰仟亿万几余多0-9元圆日]/;

function isTrillion(view: string, at: number): boolean {
  return at + 1 >= view.length || AFTER_TRILLION.test(view.slice(at + 1, at + 3));
}

/** The element at `at`, with up to two blanks before it passed over where `spaced`; null where none is. */
export function readToken(view: string, at: number, spaced: boolean): Token | null {
  const start = spaced ? skipBlanks(view, at) : at;
  const char = view[start];
  if (char === undefined) return null;
  const end = start + 1;
  if (isDigit(char) || (!spaced && char === '.' && isDigit(view[end]))) return { type: 'arabic', start, end };
  const digit = DIGITS.get(char);
  if (digit !== undefined) {
    const financial = digit.script === 'financial';
    return { type: 'digit', start, end, value: digit.value, financial, pairable: !'俩仨'.includes(char) };
  }
  const place = PLACES.get(char);
  if (place !== undefined) {
    return {
      type: 'place',
      start,
      end,
      value: place.value,
      digit: place.digit,
      financial: place.script !== 'chinese',
    };
  }
  const exponent = MAGNITUDES.get(char);
  if (exponent !== undefined) {
    return exponent === 12 && !isTrillion(view, start) ? null : { type: 'magnitude', start, end, exponent };
  }
  if (ZEROS.includes(char)) return { type: 'zero', start, end };
  if (char === '几' || char === '数') return { type: 'several', start, end };
  if (char === '余' || char === '多' || char === '来') return { type: 'more', start, end };
  if (HAN_POINTS.includes(char)) return { type: 'point', start, end };
  return null;
}
