import type { Candidate } from '../candidate.js';
import { clauseEnd, isHan } from '../clause.js';
import { EMPTY, type Phrase } from './phrase.js';
import {
  AFTER_NONE,
  AFTER_STOP,
  CUT_SHORT,
  LEADING_VERB,
  OF_FIGURE,
  PREDICATE,
  PREDICATE_OF_SHARE,
  THING_STOP,
} from './words.js';

/** Units of people, who keep their predicate (选民|参加投票选举). */
const PEOPLE = new Set(['名', '人', '位', '人次']);

/** Units of documents, which work is done on (45部|法律法规|的意见征求工作). */
const DOCUMENTS = new Set(['件', '部', '条', '份', '篇', '项']);
const WORK = /的[^的]{2,8}(?:工作|情况|任务)$/;

/** What is done to those whom 对 and 向 name. */
const DONE_TO =
  /宣告|判处|给予|处以|作出|进行|开展|实施|提起|发放|发出|提供|采取|予以|追究|提出|实行|免|减|开/;

/** 市、区和乡镇人大代表: levels of bodies before their noun. */
const LEVELS =
  /^(?:[省市州区县镇乡村]|乡镇|街道|县区){1,2}(?:(?:[、和与](?:[省市州区县镇乡村]|乡镇|街道)){1,4}|\([省市州区县镇乡村、]{1,8}\))/;

/** Peoples before those who are of them: 壮族、瑶族|群众. */
const PEOPLES = /^(?:[\u4e00-\u9fff]{1,5}族[、和与]){1,6}(?=[\u4e00-\u9fff]{1,5}族)/;

/** A list that goes on to its noun: 水土保持|、湿地修复相关议题. */
const LIST_TO_NOUN = /^、[\u4e00-\u9fff、]{1,10}(?:相关|有关)[\u4e00-\u9fff]{2}/;
/** 表现|较好的村民小组. */
const DEGREE = /^较[\u4e00-\u9fff]{1,4}的(?=[\u4e00-\u9fff]{2})/;

/** A number that counts, not one that measures. */
const COUNT = /^[\d.]+[万余多]{0,2}(?:人次|[条件个份项名位])/;

/** Longest phrase in characters, and how far it may be looked for. */
const LONGEST = 16;
const FARTHEST = 20;
/** A noun behind what is quoted: 3个“回头看”|专项行动. */
const LONGEST_AFTER_QUOTE = 6;

/** Where the phrase from `start` on ends at the latest: with the clause, or at the next number. */
function ceilingOf({ passage, sentence }: Candidate, start: number, until: number): number {
  return Math.min(until, clauseEnd(passage.view, start, sentence.end), start + FARTHEST);
}

/** The noun phrase after a number, up to the next number or the end of its clause; empty where none begins there. */
export function phraseAfter(candidate: Candidate, until: number): Phrase {
  const { view } = candidate.passage;
  let start = candidate.end;
  const bracket = /^\([\u4e00-\u9fff]{1,3}\)/.exec(view.slice(start, start + 5));
  if (bracket !== null) start += bracket[0].length;
  if (
    !PREDICATE().test(view.slice(start, start + 4)) &&
    AFTER_NONE().test(view.slice(start, start + 4)) &&
    !/^的[\u4e00-\u9fff]/.test(view.slice(start, start + 2))
  )
    return EMPTY(start);
  if (view.charAt(start) === '的') {
    if (OF_FIGURE().test(view.slice(start, start + 4))) return EMPTY(start);
    start++;
  }
  if (view.charAt(start) === '“') return quoted(candidate, start + 1, until);
  const verb = LEADING_VERB().exec(view.slice(start, start + 6));
  if (verb !== null && isHan(view.charAt(start + verb[0].length))) start += verb[0].length;
  return nounFrom(candidate, start, until);
}

/** What is quoted, with a noun that follows: 9个“率先”|彰显了…, 3个“回头看”专项行动. */
function quoted(candidate: Candidate, start: number, until: number): Phrase {
  const { view } = candidate.passage;
  const close = view.indexOf('”', start);
  if (close === -1 || close >= ceilingOf(candidate, start, until)) return nounFrom(candidate, start, until);
  const after = nounFrom(candidate, close + 1, until);
  const length = after.end - after.start;
  const isNoun =
    length >= 2 && length <= LONGEST_AFTER_QUOTE && !PREDICATE().test(view.slice(after.start, after.end));
  return { start, end: isNoun ? after.end : close };
}

