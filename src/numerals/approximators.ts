import { dataRows, once } from '../text/lexicon.js';
import type { Approximator, Qualifier, Span } from './types.js';

interface Entry {
  word: string;
  where: 'lead' | 'round' | 'before' | 'after';
  qualifier: Qualifier;
  notAfter: string;
}

const entries = once(() => {
  const all = dataRows(new URL('./data/approximators.tsv', import.meta.url)).map(
    ([word = '', where, qualifier, notAfter = '-']): Entry => ({
      word,
      where: where as Entry['where'],
      qualifier: qualifier as Qualifier,
      notAfter: notAfter === '-' ? '' : notAfter,
    }),
  );
  all.sort((a, b) => b.word.length - a.word.length);
  return {
    lead: all.filter(({ where }) => where === 'lead' || where === 'round'),
    before: all.filter(({ where }) => where !== 'after' && where !== 'round'),
    after: all.filter(({ where }) => where === 'after'),
  };
});

/** A word that qualifies a number from outside: its span and what it says. */
export interface QualifierHit extends Span {
  text: string;
  qualifier: Qualifier;
}

function endsAt(view: string, at: number, entry: Entry): boolean {
  const start = at - entry.word.length;
  if (start < 0 || !view.startsWith(entry.word, start)) return false;
  return entry.notAfter === '' || start === 0 || !entry.notAfter.includes(view.charAt(start - 1));
}

/** The approximators that belong to the span of the numeral that begins at `at`: 近, 约, 逾, 超; 上, 过, 破 before a bare 百 千 万 亿. */
export function leadsBefore(view: string, text: string, at: number, floor: number): Approximator[] {
  const found: Approximator[] = [];
  let start = at;
  while (found.length < 2) {
    const round = /[百千万亿]/.test(view.charAt(at));
    const several = view[at] === '几';
    const entry = entries().lead.find(
      (candidate) =>
        start - candidate.word.length >= floor &&
        (candidate.where === 'lead' ? candidate.word !== '好' || several : round && start === at) &&
        endsAt(view, start, candidate),
    );
    if (entry === undefined) break;
    const end = start;
    start -= entry.word.length;
    found.unshift({ start, end, text: text.slice(start, end), qualifier: entry.qualifier });
  }
  return found;
}

/**
 * The word right before offset `at` that qualifies the number there (超过, 至少, 不到; 近, 约 too), or null.
 * The longest one wins: 不超过 is not 超过.
 */
export function qualifierBefore(text: string, at: number): QualifierHit | null {
  let end = at;
  while (end > 0 && at - end < 2 && text[end - 1] === ' ') end--;
  const entry = entries().before.find((candidate) => candidate.word !== '好' && endsAt(text, end, candidate));
  if (entry === undefined) return null;
  return { start: end - entry.word.length, end, text: entry.word, qualifier: entry.qualifier };
}

/** Words that 多, 余, 强 or 弱 after a unit begin (年多来 is none of them), so that they say nothing of the number. */
const NOT_AFTER: Record<string, RegExp> = {
  多: /^多(?:元|样|次|种|边|媒体|功能|数|于|方|层|家|个|项|名|措|部门|渠道|点|地|民族|发|年|云|党)/,
  余: /^余[额款地热下粮杭姚]/,
  强: /^强(?!$|[，,。；;、）)：:！!？?”」])/,
  弱: /^弱(?!$|[，,。；;、）)：:！!？?”」])/,
};

/** The word right after offset `at`, the end of a number or of its unit, that qualifies it (左右, 以上, 多), or null. */
export function qualifierAfter(text: string, at: number): QualifierHit | null {
  let start = at;
  while (start - at < 2 && text[start] === ' ') start++;
  for (const { word, qualifier } of entries().after) {
    if (!text.startsWith(word, start)) continue;
    const rest = text.slice(start, start + 4);
    if (NOT_AFTER[word]?.test(rest)) continue;
    return { start, end: start + word.length, text: word, qualifier };
  }
  return null;
}
