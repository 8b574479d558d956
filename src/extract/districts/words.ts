import { dataLines, once } from '../../text/lexicon.js';

/** A set of words that can be looked for at a place in a text, longest first; a word may name what must not follow it. */
export class Words {
  readonly #byFirst = new Map<string, { word: string; except: readonly string[] }[]>();
  readonly #byLast = new Map<string, string[]>();

  /** @param entries words, each as `word` or `word/not,these,after` */
  constructor(entries: readonly string[]) {
    for (const entry of entries) {
      const [word = '', except] = entry.split('/');
      const item = { word, except: except === undefined ? [] : except.split(',') };
      push(this.#byFirst, word[0]!, item);
      push(this.#byLast, word.at(-1)!, word);
    }
    for (const list of this.#byFirst.values()) list.sort((a, b) => b.word.length - a.word.length);
  }

  /** Length of the longest word that begins at `at`, 0 where there is none. */
  sizeAt(text: string, at: number): number {
    for (const { word, except } of this.#byFirst.get(text.charAt(at)) ?? []) {
      if (!text.startsWith(word, at)) continue;
      const end = at + word.length;
      if (!except.some((rest) => text.startsWith(rest, end))) return word.length;
    }
    return 0;
  }

  /** True where one of the words ends just before `end`. */
  endsAt(text: string, end: number): boolean {
    return (this.#byLast.get(text.charAt(end - 1)) ?? []).some((word) =>
      text.startsWith(word, end - word.length),
    );
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** Sections of a data file in which white space separates words; a line `--` begins the next section. */
function sections(name: string): string[][] {
  const parts: string[][] = [[]];
  for (const line of dataLines(new URL(`./data/${name}.txt`, import.meta.url))) {
    if (line === '--') parts.push([]);
    else parts.at(-1)!.push(...line.trim().split(/\s+/));
  }
  return parts;
}

const load = (name: string) => once(() => new Words(sections(name)[0]!));

export const orgHeads = load('org-heads');
export const orgTails = load('org-tails');
export const orgParts = load('org-parts');
export const orgEnds = load('org-ends');
export const breaks = load('breaks');
export const cuesAfter = load('cues-after');
export const vocabulary = once(() => new Set(sections('vocabulary')[0]!));

/** Words before a place's name: those that go with others too, and those that hardly do. */
export const cuesBefore = once(() => {
  const [some = [], sure = []] = sections('cues-before');
  return { all: new Words([...some, ...sure]), sure: new Words(sure) };
});

/** What tells that a place's name is part of a person's: family names, those that are sure, and what stands beside names. */
export const personSigns = once(() => {
  const [surnames = [], sure = [], before = [], after = []] = sections('persons');
  return {
    surnames: new Set(surnames),
    sure: new Set(sure),
    before: new Words(before),
    after: new Words(after),
  };
});

/** Ends of places' names: those that may stand off from the division's name, and those that must be next to it. */
export const placeTails = once(() => {
  const [far = [], near = []] = sections('place-tails');
  return { far: new Words(far), near: new Words(near) };
});
