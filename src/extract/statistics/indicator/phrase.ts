import type { Candidate } from '../candidate.js';
import { clauseStart } from '../clause.js';
import { COMPARISON, LEAD, MAIN, ORIGIN, RECKONED, TAIL, VERB } from './words.js';

/** A stretch of the passage. */
export interface Phrase {
  start: number;
  end: number;
}

/** Longest indicator, in characters. */
const LONGEST = 20;

export const EMPTY = (at: number): Phrase => ({ start: at, end: at });

/** Shrinks a phrase at its end by the words that say nothing. */
function trimEnd(view: string, phrase: Phrase): Phrase {
  let { start, end } = phrase;
  while (end > start) {
    const whole = view.slice(Math.max(start, end - 18), end);
    const cut = COMPARISON.exec(whole) ?? ORIGIN.exec(whole);
    if (cut !== null && (cut.index >= 2 || end - cut[0].length === start)) {
      end -= cut[0].length;
      continue;
    }
    const match = TAIL().exec(view.slice(Math.max(start, end - 8), end));
    if (match === null || match[0] === '') break;
    end -= match[0].length;
  }
  return { start, end: Math.max(start, end) };
}

function trimStart(view: string, phrase: Phrase): Phrase {
  let { start, end } = phrase;
  while (start < end) {
    const match = LEAD().exec(view.slice(start, Math.min(end, start + 10)));
    if (match === null) break;
    start += match[0].length;
  }
  return { start, end };
}

/** Cuts subject and verb off (办公厅共征集|监督议题建议), unless too little were left. */
function cutVerb(view: string, { start, end }: Phrase): Phrase {
  const text = view.slice(start, end);
  let from = 0;
  const object = Math.max(text.lastIndexOf('将'), text.lastIndexOf('把'));
  if (object !== -1 && text.length - object - 1 >= 3) from = object + 1;
  for (const match of text.matchAll(VERB())) {
    const after = match.index + match[0].length;
    const left = text.length - after;
    if (text.indexOf('的', after) !== -1 && !MAIN().test(match[0])) continue;
    if (left >= 3 && !/^[的了、和或并]/.test(text.slice(after))) from = after;
    else if (left === 2) from = Math.max(from, match.index);
  }
  return { start: start + from, end };
}

/** What says nothing without its list: 占道经营、噪声扰民等|问题. */
const GENERIC = /^(?:问题|方面|事项|情况|现象|隐患)$/;

/** The part after 等 of a list, where that is a noun of its own (会议、公文等|工作制度). */
function cutList(view: string, phrase: Phrase): Phrase {
  const text = view.slice(phrase.start, phrase.end);
  const at = text.lastIndexOf('等');
  if (at !== -1 && GENERIC.test(text.slice(at + 1)) && text.length <= LONGEST) return phrase;
  if (at !== -1 && text.length - at - 1 >= 2 && !/^等[级候次式待]/.test(text.slice(at))) {
    return { start: phrase.start + at + 1, end: phrase.end };
  }
  return phrase;
}

function shorten(view: string, phrase: Phrase): Phrase {
  const size = phrase.end - phrase.start;
  if (size <= LONGEST) return phrase;
  const text = view.slice(phrase.start, phrase.end);
  const cut = text.indexOf('的', size - LONGEST);
  if (cut !== -1 && size - cut - 1 >= 4) return { start: phrase.start + cut + 1, end: phrase.end };
  const list = text.lastIndexOf('、');
  if (list !== -1 && size - list - 1 >= 4) return { start: phrase.start + list + 1, end: phrase.end };
  return { start: phrase.end - LONGEST, end: phrase.end };
}

/** Leaves out the time at the end of a phrase: 由2016年的. */
function beforeTimes({ start, end }: Phrase, view: string, times: readonly Phrase[]): Phrase {
  const last = times.find(
    (time) => time.start >= start && time.end <= end && /^的?$/.test(view.slice(time.end, end)),
  );
  return { start, end: last === undefined ? end : last.start };
}

/** Leaves out the times at the beginning of a phrase. */
function afterTimes(phrase: Phrase, times: readonly Phrase[]): Phrase {
  let { start } = phrase;
  for (const time of times) {
    if (time.start >= start && time.end <= phrase.end && time.start - start <= 1) start = time.end;
  }
  return { start, end: phrase.end };
}

/** Where a clause holds nothing but the number (共63人; 危房改造:512户): the phrase of the clause before it. */
function earlier(candidate: Candidate, from: number, start: number, times: readonly Phrase[]): Phrase {
  if (start <= from || start >= candidate.start + 1) return EMPTY(start);
  const { view } = candidate.passage;
  const clause = clauseStart(view, start - 1, Math.max(from, candidate.sentence.start));
  if (RECKONED.test(view.slice(clause, start - 1))) return earlier(candidate, from, clause, times);
  return phraseBefore({ ...candidate, start: start - 1 }, from, times);
}

/** The noun phrase before a number, from the beginning of its clause or the end of the number before. */
export function phraseBefore(candidate: Candidate, from: number, times: readonly Phrase[]): Phrase {
  const { view } = candidate.passage;
  let at = candidate.start;
  // (38微克/立方米): what stands before the bracket is measured.
  if (view.charAt(at - 1) === '(' && at - 1 > from) at--;
  const start = Math.max(from, clauseStart(view, at, candidate.sentence.start));
  const raw = { start, end: at };
  const trimmed = trimStart(
    view,
    trimEnd(view, beforeTimes(afterTimes(trimStart(view, raw), times), view, times)),
  );
  if (trimmed.end <= trimmed.start) return earlier(candidate, from, start, times);
  const listed = cutList(view, trimmed);
  return shorten(view, trimStart(view, cutVerb(view, listed)));
}
