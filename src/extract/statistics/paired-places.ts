/** Places that paired numbers have one by one: A县、B县分别有3家和5家; A县4亿元，B县2亿元，分别增长5%和6%. */
import type { Mention } from '../districts/types.js';
import type { Candidate } from './candidate.js';
import { clauseStart } from './clause.js';
import type { Named } from './home.js';
import { isJoined } from './indicator/respective.js';

const LINK = /^(?:、|和|与|及|以及)$/;

/**
 * The places of those numbers of a sentence that stand in a row with a row of as many places before them; null for all others.
 * `given` are the places of the numbers by themselves.
 */
export function pairedPlaces(
  candidates: readonly Candidate[],
  given: readonly (string | null)[],
  mentions: () => readonly Mention[],
): (Named | number | null)[] {
  const out: (Named | number | null)[] = candidates.map(() => null);
  for (let i = 0; i < candidates.length; ) {
    let size = 1;
    while (i + size < candidates.length && isJoined(candidates[i + size - 1]!, candidates[i + size]!)) size++;
    if (size > 1) {
      const places =
        listBefore(candidates[i]!, size, mentions()) ??
        sameAsPaired(candidates, i, size, out) ??
        sameAsBefore(candidates, i, size, given);
      if (places !== null) for (let k = 0; k < size; k++) out[i + k] = places[k]!;
    }
    i += size;
  }
  return out;
}

/** A list of just so many places in the clause of the first number. */
function listBefore(first: Candidate, size: number, mentions: readonly Mention[]): Named[] | null {
  const { view } = first.passage;
  const own = clauseStart(view, first.start, first.sentence.start);
  // …突破亿元，分别达到: the list is that of the clause before.
  const from =
    /^分别/.test(view.slice(own, own + 2)) && own > first.sentence.start
      ? clauseStart(view, own - 1, first.sentence.start)
      : own;
  const inside = mentions.filter(({ start, end }) => start >= from && end <= first.start);
  // Of a chain (徐州市沛县) the last names the place.
  const last = inside.filter(({ end }) => !inside.some(({ start }) => start === end));
  if (last.length !== size) return null;
  for (let k = 1; k < size; k++) {
    const link = inside.find(({ start }) => start > last[k - 1]!.end) ?? last[k]!;
    if (!LINK.test(view.slice(last[k - 1]!.end, link.start))) return null;
  }
  return last.map(({ meaning }) => ({ name: meaning.name, code: meaning.code }));
}

/** The row of as many numbers right before this one, which has its places: …x、y，增长a、b. */
function sameAsPaired(
  candidates: readonly Candidate[],
  i: number,
  size: number,
  given: readonly (Named | number | null)[],
): (Named | number)[] | null {
  if (i < size) return null;
  const before = given.slice(i - size, i);
  const { passage, start } = candidates[i]!;
  const between = passage.view.slice(candidates[i - 1]!.end, start);
  return /^,[^,;。]{0,10}$/.test(between) && before.every((one) => one !== null)
    ? (before as (Named | number)[])
    : null;
}

/** The numbers before these, each of another place, where 分别 says that these go with them. */
function sameAsBefore(
  candidates: readonly Candidate[],
  i: number,
  size: number,
  given: readonly (string | null)[],
): number[] | null {
  if (i < size) return null;
  const { passage, start } = candidates[i]!;
  if (!/分别[^,;。]{0,8}$/.test(passage.view.slice(candidates[i - 1]!.end, start))) return null;
  const places = given.slice(i - size, i);
  if (new Set(places).size !== size) return null;
  return candidates.slice(i - size, i).map((_, k) => i - size + k);
}
