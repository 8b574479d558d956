/** The year in which a meeting was held, as its sentence dates it. */
import type { DateHit } from '../dates/types.js';
import type { Span } from './types.js';

/** Between a date and the meeting it dates: 2021年1月, 在省… ; 2019年召开的…. */
const BEFORE =
  /^(?:[,]?(?:在|于|由|经|是)?|[,]?[^,。;:《》()]{0,12}(?:召开|举行|举办|主持召开)(?:了)?)的?(?:首次|全国|北京)?$/;
/** Between a meeting and the date behind it: …会议于2023年4月27日通过, …会议(2023年4月27日). */
const AFTER = /^(?:[^,。;:《》()]{0,4}于|\(|将于)$/;
const REACH = 24;

function yearOf({ from, to, precision }: DateHit): number | null {
  const [start, end] = [from, to].map((day) => day?.slice(0, 4));
  if (start === undefined || start !== end) return null;
  return precision === 'period' && from!.slice(5) === '01-01' ? null : Number(start);
}

/** The year of the date that stands next to a meeting; null where none does. `dates` are those of its passage. */
export function yearBeside(view: string, { start, end }: Span, dates: readonly DateHit[]): number | null {
  for (const date of dates) {
    const year = yearOf(date);
    if (year === null || /以来|以[前后]|前|后|年度$/.test(view.slice(date.start, date.end))) continue;
    if (date.end <= start && start - date.end <= REACH && BEFORE.test(view.slice(date.end, start)))
      return year;
    if (date.start >= end && date.start - end <= REACH && AFTER.test(view.slice(end, date.start)))
      return year;
    if (date.start > end + REACH) break;
  }
  return null;
}
