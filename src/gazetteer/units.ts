import { dataRows, once } from '../text/lexicon.js';

const words = once(() => {
  const map = new Map<string, readonly string[]>();
  for (const [word = '', except = '-'] of dataRows(new URL('./data/unit-words.tsv', import.meta.url))) {
    map.set(word, except === '-' ? [] : except.split(' '));
  }
  return map;
});

/**
 * True where the last character of a name ending at `end` belongs to the word that follows: the 市 of 北京市场,
 * the 县 of 密云县城, but not the 市 of 北京市政府.
 */
export function unitBelongsToNext(text: string, end: number): boolean {
  if (!'市区县州旗省镇乡'.includes(text.charAt(end - 1))) return false;
  const except = words().get(text.slice(end - 1, end + 1));
  if (except === undefined) return false;
  return !except.some((rest) => text.startsWith(rest, end + 1));
}
