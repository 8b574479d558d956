/** First and last day of the times that statistics have. */
import { otherDates } from '../../dates/other.js';
import { resolveDate } from '../../dates/resolve.js';
import { type Interval, intervalOf, type Reference } from './interval.js';
import { termDays } from './terms.js';

const AS_OF = /^截[至止]到?/;
const LEAD = /^(?:从|自|在|于)/;
const SINCE = /以来$/;
/** The beginning or end of a year is a day for a figure that stands for it. */
const YEAR_END = /(?<![月五期”"])(?:年?[初底末])$/;

/**
 * The days a time expression names, seen from the day the article was written. `base` is the year spoken of, `home` the
 * code of the division the article speaks for. Both ends are null where nothing can be told.
 */
export function daysOf(
  printed: string,
  reference: Reference | null,
  base: number | null,
  home: string | null,
): Interval {
  const term = termDays(printed, reference, home);
  if (term !== null) return term;
  const text = printed.replace(AS_OF, '').replace(LEAD, '');
  const { start, end } = YEAR_END.test(text)
    ? intervalOf(text, reference, base)
    : resolved(text, reference, base);
  if (AS_OF.test(printed)) return { start: null, end };
  // The end of a month or of a plan is its last day, as that of a year is.
  return /[底末]$/.test(text) ? { start: end, end } : { start, end };
}

function resolved(text: string, reference: Reference | null, base: number | null): Interval {
  const whole = text.replace(SINCE, '');
  const other = otherDates(whole, reference).find(({ start, end }) => start === 0 && end === whole.length);
  if (other === undefined) return resolveDate(text, reference, base).interval;
  if (whole === text) return { start: other.from, end: other.to };
  return { start: other.from, end: resolveDate('今年以来', reference, null).interval.end };
}
