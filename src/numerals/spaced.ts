import { isDigit } from './chars.js';

/** A number whose digits stand apart, as text layers of PDFs have them: 1 5所, 93. 4 %, 473 .6万人. */
export interface Spaced {
  /** The end of the whole part and of the number. */
  wholeEnd: number;
  end: number;
}

const NUMBER = /\d{1,6}(?: \d(?!\d)){0,7}(?: ?\. ?\d(?!\d)(?: \d(?!\d)){0,3}| ?\. ?\d{1,4})?/y;
/** What a number of a text stands behind; behind 表 and 图 stands the number of a table. */
const BEFORE = /[\u4e00-\u9fff(（]/;
const LABEL = '表图第附式例章节届版';
const AFTER = /^ ?[\u4e00-\u9fff%‰‱]/;

/**
 * Reads such a number at a digit; null where the digits stand together, or where what is on either side of it does not tell
 * that they are of one number: a character before it, and a unit, % or a character behind it.
 */
export function readSpaced(view: string, at: number): Spaced | null {
  const before = view.charAt(at - 1);
  if (!BEFORE.test(before)) return null;
  if (LABEL.includes(before) && !(before === '表' && view[at - 2] === '代')) return null;
  NUMBER.lastIndex = at;
  const found = NUMBER.exec(view)?.[0];
  if (found === undefined || !found.includes(' ')) return null;
  const end = at + found.length;
  if (isDigit(view[end]) || view[end] === '.' || !AFTER.test(view.slice(end, end + 2))) return null;
  const point = found.indexOf('.');
  const whole = (point === -1 ? found : found.slice(0, point)).trimEnd();
  // 2021 5个: a year and a number are two.
  if (/^\d{4} /.test(whole)) return null;
  return { wholeEnd: at + whole.length, end };
}
