/** The data files of this module, each read on first use. */
import { dataRows, dataWords, once } from '../../text/lexicon.js';

const file = (name: string) => new URL(`./data/${name}`, import.meta.url);

/** What sort of document a genre word makes: see genres.tsv. */
export type GenreClass =
  | 'constitution'
  | 'law'
  | 'amendment'
  | 'regulation'
  | 'measure'
  | 'norm'
  | 'decision'
  | 'opinion'
  | 'plan'
  | 'bill'
  | 'treaty'
  | 'judicial'
  | 'standard';

export interface Genre {
  word: string;
  class: GenreClass;
  unbracketed: boolean;
  anaphor: boolean;
}

const genres = once(() => {
  const map = new Map<string, Genre>();
  for (const [word = '', group, unbracketed, anaphor] of dataRows(file('genres.tsv'))) {
    map.set(word, {
      word,
      class: group as GenreClass,
      unbracketed: unbracketed === 'unbracketed',
      anaphor: anaphor === 'anaphor',
    });
  }
  return map;
});

const LONGEST_GENRE = 5;

/** The genre word a title ends in, the longest; null where it ends in none. */
export function genreOf(title: string): Genre | null {
  const genre = longestGenre(title);
  if (genre === null || /^(?:regulation|measure|decision|plan)$/.test(genre.class)) return genre;
  return isNotLaw(title) ? null : genre;
}

function longestGenre(title: string): Genre | null {
  for (let size = Math.min(LONGEST_GENRE, title.length); size > 0; size--) {
    const genre = genres().get(title.slice(-size));
    if (genre !== undefined) return genre;
  }
  return null;
}

/** True for a name that ends in a word like 做法 or 对策建议, unless a longer word makes it a law's (公司法). */
export function isNotLaw(name: string): boolean {
  return notLaw(name) !== null && lawTail(name) === null;
}

/** A genre by its word. */
export const genreNamed = (word: string): Genre | null => genres().get(word) ?? null;

const words = (name: string) => once(() => [...dataWords(file(name))]);

/** Whether a text ends in one of a file's words at `end`: the word, or null. */
function suffixes(name: string): (text: string, end?: number) => string | null {
  const load = once(() => {
    const set = dataWords(file(name));
    return { set, sizes: [...new Set([...set].map((word) => word.length))].sort((a, b) => b - a) };
  });
  return (text, end = text.length) => {
    const { set, sizes } = load();
    for (const size of sizes) {
      if (size > end) continue;
      const word = text.slice(end - size, end);
      if (set.has(word)) return word;
    }
    return null;
  };
}

/** Words that look like a genre word and are none. */
const notLaw = suffixes('not-law.txt');
export const beforeAnd = suffixes('before-and.txt');
export const genericModifier = suffixes('generic.txt');
export const measureHead = suffixes('measure-heads.txt');
export const lawTail = suffixes('law-tails.txt');
export const ownWork = words('own-work.txt');
export const partyMatters = words('party-matters.txt');

/** Kinds of bodies that issue documents. */
export type Issuer = 'party' | 'npc' | 'congress' | 'council' | 'government' | 'court';

/** Words that name issuers, with their kind, and the pattern of any of them. */
export const issuerWords = once(() => {
  const kinds = new Map<string, Issuer>();
  for (const [kind, list = ''] of dataRows(file('issuers.tsv'))) {
    for (const word of list.split(' ')) kinds.set(word, kind as Issuer);
  }
  const longestFirst = [...kinds.keys()].sort((a, b) => b.length - a.length);
  return { kinds, any: new RegExp(longestFirst.join('|'), 'g') };
});

/** Words beside a title that tell a work. */
export const workMarks = once(() => {
  const sides: Record<string, string[]> = { after: [], before: [] };
  for (const [side = '', list = ''] of dataRows(file('works.tsv'))) sides[side]?.push(...list.split(' '));
  return sides as { after: string[]; before: string[] };
});

/** What a document's surroundings tell of its state. */
export interface StatusMark {
  side: 'before' | 'after';
  state: 'draft' | 'adopted' | 'revised' | 'unknown';
  strength: 'sure' | 'act' | 'done';
  pattern: RegExp;
}

export const statusMarks = once(() =>
  dataRows(file('status.tsv')).map(
    ([side, state, strength, pattern = '']) =>
      ({ side, state, strength, pattern: new RegExp(pattern, 'u') }) as StatusMark,
  ),
);

/** Acts and the words that tell them. */
export const actWords = once(() =>
  dataRows(file('acts.tsv')).map(([act = '', list = '']) => ({ act, words: list.split(' ') })),
);

/** Where names begin in running text. */
export interface EdgeWord {
  word: string;
  soft: boolean;
  /** Words in which it does not count. */
  except: readonly string[];
}

/** Edge words by their last character. */
export const edgeWords = once(() => {
  const map = new Map<string, EdgeWord[]>();
  for (const [strength, word = '', except = '-'] of dataRows(file('edges.tsv'))) {
    const entry = { word, soft: strength === 'soft', except: except === '-' ? [] : except.split('|') };
    const list = map.get(word.at(-1)!) ?? [];
    list.push(entry);
    map.set(word.at(-1)!, list);
  }
  return map;
});

/** Names by which some documents are cited instead of their titles. */
const commonNames = once(
  () => new Map(dataRows(file('common-names.tsv')).map(([title = '', name = '']) => [title, name])),
);
export const commonName = (title: string): string => commonNames().get(title) ?? title;
