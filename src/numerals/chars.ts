/** Numeral characters, after folding and simplification. */

export type HanScript = 'chinese' | 'financial';

export interface HanDigit {
  value: number;
  script: HanScript;
}

const digit = (value: number, script: HanScript = 'chinese'): HanDigit => ({ value, script });

/** Digits 1–9. 仨 and 俩 are digits with 个 in them; as digits they only stand before 十百千万 (俩千). */
export const DIGITS: ReadonlyMap<string, HanDigit> = new Map([
  ['一', digit(1)],
  ['二', digit(2)],
  ['三', digit(3)],
  ['四', digit(4)],
  ['五', digit(5)],
  ['六', digit(6)],
  ['七', digit(7)],
  ['八', digit(8)],
  ['九', digit(9)],
  ['两', digit(2)],
  ['俩', digit(2)],
  ['仨', digit(3)],
  ['壹', digit(1, 'financial')],
  ['贰', digit(2, 'financial')],
  ['叁', digit(3, 'financial')],
  ['肆', digit(4, 'financial')],
  ['伍', digit(5, 'financial')],
  ['陆', digit(6, 'financial')],
  ['柒', digit(7, 'financial')],
  ['捌', digit(8, 'financial')],
  ['玖', digit(9, 'financial')],
]);

/** 零 〇 and the circles that stand for it in old composition. */
export const ZEROS = '零〇○◯';

/** Places below 万. 廿 卅 卌 are tens with their digit. */
export const PLACES: ReadonlyMap<string, { value: number; digit: number | null; script: HanScript }> =
  new Map([
    ['十', { value: 10, digit: null, script: 'chinese' }],
    ['百', { value: 100, digit: null, script: 'chinese' }],
    ['千', { value: 1000, digit: null, script: 'chinese' }],
    ['拾', { value: 10, digit: null, script: 'financial' }],
    ['佰', { value: 100, digit: null, script: 'financial' }],
    ['仟', { value: 1000, digit: null, script: 'financial' }],
    ['廿', { value: 10, digit: 2, script: 'chinese' }],
    ['卅', { value: 10, digit: 3, script: 'chinese' }],
    ['卌', { value: 10, digit: 4, script: 'chinese' }],
  ]);

/** Exponents of ten of the magnitude words. */
export const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ['万', 4],
  ['亿', 8],
  ['兆', 12],
]);

/** Points of a decimal written in Chinese digits. */
export const HAN_POINTS = '点.·・';

/** Everything a scan may stop at: the first core character of some numeral. */
export const STARTS =
  /[0-9一二三四五六七八九两俩仨壹贰叁肆伍陆柒捌玖零〇○◯十百千拾佰仟廿卅卌万亿兆几数半折½⅓⅔¼¾]/g;

export function isDigit(char: string | undefined): boolean {
  return char !== undefined && char >= '0' && char <= '9';
}

export function isLatin(char: string | undefined): boolean {
  return char !== undefined && ((char >= 'a' && char <= 'z') || (char >= 'A' && char <= 'Z'));
}

/** The offset after at most `most` blanks. */
export function skipBlanks(view: string, at: number, most = 2): number {
  let next = at;
  while (next - at < most && view[next] === ' ') next++;
  return view[next] === ' ' ? at : next;
}
