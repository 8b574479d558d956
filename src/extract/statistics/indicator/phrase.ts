import type { Candidate } from '../candidate.js';
import { clauseEnd, clauseStart, isHan } from '../clause.js';
import {
  AFTER_NONE,
  AFTER_STOP,
  COMPARISON,
  LEAD,
  LEADING_VERB,
  ORIGIN,
  PREDICATE,
  RECKONED,
  TAIL,
  THING_STOP,
  VERB,
} from './words.js';

/** A stretch of the passage. */
export interface Phrase {
  start: number;
  end: number;
}

/** Units of people, who keep their predicate (选民|参加投票选举). */
const PEOPLE = new Set(['名', '人', '位', '人次']);

/** What is done to those whom 对 and 向 name. */
const DONE_TO =
  /宣告|判处|给予|处以|作出|进行|开展|实施|提起|发放|发出|提供|采取|予以|追究|提出|实行|免|减|开/;

/** Longest indicator, in characters. */
const LONGEST = 20;

const EMPTY = (at: number): Phrase => ({ start: at, end: at });

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

/** Verbs that are the main one though a 的 comes after them: 收到选民反映的问题. */
const MAIN =
  /^共?(?:收到|征集|提出|制定|出台|建成|新增|投入|发现|召开|举办|开展|完成|解决|推动解决|实现|形成)/;

/** Cuts subject and verb off (办公厅共征集|监督议题建议), unless too little were left. */
function cutVerb(view: string, { start, end }: Phrase): Phrase {
  const text = view.slice(start, end);
  let from = 0;
  const object = Math.max(text.lastIndexOf('将'), text.lastIndexOf('把'));
  if (object !== -1 && text.length - object - 1 >= 3) from = object + 1;
  for (const match of text.matchAll(VERB)) {
    const after = match.index + match[0].length;
    const left = text.length - after;
    if (text.indexOf('的', after) !== -1 && !MAIN.test(match[0])) continue;
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

/** The noun phrase after a number, up to the next number or the end of its clause; empty where none begins there. */
export function phraseAfter(candidate: Candidate, until: number): Phrase {
  const { view } = candidate.passage;
  let start = candidate.end;
  const bracket = /^\([\u4e00-\u9fff]{1,3}\)/.exec(view.slice(start, start + 5));
  if (bracket !== null) start += bracket[0].length;
  if (
    !PREDICATE.test(view.slice(start, start + 4)) &&
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
    /^(?:[省市州区县镇乡村]|乡镇|街道|县区){1,2}(?:(?:[、和与](?:[省市州区县镇乡村]|乡镇|街道)){1,4}|\([省市州区县镇乡村、]{1,8}\))/.exec(
      text,
    )?.[0].length ?? 0;
  const skipped = Math.max(levels, PREDICATE.test(text.slice(0, 4)) ? 1 : 0);
  const found = text.slice(skipped).search(AFTER_STOP);
  const stop = found === -1 ? -1 : found + skipped;
  let end = stop === -1 ? ceiling : start + stop;
  if (end - start > 16) end = start + 16;
  const people = PEOPLE.has(candidate.unit?.name ?? '');
  if (people && /[对向给]$/.test(view.slice(candidate.start - 1, candidate.start))) {
    // 对26名被告人|宣告缓刑
    const verbAt = view.slice(start, end).search(DONE_TO);
    if (verbAt > 1) end = start + verbAt;
  } else if (!people) {
    const verbAt = view.slice(start, end).search(THING_STOP);
    if (verbAt > 2) end = start + verbAt;
  }
  // 果园|租给
  if (view.charAt(end) === '给')
    end -= /(?:流转|出租|转让|移交|[租交卖送捐])$/.exec(view.slice(start, end))?.[0].length ?? 0;
  while (end > start && /[的了”“]/.test(view.charAt(end - 1))) end--;
  return end - start >= 1 && isHan(view.charAt(start)) ? { start, end } : EMPTY(start);
}

/** True where a predicate follows the number whose subject stands before it. */
export function predicateFollows(candidate: Candidate): boolean {
  return PREDICATE.test(candidate.passage.view.slice(candidate.end, candidate.end + 4));
}
