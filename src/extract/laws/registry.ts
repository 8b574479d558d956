import type { LawKindOfRow } from './types.js';

/** A document that the text has named. */
export interface Resolved {
  canonical: string;
  kind: LawKindOfRow;
  /** Name without 中华人民共和国 or the division it begins with. */
  rest: string;
  genre: string;
  jurisdiction: string | null;
  jurisdictionCode: string | null;
}

/** What a short name and a full one may differ by. */
const FILLER = /(?:促进|加强|规范|进一步|管理|保护|工作|建设|若干)/gu;

/** Documents named in full, by what stands behind their place; later ones win ties of nearness by being asked first. */
export class Registry {
  readonly #byRest = new Map<string, Resolved>();
  readonly #byStem = new Map<string, Resolved[]>();

  add(law: Resolved): void {
    if (this.#byRest.has(law.rest)) return;
    this.#byRest.set(law.rest, law);
    const key = law.rest.slice(-law.genre.length);
    const list = this.#byStem.get(key) ?? [];
    list.push(law);
    this.#byStem.set(key, list);
  }

  /** Takes over what another holds. */
  addAll(other: Registry): void {
    for (const law of other.#byRest.values()) this.add(law);
  }

  /** The document of exactly this name. */
  exact(rest: string): Resolved | null {
    return this.#byRest.get(rest) ?? null;
  }

  /** The one document whose name this is a shortening of: 科技成果转化条例 for 促进科技成果转化条例. */
  shortened(rest: string, genre: string): Resolved | null {
    const stem = rest.slice(0, -genre.length);
    if (stem.length < 2) return null;
    const found = (this.#byStem.get(genre) ?? []).filter((law) => {
      const whole = law.rest.slice(0, -genre.length);
      if (whole.length <= stem.length) return false;
      if (stem.length >= 3 && whole.includes(stem)) return true;
      const core = whole.replace(FILLER, '');
      const short = stem.replace(FILLER, '');
      if (short.length >= 2 && core === short) return true;
      return (
        stem.length >= 4 &&
        whole[0] === stem[0] &&
        isSubsequence(stem, whole) &&
        stem.length * 2 >= whole.length
      );
    });
    return found.length === 1 ? found[0]! : null;
  }

  /** The one document of the same matter under another genre word: …管理条例 for …管理规定. */
  otherGenre(rest: string, genre: string): Resolved | null {
    const stem = rest.slice(0, -genre.length);
    if (stem.length < 5) return null;
    for (const other of ['条例', '规定', '办法', '若干规定']) {
      const law = other === genre ? undefined : this.#byRest.get(stem + other);
      if (law !== undefined) return law;
    }
    return null;
  }
}

function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const char of short) {
    at = long.indexOf(char, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