/** The noun phrase that begins at `start`. */
function nounFrom(candidate: Candidate, start: number, until: number): Phrase {
  const { passage, unit } = candidate;
  const { view } = passage;
  const ceiling = ceilingOf(candidate, start, until);
  const text = view.slice(start, ceiling);
  const skipped = Math.max(
    LEVELS.exec(text)?.[0].length ?? 0,
    PEOPLES.exec(text)?.[0].length ?? 0,
    PREDICATE().test(text.slice(0, 4)) ? 1 : 0,
  );
  const found = text.slice(skipped).search(AFTER_STOP());
  let end = found === -1 ? ceiling : start + skipped + found;
  const rest = view.slice(end, ceiling);
  const degree = end - start <= 4 ? DEGREE.exec(rest) : null;
  if (degree !== null) return nounFrom(candidate, end + degree[0].length, until);
  end += LIST_TO_NOUN.exec(rest)?.[0].length ?? 0;
  if (isShareOf(candidate) && PREDICATE_OF_SHARE.test(rest)) end = ceiling;
  else {
    end = Math.min(end, start + LONGEST);
    end = PEOPLE.has(unit?.name ?? '')
      ? endOfPeople(candidate, start, end)
      : endOfThings(view, start, end, until);
  }
  if (DOCUMENTS.has(unit?.name ?? '')) end -= WORK.exec(view.slice(start, end))?.[0].length ?? 0;
  // 120个单位|的意见210余条: the rest is what the next number counts.
  const owner =
    end === until && COUNT.test(view.slice(until, until + 8)) ? view.slice(start, end).lastIndexOf('的') : -1;
  if (owner > 0) end = start + owner;
  while (end > start && /[的了”“]/.test(view.charAt(end - 1))) end--;
  return end - start >= 1 && isHan(view.charAt(start)) ? { start, end } : EMPTY(start);
}

/** 53%|的受访者…: a share whose people follow. */
function isShareOf({ passage, unit, end }: Candidate): boolean {
  return unit?.kind === 'percentage' && passage.view.charAt(end) === '的';
}

function endOfPeople({ passage, start: number }: Candidate, start: number, end: number): number {
  const { view } = passage;
  if (/[对向给]$/.test(view.slice(number - 1, number))) {
    // 对26名被告人|宣告缓刑
    const verbAt = view.slice(start, end).search(DONE_TO);
    return verbAt > 1 ? start + verbAt : end;
  }
  if (!/[《“"]/.test(view.charAt(end))) return end;
  return end - (CUT_SHORT().exec(view.slice(start, end))?.[0].length ?? 0);
}

/** 从2间厂房|扩大到6间: how it changed into the next number. */
const GROWN = /(?:扩大?|增加?|减少?|上?升|下?降|[上下]?[涨跌]|发展|提高|提升|缩短|压缩|扩展)(?:到|至|为)$/;

function endOfThings(view: string, start: number, end: number, until: number): number {
  const grown = end === until ? GROWN.exec(view.slice(start, end)) : null;
  if (grown !== null && grown.index >= 1) return start + grown.index;
  const verbAt = view.slice(start, end).search(THING_STOP());
  // A noun of two characters keeps its verb (部门|纳入试点), but not one that belongs to the next number (乡镇|设立的18个).
  const isNext = end === until && view.charAt(end - 1) === '的';
  const stopped = verbAt > 2 || (verbAt === 2 && isNext) ? start + verbAt : end;
  // 果园|租给
  const given = view.charAt(stopped) === '给' ? /(?:流转|出租|转让|移交|[租交卖送捐])$/ : null;
  return stopped - (given?.exec(view.slice(start, stopped))?.[0].length ?? 0);
}

/** True where a predicate follows the number whose subject stands before it. */
export function predicateFollows(candidate: Candidate): boolean {
  return PREDICATE().test(candidate.passage.view.slice(candidate.end, candidate.end + 4));
}
