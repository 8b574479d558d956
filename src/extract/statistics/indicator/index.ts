import type { Candidate, StatisticKind } from '../candidate.js';
import { clauseEnd, clauseStart } from '../clause.js';
import type { TimeHit } from '../time/expressions.js';
import { phraseAfter, predicateFollows } from './after.js';
import { fromGap, type Head } from './gaps.js';
import { type Phrase, phraseBefore } from './phrase.js';
import { respective } from './respective.js';
import {
  AMOUNT,
  BALANCE,
  END_VERB,
  GIVING,
  PLANNED,
  RATE_WORD,
  SHARE_PEOPLE,
  VERBS_ONLY,
  VISITING,
} from './words.js';

/** The verb that a carried over object had. */
const LEADING_WORK =
  /^(?:收集|征集|收到|发放|提出|受理|办结|听取和审议|听取|审议|召开|举办|采纳|收回|回收|新?制定|修改|修订|修正|废止|通过|批准)(?=..)/;

const SHARE_KINDS = new Set(['percentage', 'point', 'ratio']);

/** The indicators of the statistics of one sentence, in their order: what each of them counts or measures. */
export function indicatorsOf(
  candidates: readonly Candidate[],
  kinds: readonly StatisticKind[],
  hits: readonly TimeHit[],
  places: readonly Phrase[],
): (string | null)[] {
  const out: (string | null)[] = [];
  // What a phrase begins with and is no part of what is counted.
  const times: Phrase[] = [...hits, ...places].sort((a, b) => a.start - b.start);
  const given = respective(candidates, times, places);
  const heads: Head[] = [];
  for (const [i, candidate] of candidates.entries()) {
    const before = candidates[i - 1] ?? null;
    const next = candidates[i + 1] ?? null;
    const own = given[i];
    if (own !== undefined && own !== null && typeof own !== 'string') {
      out.push((out[own.like] ?? '').replace(/占比?$/, '') + own.suffix);
      continue;
    }
    out.push(own ?? single(candidate, before, next, kinds[i]!, out[i - 1] ?? null, times, heads));
  }
  return out;
}

/** What is looked at to tell what a number counts. */
interface Facts {
  candidate: Candidate;
  before: Candidate | null;
  kind: StatisticKind;
  /** The indicator of the number before. */
  last: string | null;
  share: boolean;
  heads: readonly Head[];
  /** The phrase before the number in its own clause. */
  own: string;
  /** The same, or the phrase of the clause before where the number's own has none. */
  beforeText: string;
  afterText: string;
}

