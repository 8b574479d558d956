import type { Candidate } from '../candidate.js';
import { clauseEnd, clauseStart, isHan } from '../clause.js';
import type { TimeHit } from '../time/expressions.js';
import { AFTER_NONE, AFTER_STOP, LEAD, LEADING_VERB, PREDICATE, TAIL, VERB } from './words.js';

/** A stretch of the passage. */
export interface Phrase {
  start: number;
  end: number;
}

/** Longest indicator, in characters. */
const LONGEST = 18;

const EMPTY = (at: number): Phrase => ({ start: at, end: at });

/** Shrinks a phrase at its end by the words that say nothing. */
function trimEnd(view: string, phrase: Phrase): Phrase {
  let { start, end } = phrase;
  while (end > start) {
    const match = TAIL.exec(view.slice(Math.max(start, end - 8), end));
    if (match === null || match[0] === '') break;
    end -= match[0].length;
  }
  return { start, end: Math.max(start, end) };
}

function trimStart(view: string, phrase: Phrase): Phrase {
  let { start, end } = phrase;
  while (start < end) {
    const match = LEAD.exec(view.slice(start, Math.min(end, start + 10)));
    if (match === null) break;
    start += match[0].length;
  }
  return { start, end };
}

/** Cuts subject and verb off (办公厅共征集|监督议题建议), unless too little were left. */
function cutVerb(view: string, { start, end }: Phrase): Phrase {
  const text = view.slice(start, end);
  let from = 0;
  for (const match of text.matchAll(VERB)) {
    const after = match.index + match[0].length;
    const left = text.length - after;
    if (left >= 3 && !/^[的了、和]/.test(text.slice(after))) from = after;
    else if (left === 2) from = Math.max(from, match.index);
  }
  return { start: start + from, end };
}

/** The part after 等 of a list, where that is a noun of its own (会议、公文等|工作制度). */
function cutList(view: string, phrase: Phrase): Phrase {
  const text = view.slice(phrase.start, phrase.end);
  const at = text.lastIndexOf('等');
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

/** Leaves out the times at the beginning of a phrase. */
function afterTimes(phrase: Phrase, times: readonly TimeHit[]): Phrase {
  let { start } = phrase;
  for (const time of times) {
    if (time.start >= start && time.end <= phrase.end && time.start - start <= 6) start = time.end;
  }
  return { start, end: phrase.end };
}

/** The noun phrase before a number, from the beginning of its clause or the end of the number before. */
export function phraseBefore(candidate: Candidate, from: number, times: readonly TimeHit[]): Phrase {
  const { view } = candidate.passage;
  let at = candidate.start;
  // (38微克/立方米): what stands before the bracket is measured.
  if (view.charAt(at - 1) === '(' && at - 1 > from) at--;
  const start = Math.max(from, clauseStart(view, at, candidate.sentence.start));
  const raw = { start, end: at };
  const trimmed = trimStart(view, trimEnd(view, afterTimes(trimStart(view, raw), times)));
  if (trimmed.end <= trimmed.start) return EMPTY(trimmed.end);
  const listed = cutList(view, trimmed);
  return shorten(view, trimStart(view, cutVerb(view, listed)));
}

/** The noun phrase after a number, up to the next number or the end of its clause; empty where none begins there. */
export function phraseAfter(candidate: Candidate, until: number): Phrase {
  const { view } = candidate.passage;
  let start = candidate.end;
  const bracket = /^\([\u4e00-\u9fff]{1,3}\)/.exec(view.slice(start, start + 5));
  if (bracket !== null) start += bracket[0].length;
  if (
    AFTER_NONE.test(view.slice(start, start + 4)) &&
    !/^的[\u4e00-\u9fff]/.test(view.slice(start, start + 2))
  )
    return EMPTY(start);
  if (view.charAt(start) === '的') {
    if (/^的(?:增长|下降|提高|增速|降幅|增幅|跟踪|努力|时间)/.test(view.slice(start, start + 4)))
      return EMPTY(start);
    start++;
  }
  if (view.charAt(start) === '“') start++;
  const verb = LEADING_VERB.exec(view.slice(start, start + 6));
  if (verb !== null && isHan(view.charAt(start + verb[0].length))) start += verb[0].length;
  const ceiling = Math.min(until, clauseEnd(view, start, candidate.sentence.end), start + 20);
  const text = view.slice(start, ceiling);
  // 市、区和乡镇人大代表: levels of bodies before their noun.
  const levels =
    /^(?:[省市州区县镇乡村]|乡镇|街道|县区){1,2}(?:[、和与](?:[省市州区县镇乡村]|乡镇|街道)){1,4}/.exec(
      text,
    )?.[0].length ?? 0;
  const found = text.slice(levels).search(AFTER_STOP);
  const stop = found === -1 ? -1 : found + levels;
  let end = stop === -1 ? ceiling : start + stop;
  if (end - start > 16) end = start + 16;
  while (end > start && /[的了”“]/.test(view.charAt(end - 1))) end--;
  return end - start >= 1 && isHan(view.charAt(start)) ? { start, end } : EMPTY(start);
}

/** True where a predicate follows the number whose subject stands before it. */
export function predicateFollows(candidate: Candidate): boolean {
  return PREDICATE.test(candidate.passage.view.slice(candidate.end, candidate.end + 4));
}
