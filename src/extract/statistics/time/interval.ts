/** ISO intervals of time expressions. */

/** The day an article was written, as far as it is known. */
export interface Reference {
  year: number;
  /** Month, where the issue gives it. */
  month: number | null;
}

/** First and last day; null where they cannot be told. */
export interface Interval {
  start: string | null;
  end: string | null;
}

const NONE: Interval = { start: null, end: null };
const DIGITS = '〇一二三四五六七八九';

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const yearOf = (year: number): Interval => ({ start: `${year}-01-01`, end: `${year}-12-31` });
const monthsOf = (year: number, from: number, to: number): Interval => ({
  start: `${year}-${pad(from)}-01`,
  end: `${year}-${pad(to)}-${pad(lastDay(year, to))}`,
});

/** A small Chinese or Arabic number. */
function small(word: string): number {
  if (/^\d+$/.test(word)) return Number(word);
  if (word === '两') return 2;
  const ten = word.indexOf('十');
  if (ten === -1) return DIGITS.indexOf(word.replace(/[零○]/g, '〇'));
  const tens = ten === 0 ? 1 : DIGITS.indexOf(word.charAt(0));
  const ones = ten === word.length - 1 ? 0 : DIGITS.indexOf(word.charAt(ten + 1));
  return tens * 10 + ones;
}

function year(word: string): number {
  if (/^\d{4}$/.test(word)) return Number(word);
  return Number([...word].map((char) => (char === '零' || char === '○' ? 0 : DIGITS.indexOf(char))).join(''));
}

const RELATIVE: Record<string, number> = { 今: 0, 本: 0, 去: -1, 上: -1, 前: -2, 明: 1, 后: 2 };
const POINT =
  /^(?:(?<y>(?:1[5-9]|20)\d\d|[一二][〇零○一二三四五六七八九]{3})年?|(?<r>[今去前明上本])年)?度?(?:(?<m>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])(?:月份?|(?=(?:至|到|—{1,2}|-|~|–|－)(?:1[0-2]|[1-9]|十[一二]?|[二三四五六七八九])月))(?:(?<d>\d{1,2}|[一二三四五六七八九十]{1,3})日)?|(?<h>[上下])半年|第?(?<q>[一二三四1-4])季度|年?(?<e>[初底末]))?/;

/** The interval of one date, and how much of the text it took; null where none begins there. */
function point(
  text: string,
  reference: Reference,
  base: number | null,
): { interval: Interval; year: number; length: number } | null {
  const match = POINT.exec(text);
  if (match === null || match[0] === '') return null;
  const { y, r, m, d, h, q, e } = match.groups ?? {};
  const at =
    y !== undefined
      ? year(y)
      : r !== undefined
        ? reference.year + (RELATIVE[r] ?? 0)
        : (base ?? reference.year);
  if (!(at >= 1500 && at < 3000)) return null;
  let interval = yearOf(at);
  if (m !== undefined) {
    const month = small(m);
    interval = monthsOf(at, month, month);
    if (d !== undefined) {
      const day = `${at}-${pad(month)}-${pad(small(d))}`;
      interval = { start: day, end: day };
    }
  } else if (h !== undefined) interval = h === '上' ? monthsOf(at, 1, 6) : monthsOf(at, 7, 12);
  else if (q !== undefined) interval = monthsOf(at, small(q) * 3 - 2, small(q) * 3);
  else if (e !== undefined) {
    const day = e === '初' ? `${at}-01-01` : `${at}-12-31`;
    interval = { start: day, end: day };
  }
  return { interval, year: at, length: match[0].length };
}

/** `2026-05`, the month a reference ends in, or its year's end. */
function until(reference: Reference): string {
  return reference.month === null
    ? `${reference.year}-12-31`
    : `${reference.year}-${pad(reference.month)}-${pad(lastDay(reference.year, reference.month))}`;
}

const JOINT = /^(?:至|到|—{1,2}|-|~|–|－)/;

/**
 * The interval that a time expression names, seen from the day the article was written: 2021年1月至10月, 去年, 今年以来,
 * 五年来. `base` is the year spoken of, for expressions without one of their own (年底, 全年, 9月). Both ends are null where nothing can be told (本届以来 without a known term).
 */
export function intervalOf(
  printed: string,
  reference: Reference | null,
  base: number | null = null,
): Interval {
  if (reference === null) {
    return /(?:1[5-9]|20)\d\d|[一二][〇零○九]/.test(printed)
      ? intervalOf(printed, { year: 0, month: null }, base)
      : NONE;
  }
  const text = printed.replace(/^(?:从|自|截[至止]到?|在|于)/, '');
  const asOf = /^截[至止]/.test(printed);
  if (/^(?:目前|当前|截至目前|现在)/.test(text)) return NONE;
  const span =
    /^(?:近|过去|最近|这|短短)?的?(\d{1,2}|[一二两三四五六七八九十]{1,3})(年|个月)(?:以?来|间|里)?$/.exec(
      text,
    );
  if (span !== null && reference.year > 0) return back(small(span[1]!), span[2] === '年', reference);
  const plan = /^[“"]?(十[一二三四五]|[八九])五/.exec(text);
  if (plan !== null && !/末|初/.test(text)) {
    const first = 1953 + (small(plan[1]!) - 1) * 5 + (small(plan[1]!) > 2 ? 3 : 0);
    return { start: `${first}-01-01`, end: /以来$/.test(text) ? until(reference) : `${first + 4}-12-31` };
  }
  const year = base ?? reference.year;
  if (/^(?:全年|当年|同年|年内)/.test(text)) return year > 0 ? yearOf(year) : NONE;
  const first = point(text, reference, base);
  if (first === null || (reference.year === 0 && first.year < 1500)) return NONE;
  let rest = text.slice(first.length);
  let { interval } = first;
  const joint = JOINT.exec(rest);
  if (joint !== null) {
    const second = point(sameMonth(rest.slice(joint[0].length), text), reference, first.year);
    if (second !== null) {
      interval = { start: interval.start, end: second.interval.end };
      rest = rest.replace(/^[^,]*?(?:日|月份?|年度?|[初底末旬])(?=$|[^\d月日底初末旬])/, '');
    }
  }
  if (/^(?:以后|之后|后)/.test(rest)) return { start: interval.start, end: null };
  if (/^(?:以前|之前|前)/.test(rest)) return { start: null, end: interval.end };
  if (asOf) return { start: null, end: interval.end };
  if (/^(?:[^,]{0,12}以来|起)/.test(rest))
    return { start: interval.start, end: reference.year > 0 ? until(reference) : null };
  return interval;
}

/** 28日 of 3月28日至29日 with the month of the first. */
function sameMonth(second: string, first: string): string {
  if (!/^\d{1,2}日/.test(second)) return second;
  return (/((?:1[0-2]|[1-9])月)\d{1,2}日/.exec(first)?.[1] ?? '') + second;
}

/** The year a time expression names, outright or as 去年; null where it names none. */
export function yearNamed(text: string, reference: Reference | null): number | null {
  const match = /((?:1[5-9]|20)\d\d)年|([今去前明上])年/.exec(text);
  if (match === null) return null;
  if (match[1] !== undefined) return Number(match[1]);
  return reference === null ? null : reference.year + (RELATIVE[match[2] ?? ''] ?? 0);
}

function back(count: number, years: boolean, reference: Reference): Interval {
  const end = until(reference);
  const months = (reference.month ?? 12) - (years ? count * 12 : count);
  const at = new Date(Date.UTC(reference.year, months, 1));
  return { start: `${at.getUTCFullYear()}-${pad(at.getUTCMonth() + 1)}-01`, end };
}
