import { once } from '../../../text/lexicon.js';
import { wordList } from '../../../text/word-patterns.js';
import type { Candidate } from '../candidate.js';
import { before, clauseStart } from '../clause.js';
import type { TimeHit } from './expressions.js';

/** What a time after it is compared with or belongs to, so that it governs nothing. */
const COMPARING = /(?:比|较|与|同|跟|相比|高于|低于|超过|占)$/;
/** Verbs whose clause with 的 makes the time a modifier of a thing: 2019年重点督办的议案. */
const made = once(() => new RegExp(`${wordList(new URL('../data/made.txt', import.meta.url))}(?:过|了)?的`));

const MULTIPLE = /^[倍%成]$/;
const MEASURED_BY = /(?:是|为|达到?|相当于|等于|接近|超过)(?:此|以)?$/;

/** A budget or a balance named after its year is no time: 为年初预算的101%, 加上上年结转. */
const BUDGETED = /^(?:预算|计划|目标|预期|结转|结余|任务|基数)/;
/** 根据市人大常委会2018年工作要点, …: the year is the plan's. */
const ACCORDING = /^(?:根据|按照|依据|依照|遵照|围绕|落实|以)/;
/** Of whom a rate is: 每人每年. */
const PER = /[人户亩生位床村头名辆]/;
/** 县八届人大及其常委会: the body that acts, where a better time is told. */
const ACTOR = /届(?:全国|[省市州区县镇乡]|自治[区州县])?(?:人大|人民代表大会)(?:常委会|常务委员会)?$/;

function isModifier(view: string, hit: TimeHit, candidate: Candidate): boolean {
  const floor = candidate.sentence.start;
  const from = clauseStart(view, hit.start, floor);
  const lead = view.slice(from, hit.start);
  const rest = view.slice(hit.end, Math.min(candidate.start, hit.end + 24));
  const until = rest.slice(0, rest.search(/[,;:。]|$/));
  const same = until.length === rest.length;
  // 是2019年的1.3倍, 相当于前三年总和的两倍: what the number is measured by.
  if (
    same &&
    /的(?:约|近)?$/.test(rest) &&
    MULTIPLE.test(candidate.unit?.name ?? '') &&
    MEASURED_BY.test(lead)
  )
    return true;
  // 由2016年的27天减少到2020年的9天: the time of this very number.
  if (
    same &&
    /^的?(?:每[\u4e00-\u9fff]){0,2}(?:约|近|不到|不足)?$/.test(rest) &&
    hit.end + rest.length >= candidate.start
  )
    return false;
  if (/[比较与同跟]$/.test(lead)) return true;
  // 比去年同期减少, 较上年同期
  if (hit.text === '同期' && /[比较与同跟][^,;。]{1,8}$/.test(lead)) return true;
  if (/^(?:年初|[上当本]年)$/.test(hit.text) && BUDGETED.test(rest)) return true;
  if (ACCORDING.test(lead) && !same && /^[^,]{2,}/.test(rest)) return true;
  // 在2021年的换届选举中: a phrase of time as a whole.
  if (/^(?:[^,]{0,4}在)$/.test(lead) && /(?:中|上|时|期间|后|里|前)$/.test(until)) return false;
  if (/的$/.test(rest.slice(0, 1)) && !same) return true;
  if (/^(?:的|出台|新出台)/.test(rest)) return true;
  // 会议期间代表提出的|142件: the modifier is the number's own.
  const own = same && /的$/.test(rest) && hit.end + rest.length >= candidate.start;
  if (!own && made().test(until) && !/^,/.test(rest)) return true;
  if (lead.length > 0 && COMPARING.test(lead) && !/(?:以|来|起|至|到)/.test(hit.text)) return true;
  // The time belongs to the object of a verb: 列为2021年监督议题, 征集2021年度立法项目.
  if (
    lead.length > 1 &&
    /(?:为|对|将|把|[征收汇]集|制定|编制|关于|审查|审议|纳入|列入|批准|报告|通过|公布|听取|推进|落实|完成)$/.test(
      lead,
    ) &&
    /^[\u4e00-\u9fff]/.test(rest)
  )
    return true;
  // In the middle of a clause, a 的 between the time and the number takes the time to the noun before it.
  return lead.length > 6 && /的/.test(until) && !/(?:来|间|内|底|末)$/.test(hit.text);
}

