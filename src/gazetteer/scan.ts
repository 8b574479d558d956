import type { NameHit, NameIndex } from './name-index.js';
import { divisionNames, strongestForm } from './names.js';
import { divisionAt } from './rows.js';
import { type ProvinceTownships, townshipsOf } from './townships.js';
import type { Division, NameForm, Township } from './types.js';

/** A name of a division or township in a text, and all that it may mean. */
export interface DivisionHit {
  /** UTF-16 offsets: `text.slice(start, end)` is the name. */
  start: number;
  end: number;
  text: string;
  /** The strongest form in which one of the candidates bears the name. */
  form: NameForm;
  /** Candidates, present before former; empty for a township. */
  divisions: Division[];
  townships: Township[];
}

export interface ScanOptions {
  /** Codes of provinces (or of divisions in them) whose townships are looked for. */
  townships?: readonly string[] | undefined;
  /** Only divisions of these provinces; all by default. */
  provinces?: readonly string[] | undefined;
}

/**
 * All names of divisions in the text from the left, the longest at each place, without overlaps; linear in the
 * text. Nothing is judged: short forms come as they stand (大理 in 人大理论), for the caller to weigh with `trapAt`
 * and the context. Townships are reported under their full names only.
 */
export function scan(text: string, options: ScanOptions = {}): DivisionHit[] {
  const names = divisionNames();
  const local = (options.townships ?? []).flatMap((code) => townshipsOf(code) ?? []);
  const provinces = options.provinces?.map((code) => code.slice(0, 2));
  const hits: DivisionHit[] = [];
  const reader = new NameReader([names, ...local.map((province) => province.names)], text);
  for (let at = reader.next(0); at !== -1; ) {
    const division =
      provinces === undefined ? names.longestAt(text, at) : longestWithin(names.allAt(text, at), provinces);
    const township = longestTownship(text, at, local);
    const end = Math.max(division?.end ?? 0, township?.end ?? 0);
    if (end !== 0) {
      const divisions = division?.end === end ? division.values.map(divisionAt) : [];
      const townships = township?.end === end ? township.found : [];
      const name = text.slice(at, end);
      hits.push({ start: at, end, text: name, form: strongestForm(name, divisions), divisions, townships });
    }
    at = reader.next(end === 0 ? at + 1 : end);
  }
  return hits;
}

/** Goes through a text by the places where a name of any of several indexes may begin; reads it once an index. */
class NameReader {
  readonly #indexes: readonly NameIndex[];
  readonly #text: string;
  /** The next place of each index, text.length where there is none. */
  readonly #ahead: number[];

  constructor(indexes: readonly NameIndex[], text: string) {
    this.#indexes = indexes;
    this.#text = text;
    this.#ahead = indexes.map(() => -1);
  }

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
}

function longestWithin(hits: readonly NameHit[], provinces: readonly string[]): NameHit | null {
  for (const hit of hits) {
    const values = hit.values.filter((row) => provinces.includes(divisionAt(row).code.slice(0, 2)));
    if (values.length > 0) return { ...hit, values };
  }
  return null;
}

function longestTownship(
  text: string,
  at: number,
  local: readonly ProvinceTownships[],
): { end: number; found: Township[] } | null {
  let end = at;
  let found: Township[] = [];
  for (const { list, names } of local) {
    const hit = names.longestAt(text, at);
    if (hit === null || hit.end < end) continue;
    const here = hit.values.map((place) => list[place]!);
    found = hit.end > end ? here : [...found, ...here];
    end = hit.end;
  }
  return found.length === 0 ? null : { end, found };
}
