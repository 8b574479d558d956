/** From a date as printed to its days. */
import { type Interval, intervalOf, type Reference } from '../statistics/time/interval.js';
import { isReal, precisionOf, span } from './calendar.js';
import { eventDay } from './events.js';
import { partOf } from './parts.js';
import type { DatePrecision } from './types.js';

/** The days of a date and how exactly it tells them. */
export interface Resolved {
  interval: Interval;
  precision: DatePrecision;
}

const NOTHING: Interval = { start: null, end: null };
const OWN_YEAR = /(?:1[5-9]|20)\d\d|[一二][〇零○九八七][〇零○一二三四五六七八九]{2}|[今去前明上本]年/;
const RANGE = /^(.{1,16}?)(?:至|到|——?|-|~|–|－)(.{1,16})$/;
const SINCE = /^(?:自|从)?(?:党的|中国共产党)?(.{1,14})以来$/;
const PLAN = /^([“"]?[一二三四六七八九十]{1,2}五[”"]?)(?:规划)?(?:时期|期间)?期?([初末])$/;
const BOUND = /^(.+?)(?:以|之)?([前后])$/;

/**
 * The days of a date as printed, seen from the article's day; `base` is the year spoken of. A month without a year that
 * was still to come tells nothing, since it may be of the year before; nor does 以来 where the issue has no month.
 */
export function resolveDate(text: string, reference: Reference | null, base: number | null): Resolved {
  const interval = daysOf(text, reference, base);
  const { start, end } = interval;
  const wrong = !isReal(start) || !isReal(end) || (start !== null && end !== null && end < start);
  if (wrong || (start === null && end === null))
    return { interval: NOTHING, precision: printedPrecision(text) };
  return { interval, precision: isStretch(text) ? 'period' : precisionOf(interval) };
}

/** What names a stretch, even one that is as long as a day, a month or a year. */
function isStretch(text: string): boolean {
  return partOf(text) !== null || SINCE.test(text) || PLAN.test(text) || /来$|^近|^过去/.test(text);
}

function daysOf(text: string, reference: Reference | null, base: number | null): Interval {
  const since = SINCE.exec(text);
  const event = since === null ? null : eventDay(since[1]!);
  if (event !== null) return { start: event, end: today(reference) };
  const bound = BOUND.exec(text);
  if (bound !== null) {
    const { start, end } = daysOf(bound[1]!, reference, base);
    return bound[2] === '前' ? { start: null, end } : { start, end: null };
  }
  const range = RANGE.exec(text);
  if (
    range !== null &&
    (partOf(range[1]!) ?? partOf(range[2]!) ?? /^(?:今|目前|现在)$/.exec(range[2]!)) !== null
  ) {
    const first = daysOf(range[1]!, reference, base);
    if (/^(?:今|目前|现在)$/.test(range[2]!)) return { start: first.start, end: today(reference) };
    const year = first.start === null ? base : Number(first.start.slice(0, 4));
    return { start: first.start, end: daysOf(range[2]!, reference, year).end };
  }
  const plan = PLAN.exec(text);
  if (plan !== null) {
    const whole = intervalOf(plan[1]!, reference, base);
    const year = Number((plan[2] === '初' ? whole.start : whole.end)?.slice(0, 4));
    return year > 0 ? span(year, plan[2] === '初' ? 1 : 12, 1, plan[2] === '初' ? 1 : 12) : NOTHING;
  }
  const part = partOf(text);
  if (part === null) return known(text, reference, base);
  // 年底, still to come when this was written, may be that of the year before.
  if (part.head === '' && base === null && /[底末]$/.test(text) && reference?.month !== 12) return NOTHING;
  const head = part.head === '' ? (base === null ? '今年' : `${base}年`) : part.head;
  return part.days(known(head, reference, base));
}

/** The last day known when the article was written; null where the issue does not tell its month. */
function today(reference: Reference | null): string | null {
  return reference?.month ? span(reference.year, 1, 1, reference.month).end : null;
}

function known(text: string, reference: Reference | null, base: number | null): Interval {
  // 上年 is the year before the one spoken of.
  if (/^上年/.test(text))
    return base === null ? NOTHING : known(`${base - 1}${text.slice(1)}`, reference, base);
  if (base === null && !OWN_YEAR.test(text) && reference?.month) {
    const month = /^(1[0-2]|[1-9])月/.exec(text);
    if (month !== null && Number(month[1]) > reference.month) return NOTHING;
  }
  const interval = intervalOf(text, reference, base);
  if (!/来$|^近|^过去|^最近/.test(text) || reference?.month) return interval;
  return OWN_YEAR.test(text) || (/五/.test(text.slice(0, 4)) && /^[“"]/.test(text))
    ? { start: interval.start, end: null }
    : NOTHING;
}

/** What is printed exactly to the day or month stays so where its year is not known. */
function printedPrecision(text: string): DatePrecision {
  if (/[至到—~]|以来|[前后]$/.test(text)) return 'period';
  if (/日$/.test(text)) return 'day';
  if (/月份?$/.test(text)) return 'month';
  return /^[今去前明上本当同]年度?$/.test(text) ? 'year' : 'period';
}
