/**
 * Pairs of characters, by which text is found in a full-text index that knows no Chinese words: `监督法` is
 * indexed as `监督 督法 法`, and a word is found by the row of its pairs, two characters or twenty.
 */
import { fold } from './fold.js';
import { foldTraditional } from './traditional.js';

/**
 * What is indexed: ASCII letters and digits and the Chinese characters of Unicode's first planes, which every
 * full-text engine takes for letters. All else parts runs; a search for it looks at the text itself.
 */
const RUNS = /[0-9a-z\u3400-\u4db5\u4e00-\u9fa5]+/g;

/** Text as it is searched: width, look-alikes, case and script do not matter. Of the same length as the text. */
export function searchKey(text: string): string {
  return foldTraditional(fold(text)).replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** The words of the index for a key: every pair, and the last character of each run by itself. */
export function bigrams(key: string): string {
  const words: string[] = [];
  for (const [run] of key.matchAll(RUNS))
    for (let at = 0; at < run.length; at++) words.push(run.slice(at, at + 2));
  return words.join(' ');
}

/**
 * The query that finds all texts in whose key `key` may stand, in the syntax of SQLite's FTS5; null where the
 * index cannot help and all texts have to be looked at. What it finds is to be checked: the index knows no
 * signs between the runs.
 */
export function bigramQuery(key: string): string | null {
  const phrases = Array.from(key.matchAll(RUNS), ([run]) => {
    if (run.length === 1) return `"${run}"*`;
    const pairs = Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2));
    return `"${pairs.join(' ')}"`;
  });
  return phrases.length === 0 ? null : phrases.join(' AND ');
}