/** 玉环市(今年4月撤县设市)等: a time in brackets reaches no further than they do. */
function isAside(view: string, from: number, to: number): boolean {
  const close = view.indexOf(')', from);
  return close !== -1 && close < to && !view.slice(from, close).includes('(');
}

/** Places between brackets of titles, where a year belongs to the title. */
function inTitle(view: string, at: number, floor: number): boolean {
  const lead = before(view, at, 80, floor);
  return lead.lastIndexOf('《') > lead.lastIndexOf('》');
}

/** True for what is a time only where no better one is told: 省八届人大及其常委会, 每人每年, 增速连续22个月居首位，…. */
function isWeak(view: string, hit: TimeHit, { start, sentence }: Candidate): boolean {
  if (ACTOR.test(hit.text)) return true;
  if (/^每/.test(hit.text))
    return PER.test(view.charAt(hit.start - 1)) || view.slice(hit.start - 2, hit.start) === '平均';
  return (
    /^(?:连续|持续)/.test(hit.text) &&
    clauseStart(view, hit.start, sentence.start) < hit.start - 1 &&
    clauseStart(view, start, hit.end) !== hit.end
  );
}

/** The time in the number's own sentence that governs it: the nearest one before it that is no modifier of another thing. */
export function governing(candidate: Candidate, hits: readonly TimeHit[]): TimeHit | null {
  const { view } = candidate.passage;
  let fallback: TimeHit | null = null;
  for (let i = hits.length - 1; i >= 0; i--) {
    const hit = hits[i]!;
    if (hit.end > candidate.start) continue;
    if (/^每/.test(hit.text) && clauseStart(view, candidate.start, hit.end) !== hit.end) continue;
    if (isAside(view, hit.end, candidate.start)) continue;
    // 两年累计下降10.8%;削减…: a bare length is of its own clauses alone.
    if (hit.length && /[年月天]$/.test(hit.text) && view.slice(hit.end, candidate.start).includes(';'))
      continue;
    if (inTitle(view, hit.start, candidate.sentence.start) || isModifier(view, hit, candidate)) continue;
    if (!isWeak(view, hit, candidate)) return hit;
    fallback ??= hit;
  }
  return fallback;
}

/** The time that a sentence hands on to the next of its chain: its last adverbial one. */
export function handedOn(view: string, start: number, hits: readonly TimeHit[]): TimeHit | null {
  for (let i = hits.length - 1; i >= 0; i--) {
    const hit = hits[i]!;
    if (
      /^每/.test(hit.text) ||
      hit.text === '同期' ||
      (hit.length && !/[来间]$/.test(hit.text)) ||
      inTitle(view, hit.start, start)
    )
      continue;
    const from = clauseStart(view, hit.start, start);
    // (1月9日通过)2018年: what stands in brackets before it is not of its clause.
    const clause = view.slice(from, hit.start);
    const lead = clause.slice(clause.lastIndexOf(')') + 1);
    if (
      !/^(?:其中|同时|比如|例如|如|在|于|自|从|据统计|截至|早在|到|至|而|[\u4e00-\u9fff]{1,8}[省市县区州旗盟镇乡])?$/.test(
        lead,
      )
    )
      continue;
    const rest = view.slice(hit.end, hit.end + 24);
    if (made().test(rest.slice(0, rest.search(/[,;:。]|$/))) || /^的/.test(rest)) continue;
    return hit;
  }
  return null;
}
