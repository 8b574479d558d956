/** Forms of dates beside those with 年, 月 and 日: 2021-03-26, 20世纪80年代, 民国三十八年, 上个月. */
import { parseNumeral } from '../../numerals/index.js';
import type { Interval, Reference } from '../statistics/time/interval.js';
import { isoDay, precisionOf, span } from './calendar.js';
import type { DateHit } from './types.js';

const NUMERIC = /((?:19|20)\d\d)([-./])(0?[1-9]|1[0-2])(?:\2(3[01]|[12]\d|0?[1-9]))(?![\d.%])/g;
const DECADE =
  /(?:(上|本|[12][0-9]|十九|二十一?)世纪)?([1-9一二三四五六七八九])[0十]年代(初期?|中期|末期?|后期)?|(1[89]\d0|20\d0)年代(初期?|中期|末期?|后期)?/g;
const CENTURY = /(上|本|1[0-9]|2[01]|十九|二十一?)世纪(初|中叶|末)?/g;
const REPUBLIC = /民国(元|[一二三四]?十[一二三四五六七八九]?|[一二三四五六七八九]|\d{1,2})年/g;
const MONTH = /(上|本|下)个?月(?![\d度])/g;

const NOTHING: Interval = { start: null, end: null };

function hit(match: RegExpExecArray, interval: Interval, stretch = false): DateHit {
  const start = match.index;
  const precision = stretch ? 'period' : precisionOf(interval);
  return { start, end: start + match[0].length, from: interval.start, to: interval.end, precision };
}

function centuryStart(word: string | undefined, reference: Reference | null): number | null {
  if (word === '上' || word === '本') {
    if (reference === null) return null;
    return Math.floor((reference.year - 1) / 100) * 100 - (word === '上' ? 100 : 0);
  }
  const number = word === undefined ? null : /^\d/.test(word) ? Number(word) : numberOf(word);
  return number === null ? null : (number - 1) * 100;
}

function numberOf(word: string): number | null {
  const value = parseNumeral(word)?.value;
  return value === null || value === undefined ? null : Number(value);
}

/** First and last year of a third of a stretch: 初, 中期, 末. */
function third(from: number, years: number, part: string | undefined): Interval {
  const size = Math.round(years * 0.3);
  if (part === undefined) return wholeYears(from, from + years - 1);
  if (part.startsWith('初')) return wholeYears(from, from + size - 1);
  if (part.startsWith('中')) return wholeYears(from + size, from + years - size - 1);
  return wholeYears(from + years - size, from + years - 1);
}

const wholeYears = (from: number, to: number): Interval => ({ start: `${from}-01-01`, end: `${to}-12-31` });

/** The dates of a view in these forms, in no order; seen from the article's day. */
export function otherDates(view: string, reference: Reference | null): DateHit[] {
  const found: DateHit[] = [];
  for (const match of view.matchAll(NUMERIC)) {
    if (/[\d.\-/]/.test(view.charAt(match.index - 1))) continue;
    const day = isoDay(Number(match[1]), Number(match[3]), Number(match[4]));
    if (day !== null) found.push(hit(match, { start: day, end: day }));
  }
  for (const match of view.matchAll(DECADE)) {
    if (match[4] !== undefined) {
      found.push(hit(match, third(Number(match[4]), 10, match[5]), true));
      continue;
    }
    const ten = (/\d/.test(match[2]!) ? Number(match[2]) : numberOf(match[2]!)!) * 10;
    // 八十年代 alone is of the last century.
    const century = match[1] === undefined ? (ten >= 40 ? 1900 : null) : centuryStart(match[1], reference);
    found.push(hit(match, century === null ? NOTHING : third(century + ten, 10, match[3]), true));
  }
  for (const match of view.matchAll(CENTURY)) {
    const end = match.index + match[0].length;
    if (found.some((one) => one.start <= match.index && one.end >= end)) continue;
    const century = centuryStart(match[1], reference);
    found.push(hit(match, century === null ? NOTHING : third(century + 1, 100, match[2]), true));
  }
  for (const match of view.matchAll(REPUBLIC)) {
    const number = match[1] === '元' ? 1 : /\d/.test(match[1]!) ? Number(match[1]) : numberOf(match[1]!);
    if (number !== null && number <= 38) found.push(hit(match, wholeYears(1911 + number, 1911 + number)));
  }
  for (const match of view.matchAll(MONTH)) {
    if (/[以向早晚马]/.test(view.charAt(match.index - 1)) && match[1] !== '本') continue;
    const by = match[1] === '上' ? -1 : match[1] === '下' ? 1 : 0;
    const at = reference?.month ? new Date(Date.UTC(reference.year, reference.month - 1 + by, 1)) : null;
    const month = at === null ? 0 : at.getUTCMonth() + 1;
    found.push(
      at === null
        ? { ...hit(match, NOTHING), precision: 'month' }
        : hit(match, span(at.getUTCFullYear(), month, 1, month)),
    );
  }
  return found;
}
