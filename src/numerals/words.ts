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

/** The words of `data/words.tsv` by their first numeral character, the longest first. */
const index = once(() => {
  const found = new Map<string, Entry[]>();
  for (const [words = '', notAfter = ''] of dataRows(new URL('./data/words.tsv', import.meta.url))) {
    for (const word of words.split(' ')) {
      const offset = word.search(NUMERAL);
      const key = word.charAt(offset);
      const entry = { word, offset, notAfter };
      const list = found.get(key);
      if (list === undefined) found.set(key, [entry]);
      else list.push(entry);
    }
  }
  for (const list of found.values()) list.sort((a, b) => b.word.length - a.word.length);
  return found;
});

/**
 * The longest listed word whose first numeral character stands at `at`, not reaching back over `floor`.
 * With `before` only words that begin before `at` count (统一, 三明 not).
 */
export function wordAt(view: string, at: number, floor: number, before = false): WordHit | null {
  for (const { word, offset, notAfter } of index().get(view.charAt(at)) ?? []) {
    const start = at - offset;
    if (start < floor || (before && offset === 0) || !view.startsWith(word, start)) continue;
    if (notAfter !== '' && start > 0 && notAfter.includes(view.charAt(start - 1))) continue;
    return { word, start, end: start + word.length };
  }
  return null;
}
