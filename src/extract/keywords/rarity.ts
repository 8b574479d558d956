import { dataLines, once } from '../../text/lexicon.js';

/** What a word that the data does not list counts as: the commonest of those left out have 10, half of them 12. */
const UNLISTED = 11;

const values = once(() => {
  const table = new Map<string, number>();
  for (const line of dataLines(new URL('./data/rarity.txt', import.meta.url))) {
    const [value = '', ...words] = line.split(' ');
    for (const word of words) table.set(word, Number(value));
  }
  return table;
});

/** How rare a word is in general texts: its inverse document frequency, 0.9 (了) to 11. */
export function rarityOf(word: string): number {
  return values().get(word) ?? UNLISTED;
}
