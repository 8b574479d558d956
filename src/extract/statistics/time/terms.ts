/** When terms of congresses began: 本届以来, 换届以来, 十三届全国人大以来. Only what is known; terms of cities and counties are not. */
import { divisionByCode } from '../../../gazetteer/index.js';
import { dataRows, once } from '../../../text/lexicon.js';
import { provincialTermStart, sessionYear } from '../../meetings/facts.js';
import { ordinal } from '../../meetings/numbers.js';
import type { Interval, Reference } from './interval.js';

const national = once(
  () =>
    new Map(
      dataRows(new URL('./data/national-terms.tsv', import.meta.url)).map(([term, day = '']) => [
        Number(term),
        day.length === 7 ? `${day}-01` : day,
      ]),
    ),
);

const OWN = /^(?:本届(?:人大)?(?:常委会)?(?:以来|期间|任期(?:内|以来)?|内)?|换届以来|届内|任期内)$/;
const NAMED =
  /^(全国|[省市]|自治区)?第?([一二三四五六七八九十]{1,3})届(全国|[省市]|自治区)?(?:人大|人民代表大会)(?:常委会|常务委员会)?(?:以来|期间)$/;

/**
 * The days of a term that a time expression names, up to the article's month; null where it names none, and no days
 * where it cannot be told. `home` is the code of the division the article speaks for.
 */
export function termDays(text: string, reference: Reference | null, home: string | null): Interval | null {
  const nothing = { start: null, end: null };
  const named = NAMED.exec(text);
  if (named === null && !OWN.test(text)) return null;
  const last = lastDay(reference);
  if (named === null) {
    const start = home === null || reference === null ? null : currentTerm(home, reference);
    return start === null ? nothing : { start, end: last };
  }
  const [, before, number = '', after] = named;
  const term = ordinal(number);
  const start = term === null ? null : firstDay(term, before ?? after ?? null, home);
  if (start === null || (last !== null && start > last)) return nothing;
  return { start, end: last };
}

/** The first day of a term by its number and the level it is of. */
function firstDay(term: number, level: string | null, home: string | null): string | null {
  if (level === '全国') return national().get(term) ?? null;
  if (level === null || home === null) return null;
  const code = `${home.slice(0, 2)}0000`;
  const division = divisionByCode(code);
  if (division === null || !division.name.endsWith(level)) return null;
  const year = sessionYear(code, term, 1);
  return year === null ? null : `${year}-01-01`;
}

/** The first day of a province's term at the time an article was written, unless it was the very time of the change. */
function currentTerm(home: string, { year, month }: Reference): string | null {
  const start = provincialTermStart(home, year);
  if (start === null || (start === year && (month === null || month <= CHANGE))) return null;
  return `${start}-01-01`;
}

/** Until the end of this month of a first year, 本届 may still be said of the term before. */
const CHANGE = 3;

function lastDay(reference: Reference | null): string | null {
  if (reference?.month === null || reference === null) return null;
  const { year, month } = reference;
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
