import type { Candidate, StatisticKind } from '../candidate.js';
import { clauseStart } from '../clause.js';
import type { TimeHit } from '../time/expressions.js';
import { phraseAfter, phraseBefore, predicateFollows } from './phrase.js';
import { respective } from './respective.js';
import { END_VERB, RATE_WORD } from './words.js';

/** The verb that a carried over object had. */
const LEADING_WORK = /^(?:收集|征集|收到|发放|提出|受理|办结|听取|审议|召开|举办|采纳|收回|回收)(?=..)/;

const SHARE_KINDS = new Set(['percentage', 'point', 'ratio']);

/** The indicators of the statistics of one sentence, in their order: what each of them counts or measures. */
export function indicatorsOf(
  candidates: readonly Candidate[],
  kinds: readonly StatisticKind[],
  times: readonly TimeHit[],
): (string | null)[] {
  const out: (string | null)[] = [];
  const given = respective(candidates, times);
  for (const [i, candidate] of candidates.entries()) {
    const before = candidates[i - 1] ?? null;
    const next = candidates[i + 1] ?? null;
    const own = given[i];
    if (own !== undefined && own !== null && typeof own !== 'string') {
      out.push((out[own.like] ?? '').replace(/占比?$/, '') + own.suffix);
      continue;
    }
    out.push(own ?? single(candidate, before, next, kinds[i]!, out[i - 1] ?? null, times));
  }
  return out;
}

function single(
  candidate: Candidate,
  before: Candidate | null,
  next: Candidate | null,
  kind: StatisticKind,
  last: string | null,
  times: readonly TimeHit[],
): string | null {
  const { passage, unit, sentence } = candidate;
  const { text, view } = passage;
  const slice = (phrase: { start: number; end: number }) =>
    text.slice(phrase.start, phrase.end).replace(/[“”"]/g, '');
  const after = phraseAfter(candidate, next?.start ?? sentence.end);
  const afterText = slice(after);
  const from = before === null ? sentence.start : before.end;
  const phrase = phraseBefore(candidate, from, times);
  const beforeText = slice(phrase);
  const share = unit === null ? kind !== 'count' : SHARE_KINDS.has(unit.kind);
  if (unit?.kind === 'noun') {
    return unit.text + (afterText.length <= 10 ? afterText : '');
  }
  if (
    afterText.length >= 2 ||
    (afterText.length === 1 && (beforeText === '' || /[村镇区县市省州乡国街站所组校]/.test(afterText)))
  ) {
    const owned = /^的/.test(view.slice(candidate.end, candidate.end + 1));
    if (!share || owned) {
      if (predicateFollows(candidate) && beforeText.length >= 2 && beforeText.length <= 10)
        return beforeText + afterText;
      if (kind === 'money' || kind === 'measure') {
        if (beforeText.length >= 2 && !owned) return beforeText;
      }
      // 参与整建制农转非的4个镇: a modifier before the number.
      if (
        afterText.length <= 4 &&
        /的$/.test(view.slice(candidate.start - 1, candidate.start)) &&
        beforeText.length >= 3 &&
        beforeText.length <= 14
      ) {
        return `${beforeText}的${afterText}`;
      }
      return afterText;
    }
  }
  if (beforeText === '') return last ?? (afterText === '' ? null : afterText);
  if (RATE_WORD.test(beforeText)) return withTopic(candidate, beforeText, last);
  const verbOnly =
    END_VERB.test(beforeText) && (beforeText.length <= 4 || /(?:举办|召开|举行)$/.test(beforeText));
  if (verbOnly && last !== null && !share) return beforeText + last.replace(LEADING_WORK, '');
  return beforeText;
}

/** 占比66.2% after another figure, 报告时间不超过10分钟 after its topic. */
function withTopic(candidate: Candidate, word: string, last: string | null): string {
  const { view } = candidate.passage;
  const own = clauseStart(view, candidate.start, candidate.sentence.start);
  if (/^(?:[只仅约]?占比?|比重|比例|增速|增幅|降幅)$/.test(word)) {
    const base = last?.replace(/(?:占比?|比重|比例|增速|增幅|降幅)$/, '') ?? '';
    return base + word.replace(/^[只仅约]/, '');
  }
  const start = clauseStart(view, Math.max(candidate.sentence.start, own - 1), candidate.sentence.start);
  const topic = view.slice(start, Math.max(start, own - 1));
  const head = /(?:的|^)([\u4e00-\u9fff、“”]{2,10}?)等?$/.exec(topic.slice(-14));
  if (head !== null && own - 1 > start && !/\d/.test(topic)) return head[1]!.replace(/[“”]/g, '') + word;
  return word;
}
