/** Days of months and years, as ISO dates. */
import type { Interval } from '../statistics/time/interval.js';
import type { DatePrecision } from './types.js';

const two = (value: number): string => String(value).padStart(2, '0');

/** The last day of a month, 1 to 12. */
export function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** A day as ISO; null where there is none such (31 June). */
export function isoDay(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > lastDay(year, month)) return null;
  return `${year}-${two(month)}-${two(day)}`;
}

/** From one day of a month to another, or to the end of a later month. */
export function span(
  year: number,
  month: number,
  day: number,
  toMonth: number,
  toDay = lastDay(year, toMonth),
): Interval {
  return { start: isoDay(year, month, day), end: isoDay(year, toMonth, toDay) };
}

/** What an interval is exactly: one day, one month, one year, or anything else. */
export function precisionOf({ start, end }: Interval): DatePrecision {
  if (start === null || end === null) return 'period';
  if (start === end) return 'day';
  const [year = '', month = '', day] = start.split('-');
  if (day !== '01') return 'period';
  if (end === `${year}-${month}-${two(lastDay(Number(year), Number(month)))}`) return 'month';
  return month === '01' && end === `${year}-12-31` ? 'year' : 'period';
}

/** True for a day that is in the calendar; open ends are. */
export function isReal(day: string | null): boolean {
  if (day === null) return true;
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return isoDay(year, month, date) !== null;
}
