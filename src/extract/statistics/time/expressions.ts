/** Time expressions of a sentence: dates, scopes, and 以来 by its own look-up. All patterns are bounded. */
import { datesIn, type Stretch } from './dates.js';
import { DURING, SCOPED, SESSION, SPAN, TERM, WHOLE } from './scopes.js';

/** A time expression by its offsets in the view. */
export interface TimeHit {
  start: number;
  end: number;
  text: string;
  /** A bare length (三年, 20天), which is a time only where it stands as one. */
  length: boolean;
  /** The year spoken of there. */
  year: number | null;
}

/** Words before a span that make it a length that is measured and no time. */
const MEASURING =
  /(?:不超过|不少于|至少|不足|达到?|为|缩短至?|压缩[至到]?|提前|延长|增加|减少|滞后|超期|逾期)$/;

/** All time expressions between two offsets, in order, without overlaps: at each place the longest. */
export function timesIn(view: string, start: number, end: number): TimeHit[] {
  const sentence = view.slice(start, end);
  const spans = stretches(sentence, SPAN).map((one) => ({ ...one, length: true }));
  const others = [
    ...stretches(sentence, SESSION),
    ...stretches(sentence, TERM),
    ...datesIn(sentence),
    ...stretches(sentence, WHOLE),
    ...stretches(sentence, DURING),
  ].map((one) => ({ ...one, length: false }));
  const found = [...others, ...spans].sort(
    (a, b) => a.start - b.start || b.end - a.end || Number(a.length) - Number(b.length),
  );
  const hits: TimeHit[] = [];
  let until = 0;
  for (const one of found) {
    if (one.start < until) continue;
    const text = sentence.slice(one.start, one.end);
    const at = start + one.start;
    if (/^\d/.test(text) && /[\d.]/.test(view.charAt(at - 1))) continue;
    // 2019年市十五届人大二次会议上, 2017年至2021年的五年里: the date says it.
    const last = hits.at(-1);
    const after = last === undefined || last.length ? null : view.slice(last.end, at);
    if (
      after !== null &&
      ((/届/.test(text) && /^[,在]?$/.test(after)) ||
        (one.length && after === '的' && /[来间里内中]$/.test(text)))
    ) {
      if (one.length && last !== undefined) {
        last.end = start + one.end;
        last.text = view.slice(last.start, last.end);
      }
      until = one.end;
      continue;
    }
    if (one.length && !isTime(view, at, text, start)) continue;
    hits.push({ start: at, end: at + text.length, text, length: one.length, year: null });
    until = one.end;
  }
  return withSince(view, start, end, hits);
}

function stretches(sentence: string, pattern: RegExp): Stretch[] {
  return [...sentence.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function isTime(view: string, at: number, text: string, floor: number): boolean {
  const lead = view.slice(Math.max(floor, at - 4), at);
  // 在20日内提出: a time limit, not when something was.
  if (/[天日]以?内$/.test(text) || (/^前/.test(text) && /提$/.test(lead))) return false;
  if (MEASURING.test(lead) || /[第前每]$/.test(lead)) return false;
  if (SCOPED.test(text)) return true;
  // 三年多持续跟踪: a span at the beginning of a clause.
  if (!/[年月]/.test(text) && !/^\d/.test(text)) return false;
  return (
    (at === floor || /[,;:。“、]$/.test(lead)) &&
    /^[\u4e00-\u9fff,]/.test(view.charAt(at + text.length)) &&
    !/^[的以缩压]/.test(view.charAt(at + text.length))
  );
}

/** How far X以来 is looked back for, and the title in it. */
const LONGEST = 16;
const LONGEST_TITLE = 60;

/** Adds X以来 where X is no date: 条例实施以来, 党的十八大以来. */
function withSince(view: string, start: number, end: number, hits: TimeHit[]): TimeHit[] {
  let out = hits;
  for (let at = view.indexOf('以来', start); at !== -1 && at < end; at = view.indexOf('以来', at + 2)) {
    if (hits.some((hit) => hit.start < at + 2 && hit.end >= at + 2)) continue;
    let from = at;
    while (from > start && at - from < LONGEST && !',;:。、!?('.includes(view.charAt(from - 1))) {
      // 《…条例》颁布以来: the title is part of it.
      const title = view.charAt(from - 1) === '》' ? view.lastIndexOf('《', from) : -1;
      from = title >= start && from - title < LONGEST_TITLE ? title : from - 1;
    }
    if (at - from < 2 || sinceDate(view, start, at, hits)) continue;
    // A date at its beginning is part of it: 2016年换届以来.
    out = out.filter((hit) => hit.end <= from || hit.start >= at);
    out.push({ start: from, end: at + 2, text: view.slice(from, at + 2), length: false, year: null });
  }
  return out === hits ? hits : out.sort((a, b) => a.start - b.start);
}

/** True in 自2008年在某县试行以来: the date says since when. */
function sinceDate(view: string, start: number, at: number, hits: readonly TimeHit[]): boolean {
  return hits.some(
    (hit) =>
      hit.start >= start &&
      hit.end < at &&
      at - hit.end < 40 &&
      !hit.length &&
      (/^[自从]/.test(hit.text) || /[自从]/.test(view.charAt(hit.start - 1))) &&
      !/[,;]/.test(view.slice(hit.end, at)),
  );
}
