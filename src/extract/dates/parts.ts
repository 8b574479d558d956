/** Parts of years and months that are stretches: 底, 旬, 前三季度, seasons. */
import type { Interval } from '../statistics/time/interval.js';
import { span } from './calendar.js';

/** A part of a date: how it is printed behind the year or month, and which days it is. */
interface Part {
  pattern: RegExp;
  of: 'year' | 'month';
  days: (year: number, month: number, word: string) => Interval;
}

const count = (word: string): number =>
  /\d/.test(word)
    ? Number(word)
    : word === '两'
      ? 2
      : word === '十一'
        ? 11
        : '一二三四五六七八九十'.indexOf(word) + 1;

const PARTS: readonly Part[] = [
  {
    pattern: /前([二两三23])个?季度$/,
    of: 'year',
    days: (year, _, word) => span(year, 1, 1, count(word) * 3),
  },
  {
    pattern: /第?([一二三1-3](?:至|到|、|-|—|~)[二三四2-4])个?季度$/,
    of: 'year',
    days: (year, _, word) => span(year, count(word.charAt(0)) * 3 - 2, 1, count(word.charAt(2)) * 3),
  },
  {
    pattern: /前(十一|[一二两三四五六七八九十]|1[01]|[2-9])个月$/,
    of: 'year',
    days: (year, _, word) => span(year, 1, 1, count(word)),
  },
  { pattern: /年?(初)$/, of: 'year', days: (year) => span(year, 1, 1, 1) },
  { pattern: /年?([底末])$/, of: 'year', days: (year) => span(year, 12, 1, 12) },
  { pattern: /(上旬|初)$/, of: 'month', days: (year, month) => span(year, month, 1, month, 10) },
  { pattern: /(中旬|中)$/, of: 'month', days: (year, month) => span(year, month, 11, month, 20) },
  { pattern: /(下旬|[底末])$/, of: 'month', days: (year, month) => span(year, month, 21, month) },
  { pattern: /(春)季?学期$/, of: 'year', days: (year) => span(year, 2, 1, 7) },
  {
    pattern: /(秋)季?学期$/,
    of: 'year',
    days: (year) => ({ start: `${year}-09-01`, end: `${year + 1}-01-31` }),
  },
  { pattern: /(春)[季天]?$/, of: 'year', days: (year) => span(year, 3, 1, 5) },
  { pattern: /(夏)[季天]?$/, of: 'year', days: (year) => span(year, 6, 1, 8) },
  { pattern: /(秋)[季天]?$/, of: 'year', days: (year) => span(year, 9, 1, 11) },
  {
    pattern: /(冬)[季天]?$/,
    of: 'year',
    days: (year) => ({ start: `${year}-12-01`, end: span(year + 1, 1, 1, 2).end }),
  },
];

/**
 * Splits a date into what holds a part and the part: 2021年|底, 5月|上旬. The part's days are told by the year and the month of
 * the rest. Null where it has no such part.
 */
export function partOf(
  text: string,
): { head: string; of: 'year' | 'month'; days: (whole: Interval) => Interval } | null {
  for (const { pattern, of, days } of PARTS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    // The 年 of 2021年|底 and 年底 belongs to both.
    const head = text.slice(0, match.index) + (match.index > 0 && match[0].startsWith('年') ? '年' : '');
    if (head === '' ? of === 'month' : !(of === 'month' ? /月份?$/ : /年度?$/).test(head)) continue;
    const word = match[1]!;
    return {
      head,
      of,
      days: ({ start }) => {
        const [year, month] = (start ?? '').split('-').map(Number);
        return year === undefined || month === undefined || start === null
          ? { start: null, end: null }
          : days(year, month, word);
      },
    };
  }
  return null;
}
