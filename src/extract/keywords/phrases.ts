/** Words that stand side by side more often than apart are one term: 备案|审查, 代表|建议|办理. */
import type { Mention } from './words.js';

/** Words of a phrase at most, and its characters. */
const WORDS = 3;
const LENGTH = 10;
/** How often a phrase must be printed, and which share of its rarer half it must take. */
const OFTEN = 3;
const SHARE = 0.3;
/** The share for one that is printed only twice. */
const SELDOM_SHARE = 0.6;

function countOf(words: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const joined = (first: Mention, second: Mention): boolean =>
  first.passage === second.passage &&
  first.end === second.start &&
  second.end - first.start <= LENGTH &&
  first.word !== second.word;

/** Joins the pairs that are terms, from left to right. */
function joinPairs(mentions: readonly Mention[]): Mention[] {
  const alone = countOf(mentions.map(({ word }) => word));
  const pairs = new Map<string, number>();
  for (let i = 1; i < mentions.length; i++) {
    const [first, second] = [mentions[i - 1]!, mentions[i]!];
    if (!joined(first, second)) continue;
    const pair = `${first.word} ${second.word}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  const isTerm = (first: Mention, second: Mention): boolean => {
    if (!joined(first, second)) return false;
    const count = pairs.get(`${first.word} ${second.word}`) ?? 0;
    const share = count / Math.min(alone.get(first.word) ?? 1, alone.get(second.word) ?? 1);
    return count >= OFTEN ? share >= SHARE : count === 2 && share >= SELDOM_SHARE;
  };
  const out: Mention[] = [];
  for (let i = 0; i < mentions.length; i++) {
    const first = mentions[i]!;
    const second = mentions[i + 1];
    if (second !== undefined && isTerm(first, second)) {
      out.push({ ...first, end: second.end, word: first.word + second.word });
      i++;
    } else out.push(first);
  }
  return out;
}

/** The mentions of an article with phrases in place of the words they are made of. */
export function withPhrases(mentions: readonly Mention[]): Mention[] {
  let out: readonly Mention[] = mentions;
  for (let words = 2; words <= WORDS; words++) out = joinPairs(out);
  return [...out];
}
