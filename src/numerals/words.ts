import { dataRows, once } from '../text/lexicon.js';
import type { Span } from './types.js';

/** A word of a list in a text. */
export interface WordHit extends Span {
  word: string;
}

interface Entry {
  word: string;
  /** Place in the word of its first numeral character. */
  offset: number;
  /** Characters the word must not follow. */
  notAfter: string;
}

const NUMERAL = /[一二三四五六七八九两俩仨壹贰叁肆伍陆柒捌玖零〇十百千拾佰仟廿卅卌万亿兆几数半折]/;

/** Words by their first numeral character and its neighbour: the character after it, or before it at the end of a word. */
interface Index {
  followed: Map<string, Entry[]>;
  closing: Map<string, Entry[]>;
}

const index = once((): Index => {
  const followed = new Map<string, Entry[]>();
  const closing = new Map<string, Entry[]>();
  for (const [words = '', notAfter = ''] of dataRows(new URL('./data/words.tsv', import.meta.url))) {
    for (const word of words.split(' ')) {
      const offset = word.search(NUMERAL);
      const last = offset === word.length - 1;
      const map = last ? closing : followed;
      const key = last ? word.slice(offset - 1) : word.slice(offset, offset + 2);
      const list = map.get(key);
      if (list === undefined) map.set(key, [{ word, offset, notAfter }]);
      else list.push({ word, offset, notAfter });
    }
  }
  for (const map of [followed, closing]) {
    for (const list of map.values()) list.sort((a, b) => b.word.length - a.word.length);
  }
  return { followed, closing };
});

function find(list: readonly Entry[] | undefined, view: string, at: number, floor: number, before: boolean) {
  for (const { word, offset, notAfter } of list ?? []) {
    const start = at - offset;
    if (start < floor || (before && offset === 0) || !view.startsWith(word, start)) continue;
    if (notAfter !== '' && start > 0 && notAfter.includes(view.charAt(start - 1))) continue;
    return { word, start, end: start + word.length };
  }
  return null;
}

/**
 * The longest listed word whose first numeral character stands at `at`, not reaching back over `floor`.
 * With `before` only words that begin before `at` count (统一, 三明 not).
 */
export function wordAt(view: string, at: number, floor: number, before = false): WordHit | null {
  const { followed, closing } = index();
  return (
    find(followed.get(view.slice(at, at + 2)), view, at, floor, before) ??
    (at > floor ? find(closing.get(view.slice(at - 1, at + 1)), view, at, floor, before) : null)
  );
}
