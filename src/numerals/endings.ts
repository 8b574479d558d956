/** Small decisions at the edges of a cardinal that look at what follows. */
import { matchUnitInView } from '../units/match.js';
import { DIGITS, isDigit, skipBlanks, ZEROS } from './chars.js';
import { type Bounds, decimal, type Exact, integer } from './exact.js';
import type { Token } from './tokens.js';
import { wordAt } from './words.js';

const RUN =
  /[一二三四五六七八九零〇○◯壹贰叁肆伍陆柒捌玖](?:[一二三四五六七八九零〇○◯Oo0]{0,40}[一二三四五六七八九零〇○◯]|[壹贰叁肆伍陆柒捌玖零]{1,40})/y;
const ANY_RUN = /[一二三四五六七八九零〇○◯Oo0]*/y;
const ZERO = /[零〇○◯Oo0]/g;
const POSITIONAL_AFTER = /^ ?(?:[%‰‱]|[点.·・][一二三四五六七八九零〇○])/;
const PLACE = /[十百千拾佰仟]/;

function digitValue(char: string | undefined): number | undefined {
  return char === undefined ? undefined : (DIGITS.get(char)?.value ?? (ZEROS.includes(char) ? 0 : undefined));
}

/** The bounds of two digits that say "a or b" (两三, 七八, 三五), or null; a third digit makes it a plain row of digits. */
export function isPair(a: bigint, b: bigint, view: string, second: number): Bounds | null {
  if (digitValue(view[second + 1]) !== undefined && second + 1 < view.length) return null;
  if ('壹贰叁肆伍陆柒捌玖俩仨'.includes(view.charAt(second))) return null;
  if (b === a + 1n || (a === 3n && b === 5n)) return { low: integer(a), high: integer(b) };
  return a === 3n && view[second] === '两' ? { low: integer(2), high: integer(3) } : null;
}

/** A row of digits without places. */
export interface DigitRun {
  end: number;
  /** Null for a row that rises by one (一二三) or is too long: a list or code. */
  value: bigint | null;
  /** Two digits that are neither a pair nor a decimal: 五五, 三八. */
  bare: boolean;
}

/** Reads 二〇二一, 一二八(万), 三五(％); null for one digit, for a pair (七八), and before a place (三五百). */
export function readDigitRun(view: string, at: number): DigitRun | null {
  RUN.lastIndex = at;
  const match = RUN.exec(view);
  if (match === null) return null;
  const digits = [...match[0].replace(ZERO, '零')].map((char) => digitValue(char) ?? 0);
  const rest = view.slice(RUN.lastIndex, RUN.lastIndex + 3);
  const decimals = POSITIONAL_AFTER.test(rest);
  const zero = digits.includes(0);
  if (digits.length === 2 && !zero && !decimals) {
    if (isPair(BigInt(digits[0]!), BigInt(digits[1]!), view, at + 1) !== null || PLACE.test(rest.charAt(0)))
      return null;
  }
  const rising = digits.length > 2 && digits.every((digit, i) => i === 0 || digit === digits[i - 1]! + 1);
  const tooLong = digits.length > 40;
  ANY_RUN.lastIndex = RUN.lastIndex;
  if (tooLong) ANY_RUN.test(view);
  return {
    end: tooLong ? ANY_RUN.lastIndex : RUN.lastIndex,
    value: tooLong || (rising && !decimals) ? null : BigInt(digits.join('')),
    bare: digits.length === 2 && !zero && !decimals && !/^ ?[万亿]/.test(rest),
  };
}

const CLOCK =
  /(?:上午|下午|中午|晚上|早上|凌晨|清晨|傍晚|早晨|夜里|今晚|当晚|深夜|每天|每日|当日|当天)[^，。]?$/;
const HAN_DIGITS = /[一二三四五六七八九零〇○壹贰叁肆伍陆柒捌玖]{1,20}/y;
const ARABIC_DIGITS = /[0-9]{1,20}(?![0-9])/y;

/**
 * The digits after 点 (or a point between Chinese digits), as their value; null where 点 is a time of day (八点三十,
 * 上午九点一), a point of a list (三点一是), or a decimal cannot go on so.
 */
export function readDecimalDigits(
  view: string,
  point: Token,
  numeralStart: number,
  zero: boolean,
): { value: Exact; end: number; digits: number } | null {
  const han = view[point.start] === '点';
  const start = han ? skipBlanks(view, point.end) : point.end;
  if (!han && digitValue(view[point.start - 1]) === undefined) return null;
  HAN_DIGITS.lastIndex = start;
  let match = HAN_DIGITS.exec(view);
  let end = HAN_DIGITS.lastIndex;
  if (match === null && zero && isDigit(view[start])) {
    ARABIC_DIGITS.lastIndex = start;
    match = ARABIC_DIGITS.exec(view);
    end = ARABIC_DIGITS.lastIndex;
  }
  if (match === null) return null;
  const next = view.charAt(end);
  if (PLACE.test(next) && !/^[百千][万亿]/.test(view.slice(end, end + 2))) return null;
  if (han && (next === '刻' || CLOCK.test(view.slice(Math.max(0, numeralStart - 3), numeralStart))))
    return null;
  const word = wordAt(view, end - 1, point.end);
  if (match[0].length === 1 && word !== null && word.end > end && !/^[个]/.test(next)) return null;
  if (match[0].length === 1 && next === '是' && han) return null;
  const digits = [...match[0]].map((char) => (isDigit(char) ? char : digitValue(char))).join('');
  return { value: decimal(`0.${digits}`), end, digits: digits.length };
}

const AFTER_THOUSAND = new Set('克瓦卡帕焦伏赫');

/** True where 千 (or 百 of 百帕) begins a unit: 5千瓦, 三千克, 3千米; 五千米 in Chinese digits stays a number of 米. */
export function startsUnit(
  view: string,
  place: Token & { type: 'place' },
  coefficient: string | null,
): boolean {
  if (place.value !== 1000 || coefficient === null) return false;
  const next = view.charAt(place.end);
  if (AFTER_THOUSAND.has(next)) return !['服', '隆'].includes(view.charAt(place.end + 1));
  return (next === '米' && coefficient === 'arabic') || view.startsWith('字节', place.end);
}

const NOT_MORE: Record<string, string> = {
  余: '额款地热杭姚下粮震温',
  多: '元化|样|功能|媒体|数|边|党|形式|于',
  来: '自源访电到说看文函',
};

/** True where 余, 多 or 来 at `at` is the beginning of a word of its own (余额, 多元化, 来自). */
export function noMore(view: string, at: number): boolean {
  const words = NOT_MORE[view.charAt(at)] ?? '';
  if (words.includes('|')) return words.split('|').some((word) => view.startsWith(word, at + 1));
  const next = view.charAt(at + 1);
  return next !== '' && words.includes(next);
}

/**
 * True where a last digit without a place may be read as the next lower one (一百五 is 150). Not so where the digit
 * belongs to the word or unit after it: 两千 + 一起, 五百 + 一位.
 */
export function endsElliptically(view: string, digit: number, end: number): boolean {
  const word = wordAt(view, digit, digit);
  if (word !== null && word.end > end) return false;
  return view[digit] !== '一' || matchUnitInView(view, end) === null;
}
