/** Which division a meeting's body is of. */
import { divisionByCode, homeOfOrganization, lineage, scan, trapAt } from '../../gazetteer/index.js';
import { sentenceAt } from '../../text/sentences.js';
import type { Scene } from '../districts/scene.js';
import type { Passage } from '../passage.js';
import type { Named, Owner, PlaceEnding } from './types.js';

/** A division or township by its full name; the whole country is 全国 without code. */
export interface OwnerPlace {
  name: string;
  code: string | null;
}

const NATION: OwnerPlace = { name: '全国', code: null };

/** Length of the names before the last one of a chain. */
const CHAIN = 20;

/** A place named in a passage; chains (云南省昆明市) are one. */
interface Mentioned {
  start: number;
  end: number;
  full: boolean;
  township: boolean;
}

/** The places that an article names. */
export class ArticlePlaces {
  readonly #mentioned = new Map<Passage, Mentioned[]>();
  /** Codes of the divisions that the article names in full, and its townships by name. */
  readonly #named = new Set<string>();
  readonly #towns = new Set<string>();
  readonly #divisions = new Map<string, OwnerPlace | null>();

  constructor(
    readonly scene: Scene,
    passages: readonly Passage[],
    /** The journal is the home congress's own. */
    readonly house: boolean,
  ) {
    for (const passage of passages) this.#mentioned.set(passage, this.#scan(passage.view));
  }

  #scan(view: string): Mentioned[] {
    const { home } = this.scene;
    const found: Mentioned[] = [];
    let chainStart = -1;
    for (const { start, end, form, divisions, text } of scan(view, {
      townships: home === undefined ? [] : [home],
    })) {
      const last = found.at(-1);
      // A chain of more names than province, city and county is none.
      chainStart = last?.end === start && start - chainStart < CHAIN ? chainStart : start;
      const full = form === 'full';
      const township = divisions.length === 0;
      if (!full && trapAt(view, start, end) !== null) continue;
      found.push({ start: township ? start : chainStart, end, full, township });
      if (township) this.#towns.add(text);
      else if (full) {
        const code = this.#division(view.slice(chainStart, end))?.code;
        if (code) this.#named.add(code);
      }
    }
    return found;
  }

  /** Tells whether a place's name ends at an offset of a passage. */
  endings(passage: Passage): PlaceEnding {
    const byEnd = new Map(this.#mentioned.get(passage)?.map((one) => [one.end, one]));
    return (end) => byEnd.get(end) ?? null;
  }

  #division(text: string): OwnerPlace | null {
    let found = this.#divisions.get(text);
    if (found === undefined) {
      const { home } = this.scene;
      found = homeOfOrganization(`${text}人大`, home === undefined ? {} : { home });
      this.#divisions.set(text, found);
    }
    return found;
  }

  /** The place of a meeting's body; without an owner the article's own. Null where it cannot be told. */
  placeOf(named: Named, passage: Passage): OwnerPlace | null {
    const { owner } = named;
    if (owner === null) return this.#home(named);
    if (owner.by === 'nation') return NATION;
    if (owner.by === 'several') return null;
    if (owner.by === 'level') return this.#level(owner, named, passage);
    return owner.township ? { name: owner.text, code: null } : this.#division(owner.text);
  }

  #home({ session, term, bodies }: Named): OwnerPlace | null {
    const { home, general, town } = this.scene;
    // Only the congresses of towns have a presidium that meets through the year.
    if (bodies[0]?.sort === 'presidium') return town === null ? null : { name: town, code: null };
    // In a text that speaks for nobody 常委会会议 is any.
    if (home === undefined || (general && !this.house && session === null && term === null)) return null;
    return placeBy(home);
  }

  /** A generic word: of what the sentence names before it where the article speaks for nobody, then upwards from its own. */
  #level({ word }: Owner & { by: 'level' }, { start }: Named, passage: Passage): OwnerPlace | null {
    const { homes, town, general } = this.scene;
    if (word === '镇' || word === '乡') {
      if (town?.endsWith(word)) return { name: town, code: null };
      const [name, ...others] = [...this.#towns].filter((one) => one.endsWith(word));
      return name === undefined || others.length > 0 ? null : { name, code: null };
    }
    const near = general ? this.#before(passage, start) : [];
    for (const code of [...near, ...homes]) {
      const found = upwards(code, word);
      if (found !== null) return found;
    }
    const all = new Map([...this.#named].map((code) => [upwards(code, word)?.code, upwards(code, word)]));
    all.delete(undefined);
    return all.size === 1 ? [...all.values()][0]! : null;
  }

  /** Codes of what the sentence names before an offset, the nearest first. */
  #before(passage: Passage, at: number): string[] {
    const { view, sentences } = passage;
    const from = sentenceAt(sentences, at).start;
    return (this.#mentioned.get(passage) ?? [])
      .filter(({ start, end, township }) => !township && start >= from && end <= at)
      .reverse()
      .map(({ start, end }) => this.#division(view.slice(start, end))?.code)
      .filter((code) => code !== null && code !== undefined);
  }
}

function placeBy(code: string): OwnerPlace | null {
  const division = divisionByCode(code);
  return division === null ? null : { name: division.name, code: division.code };
}

/** The division itself or the nearest above it that goes by a generic word. */
function upwards(code: string, word: string): OwnerPlace | null {
  for (const one of lineage(code)) {
    const division = divisionByCode(one);
    if (division !== null && goesBy(division, word)) return { name: division.name, code: division.code };
  }
  return null;
}

function goesBy({ name, level }: { name: string; level: string }, word: string): boolean {
  if (word === '区') return level === 'county' && name.endsWith('区');
  if (word === '州') return name.endsWith('自治州');
  return name.endsWith(word);
}
