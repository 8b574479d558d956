import type { NameIndex } from './name-index.js';
import { type Bearers, bearersOf, divisionNames } from './names.js';
import { type ProvinceTownships, townshipsOf } from './townships.js';
import type { Division, NameForm, Township } from './types.js';
import { unitBelongsToNext } from './units.js';

/** A name of a division or township in a text, and all that it may mean. */
export interface DivisionHit {
  /** UTF-16 offsets: `text.slice(start, end)` is the name. */
  start: number;
  end: number;
  text: string;
  /** The strongest form in which one of the candidates bears the name. */
  form: NameForm;
  /** Candidates, present before former; empty for a township. */
  divisions: readonly Division[];
  townships: readonly Township[];
}

export interface ScanOptions {
  /** Codes of provinces (or of divisions in them) whose townships are looked for. */
  townships?: readonly string[] | undefined;
  /** Only divisions of these provinces; all by default. */
  provinces?: readonly string[] | undefined;
}

/**
 * All names of divisions in the text from the left, the longest at each place, without overlaps; linear in the
 * text. A generic word that belongs to the next word is left out (北京 in 北京市场). Else nothing is judged: short forms come as they stand (大理 in 人大理论), for the caller to weigh with `trapAt`
 * and the context. Townships are reported under their full names only.
 */
export function scan(text: string, options: ScanOptions = {}): DivisionHit[] {
  const hits: DivisionHit[] = [];
  const reader = new NameReader(sourcesOf(options), text);
  for (let at = reader.next(0); at !== -1; ) {
    const hit = reader.hitAt(at);
    if (hit !== null) hits.push(hit);
    at = reader.next(hit?.end ?? at + 1);
  }
  return hits;
}

/**
 * The names that begin inside a hit and end beyond it: 丰台 for 大丰 in 人大丰台团, 平谷区 for 和平 in 密云和平谷区.
 * Where there is one, one of the two is no name.
 */
export function rivalsOf(text: string, hit: DivisionHit, options: ScanOptions = {}): DivisionHit[] {
  const reader = new NameReader(sourcesOf(options), text);
  const rivals: DivisionHit[] = [];
  for (let at = hit.start + 1; at < hit.end; at++) {
    const rival = reader.hitAt(at);
    if (rival !== null && rival.end > hit.end) rivals.push(rival);
  }
  return rivals;
}

/** The bearers of a name in some provinces; a name that only townships bear is a full one. */
function bearersIn(name: string, provinces: readonly string[] | undefined): Bearers {
  const all = bearersOf(name);
  if (all.divisions.length === 0) return { divisions: [], form: 'full' };
  if (provinces === undefined) return all;
  const divisions = all.divisions.filter((division) => provinces.includes(division.code.slice(0, 2)));
  return { divisions, form: all.form };
}

function townshipsNamed({ list, names }: ProvinceTownships, name: string): Township[] {
  return names.get(name).map((place) => list[place]!);
}

/** Where names are looked for. */
interface Sources {
  names: NameIndex;
  local: readonly ProvinceTownships[];
  provinces: readonly string[] | undefined;
}

function sourcesOf(options: ScanOptions): Sources {
  const local = [...new Set(options.townships?.map(townshipsOf))].filter((towns) => towns !== null);
  return { names: divisionNames(), local, provinces: options.provinces?.map((code) => code.slice(0, 2)) };
}

/** Goes through a text by the places where a name of any index may begin; reads it once an index. */
class NameReader {
  readonly #text: string;
  readonly #sources: Sources;
  readonly #indexes: readonly NameIndex[];
  /** The next place of each index, text.length where there is none. */
  readonly #ahead: number[];

  constructor(sources: Sources, text: string) {
    this.#text = text;
    this.#sources = sources;
    this.#indexes = [sources.names, ...sources.local.map((towns) => towns.names)];
    this.#ahead = this.#indexes.map(() => -1);
  }

  /** The next place from `from` on where a name may begin, or -1. */
  next(from: number): number {
    let first = this.#text.length;
    for (const [i, index] of this.#indexes.entries()) {
      if (this.#ahead[i]! < from) {
        const at = index.next(this.#text, from);
        this.#ahead[i] = at === -1 ? this.#text.length : at;
      }
      first = Math.min(first, this.#ahead[i]!);
    }
    return first === this.#text.length ? -1 : first;
  }

  /** The longest name at a place, of a division or a township. */
  hitAt(at: number): DivisionHit | null {
    const { local, provinces } = this.#sources;
    const ofDivision = this.#divisionSize(at);
    const ofTownship = Math.max(0, ...local.map((towns) => towns.names.sizeAt(this.#text, at)));
    const size = Math.max(ofDivision, ofTownship);
    if (size === 0) return null;
    const name = this.#text.slice(at, at + size);
    const { divisions, form } = bearersIn(name, provinces);
    const townships = ofTownship === size ? local.flatMap((towns) => townshipsNamed(towns, name)) : [];
    return { start: at, end: at + size, text: name, form, divisions, townships };
  }

  #divisionSize(at: number): number {
    const { names, provinces } = this.#sources;
    const size = names.sizeAt(this.#text, at);
    if (size === 0 || (provinces === undefined && !unitBelongsToNext(this.#text, at + size))) return size;
    const fitting = names.allAt(this.#text, at).find(({ start, end }) => {
      const { divisions } = bearersIn(this.#text.slice(start, end), provinces);
      return divisions.length > 0 && !unitBelongsToNext(this.#text, end);
    });
    return fitting === undefined ? 0 : fitting.end - fitting.start;
  }
}
