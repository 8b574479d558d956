import { dataRows, once } from '../text/lexicon.js';

const table = once(() => {
  const rows = dataRows(new URL('./data/traditional.tsv', import.meta.url));
  const map = new Map(rows.map(([from = '', to = '']) => [from, to]));
  return { map, pattern: new RegExp(`[${[...map.keys()].join('')}]`, 'g') };
});

/**
 * Writes the traditional characters that numerals and units use (萬 個 點) as simplified ones, one for one, so
 * that offsets stay. Other characters are left alone: this is for matching, not a conversion of the text.
 */
export function simplifyForUnits(view: string): string {
  const { map, pattern } = table();
  if (view.search(pattern) === -1) return view;
  return view.replace(pattern, (char) => map.get(char) ?? char);
}
