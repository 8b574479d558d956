import { sentenceAt } from '../../text/sentences.js';
import type { Passage } from '../passage.js';
import { withCommonTail } from './common-tail.js';
import { judge } from './judge.js';
import type { Scene } from './scene.js';
import type { Candidate, Mention, Neighbours, Refused } from './types.js';
import { overlaps, withUnlisted } from './unlisted.js';

/** What stands between two names of a list. */
export const LINK = /^[区市县]?(?:[、和与及或至到/—–～~·-]{1,2}|以及|和|乃至)$/u;

/** Candidates of a passage with their verdicts. */
export interface Reading {
  mentions: Mention[];
  refused: Refused[];
}

/**
 * Decides which candidates of a passage are mentions: a first round takes each by itself and by the mention before it, a
 * second forwards and a third backwards lets the members of a list speak for each other.
 */
export function readPassage(passage: Passage, candidates: readonly Candidate[], scene: Scene): Reading {
  const { view } = passage;
  const taken: (Mention | null)[] = candidates.map(() => null);
  const reasons = new Map<number, string>();

  const decide = (i: number, listed: Mention | null): void => {
    const candidate = candidates[i]!;
    const beside: Neighbours = {
      parent: parentOf(candidates, taken, i, view),
      listed,
      earlier: earlierOf(passage, candidates, taken, i),
    };
    const verdict = judge(view, candidate, beside, scene);
    if ('refused' in verdict) reasons.set(i, verdict.refused);
    else {
      const { start, end, text, form } = candidate;
      taken[i] = {
        start,
        end,
        text,
        meaning: verdict.meaning,
        margin: verdict.margin,
        full: form !== 'short',
        unlisted: false,
      };
      reasons.delete(i);
    }
  };

  for (let i = 0; i < candidates.length; i++) {
    decide(i, null);
    settle(candidates, taken, i);
  }
  for (let i = 1; i < candidates.length; i++) {
    const before = linked(view, candidates, taken, i, -1);
    if (before !== null && (taken[i] === null || taken[i]!.meaning.code === null)) decide(i, before);
    settle(candidates, taken, i);
  }
  for (let i = candidates.length - 2; i >= 0; i--) {
    if (taken[i] !== null && taken[i]!.meaning.code !== null) continue;
    const after = linked(view, candidates, taken, i, 1);
    if (after !== null) decide(i, after);
    settle(candidates, taken, i);
  }
  const settled = taken.filter((mention) => mention !== null);
  const mentions = withUnlisted(view, withCommonTail(view, settled, scene), scene);
  const refused: Reading['refused'] = [];
  for (const [i, candidate] of candidates.entries()) {
    const reason = taken[i] === null ? reasons.get(i) : undefined;
    // A reading inside or across a name that is taken is not worth a word.
    if (reason !== undefined && !overlaps(mentions, candidate.start, candidate.end))
      refused.push({ candidate, reason });
  }
  return { mentions, refused };
}

/** How many candidates may overlap or stand between two that are beside each other. */
const WINDOW = 6;

/** The mention that ends where candidate i begins, white space passed over. */
function parentOf(
  candidates: readonly Candidate[],
  taken: readonly (Mention | null)[],
  i: number,
  view: string,
): Mention | null {
  const { start } = candidates[i]!;
  for (let k = i - 1; k >= Math.max(0, i - WINDOW); k--) {
    const mention = taken[k];
    if (mention && mention.end <= start && view.slice(mention.end, start).trim() === '') return mention;
  }
  return null;
}

/** Mentions in the same sentence before candidate i, the nearest last; at most a few. */
function earlierOf(
  passage: Passage,
  candidates: readonly Candidate[],
  taken: readonly (Mention | null)[],
  i: number,
): Mention[] {
  const { start } = candidates[i]!;
  const sentence = sentenceAt(passage.sentences, start);
  const found: Mention[] = [];
  for (let k = i - 1; k >= 0 && k >= i - 2 * WINDOW; k--) {
    const mention = taken[k];
    if (!mention) continue;
    if (mention.start < sentence.start) break;
    if (mention.end <= start) found.unshift(mention);
  }
  return found;
}

/** The mention beside candidate i in a list, before (-1) or after it (1). */
function linked(
  view: string,
  candidates: readonly Candidate[],
  taken: readonly (Mention | null)[],
  i: number,
  step: -1 | 1,
): Mention | null {
  const { start, end } = candidates[i]!;
  for (let k = i + step, n = 0; k >= 0 && k < candidates.length && n < WINDOW; k += step, n++) {
    const mention = taken[k];
    if (!mention) continue;
    const between = step < 0 ? view.slice(mention.end, start) : view.slice(end, mention.start);
    if (between.length > 0 && between.length <= 3 && LINK.test(between)) return mention;
  }
  return null;
}

/**
 * Of overlapping mentions one stays: the longer of two that begin together, a province or city before what begins inside it, a
 * name in full before a short one, then that with the more evidence.
 */
function settle(candidates: readonly Candidate[], taken: (Mention | null)[], i: number): void {
  const mine = taken[i];
  if (!mine) return;
  for (let k = Math.max(0, i - WINDOW); k < Math.min(candidates.length, i + WINDOW); k++) {
    const other = taken[k];
    if (k === i || !other || other.end <= mine.start || other.start >= mine.end) continue;
    if (beats(mine, other)) taken[k] = null;
    else {
      taken[i] = null;
      return;
    }
  }
}

function beats(one: Mention, other: Mention): boolean {
  if (one.start === other.start && one.end !== other.end) return one.end > other.end;
  const first = one.start < other.start ? one : other;
  const second = first === one ? other : one;
  // 上海|城市, 海南|昌江: the first of two that cross is the better reading where it is a well-known name.
  if (
    first.start !== second.start &&
    (first.meaning.level === 'province' || (first.meaning.level === 'prefecture' && second.margin < 2))
  )
    return first === one;
  if (one.full !== other.full) return one.full;
  if (one.margin !== other.margin) return one.margin > other.margin;
  return (
    one.end - one.start > other.end - other.start ||
    (one.end - one.start === other.end - other.start && one.start < other.start)
  );
}