function single(
  candidate: Candidate,
  before: Candidate | null,
  next: Candidate | null,
  kind: StatisticKind,
  last: string | null,
  times: readonly Phrase[],
  heads: Head[],
): string | null {
  const { passage, unit, sentence } = candidate;
  const { text, view } = passage;
  const slice = (phrase: { start: number; end: number }) =>
    text.slice(phrase.start, phrase.end).replace(/[“”"]/g, '');
  const from = before === null ? sentence.start : before.end;
  const clause = clauseStart(view, candidate.start, sentence.start);
  const phrase = slice(phraseBefore(candidate, Math.max(from, clause), times));
  const own = before !== null && from > clause ? withoutOwner(phrase) : phrase;
  // 30万户143万农牧民住上新房: two counts side by side have what stands behind both.
  const beside = own === '' && next !== null && next.start === candidate.end ? next : null;
  const afterText =
    beside?.unit?.kind === 'noun'
      ? beside.unit.text
      : slice(
          phraseAfter(beside ?? candidate, beside === null ? (next?.start ?? sentence.end) : sentence.end),
        );
  const beforeText = own === '' ? slice(phraseBefore(candidate, from, times)) : own;
  const share = unit === null ? kind !== 'count' : SHARE_KINDS.has(unit.kind);
  const gap = fromGap({ candidate, before, last, heads, own, after: afterText, share });
  if (gap !== null) return gap;
  const found = plain({ candidate, before, kind, last, share, heads, own, beforeText, afterText });
  // 已解决的208件: which of them, not what they are.
  const described = own !== '' && afterText === '' && text.slice(0, candidate.start).endsWith(`${own}的`);
  if (found !== null && found !== last && !described) heads.push({ unit: unit?.name ?? null, text: found });
  return found;
}

/** 120个单位的|意见210余条: between two numbers, what stands before 的 is the first one's. */
function withoutOwner(own: string): string {
  const noun = own.slice(own.lastIndexOf('的') + 1);
  return noun.length >= 2 ? noun : own;
}

/** The indicator that a number's own words tell, or else that of the number before. */
function plain(facts: Facts): string | null {
  const { candidate, before, last, share, beforeText, afterText } = facts;
  const { unit, passage } = candidate;
  if (unit?.kind === 'noun') return unit.text + (afterText.length <= 10 ? afterText : '');
  // 310户1200人逐户建档: two counts of one thing.
  if (before?.end === candidate.start && last !== null && predicateFollows(candidate)) return last;
  const following = fromAfter(facts);
  if (following !== null) return following;
  const part = share ? ofWhole(facts) : null;
  if (part !== null) return part;
  if (beforeText === '') return last ?? (afterText === '' ? null : afterText);
  if (RATE_WORD().test(beforeText)) return withTopic(candidate, before, beforeText, last);
  const giving = candidate.unit?.kind === 'money' ? GIVING().exec(beforeText)?.[0] : undefined;
  if (giving !== undefined) return giving;
  const changed = last === null ? null : CHANGED.exec(beforeText);
  if (changed !== null) return last + changed[1]!;
  // A rate is nothing that is left: 合格率提高1.2个百分点，罚款8万元.
  const afterRate = SHARE_KINDS.has(before?.unit?.kind ?? '') && /[\u4e00-\u9fff]率/.test(last ?? '');
  if (last !== null && BALANCE().test(beforeText))
    return afterRate ? beforeText : last.replace(AMOUNT, '') + beforeText;
  const verbOnly =
    /^[清修治补改拆还]$/.test(beforeText) ||
    (END_VERB().test(beforeText) && (beforeText.length <= 4 || /(?:举办|召开|举行)$/.test(beforeText))) ||
    VERBS_ONLY().test(beforeText);
  if (!verbOnly) return beforeText;
  if (share) return last === null ? beforeText : last + beforeText;
  const title = titleBefore(passage.text, passage.view, candidate);
  if (last === null || (title !== '' && before?.unit?.name !== unit?.name)) return beforeText + title;
  // After a share the object is that of an earlier figure of the same unit, if any.
  const named = SHARE_KINDS.has(before?.unit?.kind ?? '') ? sameUnit(facts) : last;
  if (named === null) return beforeText;
  const object = named.replace(LEADING_WORK, '');
  return object === '案件' && beforeText.endsWith('案') ? beforeText : beforeText + object;
}

/** What the last figure of the same unit counts. */
function sameUnit({ heads, candidate }: Facts): string | null {
  const name = candidate.unit?.name ?? null;
  return heads.findLast((head) => head.unit === name)?.text ?? null;
}

/** 占总面积的91%, 为预算的101% after another figure: a share of it. */
function ofWhole({ candidate, before, last, beforeText }: Facts): string | null {
  if (before === null || last === null) return null;
  const { view } = candidate.passage;
  const lead = view.slice(clauseStart(view, candidate.start, candidate.sentence.start), candidate.start);
  const base = last.replace(/(?:占比?|比重|比例)$/, '');
  if (/^[只仅约]?占$/.test(lead)) return `${base}占比`;
  const whole = /^[只仅约]?占([^,;]{1,14}?)的?(?:约|近|超过)?$/.exec(lead)?.[1];
  if (whole !== undefined && !/^比/.test(whole)) return `${base}占${whole}`;
  return PLANNED.test(beforeText) ? base + beforeText.replace(/^[仅只]?为?(?:完成)?/, '完成') : null;
}

/** A verb of change alone, with what it is measured against: 同比增收. */
const CHANGED = /^(?:同比|环比|(?:比|较)[\u4e00-\u9fff\d]{1,6}?)?(增收|减收|增支|减支|增产|减产|多收|多产)$/;

/** What follows the number where that is the thing counted or measured; null where it is not. */
function fromAfter({ candidate, kind, share, own, beforeText, afterText }: Facts): string | null {
  const { view } = candidate.passage;
  const isNoun =
    afterText.length >= 2 ||
    (afterText.length === 1 && (beforeText === '' || /[村镇区县市省州乡国街站所组校]/.test(afterText)));
  const owned = view.charAt(candidate.end) === '的';
  if (share && !owned && own === '') {
    // 两成受访者认为…, 九成以上加油站安装了…
    const people = SHARE_PEOPLE().exec(afterText)?.[0];
    if (people !== undefined) return saidOf(candidate, people);
    if (isNoun && candidate.unit?.name === '成') return afterText;
  }
  if (!isNoun || (share && !owned)) return null;
  // 代表、委员32人|分组视察: who they are stands before the number.
  if (PERSONS.test(own) && /^[人名位]$/.test(candidate.unit?.name ?? '') && /^分|^[前赴到]/.test(afterText))
    return own;
  // 由18家|整合为12家: what follows is what became of it.
  if (
    own.length >= 2 &&
    /[由从]$/.test(view.slice(candidate.start - 1, candidate.start)) &&
    BECAME.test(view.slice(candidate.end, candidate.end + 14)) &&
    !GREW.test(view.slice(candidate.end, candidate.end + 14))
  )
    return null;
  const said = share && afterText.length <= 6 ? saidOf(candidate, afterText) : null;
  if (said !== null) return said;
  if (predicateFollows(candidate) && beforeText.length >= 2 && beforeText.length <= 10)
    return beforeText + afterText;
  const ofNoun = candidate.passage.text.slice(0, candidate.start).endsWith(`${own}的`);
  if (
    (kind === 'money' || kind === 'measure') &&
    own.length >= 2 &&
    !owned &&
    !ofNoun &&
    !PLACE_END.test(own)
  )
    return beforeText;
  // 查看了11个村: 村 alone says too little.
  if (afterText.length === 1 && VISITING().test(beforeText) && beforeText.length <= 8)
    return `${beforeText}的${afterText}`;
  // 参与整建制农转非的4个镇: a modifier before the number.
  const modified = view.charAt(candidate.start - 1) === '的';
  if (afterText.length <= 4 && modified && beforeText.length >= 3 && beforeText.length <= 14)
    return `${beforeText}的${afterText}`;
  return afterText;
}

/** 37%的小型水库|没有专职管护人员: what is said of those of whom a share is told; null where nothing is, or too much. */
function saidOf({ passage, end, sentence }: Candidate, noun: string): string | null {
  const { view, text } = passage;
  const from = view.charAt(end) === '的' ? end + 1 : end;
  const clause = text.slice(from, clauseEnd(view, end, sentence.end)).replace(/[“”"]/g, '');
  const rest = clause.startsWith(noun) ? clause.slice(noun.length) : '';
  return rest.length >= 2 && rest.length <= 16 && !/\d/.test(rest) ? noun + rest : null;
}

/** Until the number that another became: 18家|整合为12家. */
const BECAME = /^[^,;。]{1,8}[到至为](?:约|近)?\d/;

/** Nouns of people that a phrase ends with. */
const PERSONS = /(?:代表|委员|干部|人员|职工|队员|群众|农民|学生|教师|民警|法官|党员|社员|骨干)$/;

/** 从1间门面|扩到4间: the noun stands before a verb of change. */
const GREW =
  /^[\u4e00-\u9fff]{1,6}?(?:扩大?|增加?|减少?|上?升|下?降|[上下]?[涨跌]|发展|提高|提升|缩短|压缩|扩展)[到至为]/;

/** What says where and not what: 家里|15亩果园. */
const PLACE_END = /(?:[里上内村屯寨]|村中|手中|其中|家中)$/;

/** The title at the end of the clause before, which a verb alone is about: 编印《…》，免费发放3万册. */
function titleBefore(text: string, view: string, { start, sentence }: Candidate): string {
  const clause = clauseStart(view, start, sentence.start);
  const lead = text.slice(Math.max(sentence.start, clause - 40), Math.max(sentence.start, clause - 1));
  return /《[^《》]{2,24}》[\u4e00-\u9fff]{0,4}$/.exec(lead)?.[0] ?? '';
}

/** 占比66.2% after another figure, 报告时间不超过10分钟 after its topic. */
function withTopic(
  candidate: Candidate,
  before: Candidate | null,
  word: string,
  last: string | null,
): string {
  const { view } = candidate.passage;
  const own = clauseStart(view, candidate.start, candidate.sentence.start);
  if (/^(?:[只仅约]?占比?|比重|比例|增速|增幅|降幅)$/.test(word)) {
    const base = last?.replace(/(?:占比?|比重|比例|增速|增幅|降幅)$/, '') ?? '';
    return base + word.replace(/^[只仅约]/, '');
  }
  const start = clauseStart(view, Math.max(candidate.sentence.start, own - 1), candidate.sentence.start);
  const topic = view.slice(start, Math.max(start, own - 1));
  // 侨房二千间，面积三万平方米: of what the figure before counts.
  if (
    last !== null &&
    before !== null &&
    before.end === own - 1 &&
    /^(?:面积|金额|资金|涉及金额|涉及资金)$/.test(word)
  )
    return last + word;
  // 投票率有了双增长，投票率…: told already.
  if (topic.includes(word)) return word;
  const head = /(?:的|^)([\u4e00-\u9fff、“”]{2,10}?)等?$/.exec(topic.slice(-14));
  if (head !== null && own - 1 > start && !/\d/.test(topic)) return head[1]!.replace(/[“”]/g, '') + word;
  return word;
}
