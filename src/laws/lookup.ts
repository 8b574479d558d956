import { once } from '../text/lexicon.js';
import { lawNames, titleKey } from './catalogue.js';
import type { Law, LawName } from './types.js';

/** A document found by a name. */
export interface LawMatch extends Law {
  /** True where the name was a short one, not the title with or without 中华人民共和国. */
  alias: boolean;
  /** True where the name also means other things. */
  weak: boolean;
}

/** First name filed under a key wins: titles stand before short names within a document, laws before the rest. */
const byKey = once(() => {
  const map = new Map<string, LawName>();
  for (const name of lawNames()) {
    const key = titleKey(name.name);
    const held = map.get(key);
    if (held === undefined || (held.alias && !name.alias)) map.set(key, name);
  }
  return map;
});

/**
 * The document with this title or short name, with or without 《》, 中华人民共和国 and the issuer before 关于;
 * punctuation and spaces do not count, 人大 and 人民代表大会 are the same. Null for a name not in the catalogue.
 */
export function lookupLaw(name: string): LawMatch | null {
  const found = byKey().get(titleKey(name));
  return found === undefined ? null : { ...found.law, alias: found.alias, weak: found.weak };
}

/** A title close to a name that is not in the catalogue. */
export interface NearLaw extends LawMatch {
  /** The name of the catalogue that came close. */
  name: string;
  /** Characters to insert, delete or replace. */
  distance: number;
}

/** Characters that titles are misnamed by, in pairs; in short names only these may be replaced. */
const MIXED_UP = ['障护', '治止', '察查', '账帐', '份分', '职执', '展产', '做作', '和与'];
const KIND_WORD = /(?:法典|法|条例|规定|办法|规则|细则|准则|章程|决定|决议|意见|纲要|规划)$/u;

/**
 * The document whose name was probably meant (未成年保护法 → 未成年人保护法), or null: for names in the catalogue,
 * for names of fewer than five characters, and where two documents come equally close. The kind word (法, 条例 …)
 * must be the same, since a local regulation differs from a law by it.
 */
export function nearestLaw(name: string): NearLaw | null {
  const key = titleKey(name);
  if (key.length < 5 || byKey().has(key)) return null;
  const kind = KIND_WORD.exec(key)?.[0];
  if (kind === undefined) return null;
  let limit = key.length < 8 ? 1 : key.length < 14 ? 2 : 3;
  let best: { key: string; name: LawName; distance: number }[] = [];
  for (const [other, held] of byKey()) {
    if (held.weak || other.length < 5 || KIND_WORD.exec(other)?.[0] !== kind) continue;
    const distance = editDistance(key, other, limit);
    if (distance > limit || (key.length < 7 && !likelySlip(key, other))) continue;
    if (distance < limit) [best, limit] = [[], distance];
    best.push({ key: other, name: held, distance });
  }
  const laws = new Set(best.map((one) => one.name.law));
  if (laws.size !== 1) return null;
  const { name: found, distance } = best[0]!;
  return { ...found.law, alias: found.alias, weak: found.weak, name: found.name, distance };
}

/** In a short name a replaced character makes another title (动物保护法, 文物保护法) unless the two are often mixed up. */
function likelySlip(a: string, b: string): boolean {
  if (a.length !== b.length) return true;
  for (let i = 0; i < a.length; i++) {
    if (a[i] !== b[i]) return MIXED_UP.some((pair) => pair.includes(a[i]!) && pair.includes(b[i]!));
  }
  return true;
}

/** Levenshtein distance, or any number above `limit` once it is sure to exceed it. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      const cost = Math.min(row[j - 1]! + same, row[j]! + 1, next[j - 1]! + 1);
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    row = next;
  }
  return row[b.length]!;
}
