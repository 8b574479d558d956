/** The dates of an article's passages, found by the grammar of times that statistics use and resolved here. */
import type { Passage } from '../passage.js';
import { type TimeHit, timesIn } from '../statistics/time/expressions.js';
import { type Reference, yearNamed } from '../statistics/time/interval.js';
import { termDays } from '../statistics/time/terms.js';
import { eventDay } from './events.js';
import { otherDates } from './other.js';
import { resolveDate } from './resolve.js';
import type { DateHit, RefusedDate } from './types.js';

/** The dates of a passage. */
export interface PassageDates {
  passage: Passage;
  dates: DateHit[];
  refused: RefusedDate[];
}

const LEAD = /^(?:从|自|截[至止]到?)/;
/** What belongs to the sentence and not to the date; 以前, 以后 and 以来 make a stretch of it. */
const TAIL = /(?:期间|间|起)$/;
const CLOCK =
  /^(?:\(?星期[一二三四五六日天]\)?)?(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|晚)?(?:(?:[01]?\d|2[0-4])(?:时|点|:[0-5]\d)(?:[0-5]?\d分)?|[一二三四五六七八九十]{1,3}[时点]半?)/;
const TENURES = /^(?:届内|任期内|[一二两三四五六七八九十]届(?:之内|任期))/;
/** How many passages a year that was spoken of reaches. */
const REACH = 3;
/** How far before a date the title it stands in may begin. */
const TITLE = 40;

/** Why a time that statistics know is no date; null for a date. */
function reasonAgainst(view: string, { text, length, start }: TimeHit): string | null {
  if (/会议|全会/.test(text)) return 'meeting';
  if (/届(?:人大|.{0,3}政协)|常委会/.test(text) && !/以来$/.test(text)) return 'meeting';
  if (/^每/.test(text)) return 'recurring';
  if (/^(?:目前|当前|迄今|至今|截[至止](?:目前|现在))$/.test(text)) return 'now';
  if (/^(?:同期|当天|当日|当季)$/.test(text)) return 'relative';
  if (/^[一二三四1-4]季度$/.test(text) && /[上下每]/.test(view.charAt(start - 1))) return 'relative';
  if (TENURES.test(text)) return 'length';
  if (/^(?:本届|上一?届)(?!.*(?:以来|期间))/.test(text)) return 'relative';
  if (length && !/[年月]以?来$/.test(text) && !/^(?:近|过去|最近).*[年月]$/.test(text)) return 'length';
  return null;
}

/** The year that is spoken of, handed from one passage of an article to the next ones. */
class SpokenYear {
  #year: number | null;
  #left = REACH;

  constructor(title: string) {
    this.#year = yearNamed(title, null);
  }

  get year(): number | null {
    return this.#left > 0 ? this.#year : null;
  }

  next(): void {
    this.#left--;
  }

  /** Years that something is compared with or called by are not those spoken of. */
  hear(view: string, { start, end, text }: TimeHit, year: number): void {
    const before = view.charAt(start - 1);
    const lead = view.slice(Math.max(0, start - TITLE), start);
    const title = lead.lastIndexOf('《') > lead.lastIndexOf('》');
    if (title || /[比较由从]/.test(before) || /年度$/.test(text) || /^上年/.test(text)) return;
    if (/^年?度?(?:工作|立法|监督|预算|决算|部门)/.test(view.slice(end, end + 4))) return;
    this.#year = year;
    this.#left = REACH;
  }
}

/**
 * All dates of an article's passages in reading order. `home` tells the code of the division the article speaks for, which is asked only where
 * a term is named.
 */
export function datesOf(
  passages: readonly Passage[],
  reference: Reference | null,
  home: () => string | null = () => null,
): PassageDates[] {
  const spoken = new SpokenYear(passages[0]?.article?.title ?? '');
  return passages.map((passage) => {
    const found = datesIn(passage, reference, spoken, home);
    spoken.next();
    return found;
  });
}

function datesIn(
  passage: Passage,
  reference: Reference | null,
  spoken: SpokenYear,
  home: () => string | null,
): PassageDates {
  const { view } = passage;
  const refused: RefusedDate[] = [];
  const others = otherDates(view, reference);
  const dates = [...others];
  /** The year last named in the passage, which 上年 is the one before. */
  let named: number | null = null;
  for (const sentence of passage.sentences) {
    for (const time of timesIn(view, sentence.start, sentence.end)) {
      if (others.some(({ start, end }) => start < time.end && end > time.start)) continue;
      const reason = reasonAgainst(view, time) ?? recurring(time, refused.at(-1));
      if (reason !== null) {
        refused.push({ start: time.start, end: time.end, reason });
        continue;
      }
      const year = yearNamed(time.text, reference);
      const isBefore = /^上年/.test(time.text);
      const base = isBefore ? named : (year ?? spoken.year);
      if (year !== null && !isBefore) {
        named = year;
        spoken.hear(view, time, year);
      }
      dates.push(dated(view, time, reference, base, home));
    }
  }
  dates.sort((a, b) => a.start - b.start);
  return { passage, dates, refused };
}

/** 每年|10月至12月: of every year. */
function recurring({ start, text }: TimeHit, last: RefusedDate | undefined): string | null {
  return last?.reason === 'recurring' && last.end === start && !/年/.test(text) ? 'recurring' : null;
}

/** Length of what stands before a date and is no part of it: 截至, and all before 党的十八大以来. */
function leadOf(text: string): number {
  if (!text.endsWith('以来')) return LEAD.exec(text)?.[0].length ?? 0;
  for (let at = 0; at < text.length - 3; at++) {
    if (eventDay(text.slice(at, -2).replace(/^党的(?=.*大$)/, '')) !== null) return at;
  }
  return /^(?:特别是|尤其是|自从?|从)/.exec(text)?.[0].length ?? 0;
}

function dated(
  view: string,
  { start, end, text }: TimeHit,
  reference: Reference | null,
  base: number | null,
  home: () => string | null,
): DateHit {
  const from = start + leadOf(text);
  let until = end;
  const own = view.slice(from, until);
  const tail = /时期$|以来$/.test(own) ? null : TAIL.exec(own);
  if (tail !== null) until -= tail[0].length;
  // 2022年|冬奥会
  if (own.endsWith('冬') && view.startsWith('奥', until)) until--;
  const printed = view.slice(from, until);
  const term = /届/.test(printed) ? termDays(printed, reference, home()) : null;
  if (term !== null) return { start: from, end: until, from: term.start, to: term.end, precision: 'period' };
  const { interval, precision } = resolveDate(printed, reference, base);
  if (/日$/.test(printed)) until += CLOCK.exec(view.slice(until, until + 20))?.[0].length ?? 0;
  return { start: from, end: until, from: interval.start, to: interval.end, precision };
}
