import { dataRows, dataWords, once } from '../../text/lexicon.js';
import { organs } from '../organizations/lexicon.js';
import type { Institution, Sort } from './types.js';

const file = (name: string) => new URL(`./data/${name}`, import.meta.url);

/** All words by their last character, longest first. */
const byLast = once(() => {
  const found = new Map<string, Institution[]>();
  for (const [word = '', sort, name = ''] of dataRows(file('institutions.tsv'))) {
    const list = found.get(word.at(-1)!) ?? [];
    found.set(word.at(-1)!, list);
    list.push({ word, sort: sort as Sort, name });
  }
  for (const list of found.values()) list.sort((a, b) => b.word.length - a.word.length);
  return found;
});

/** The central committee, which 全会 and 党中央 stand for. */
export const CENTRAL: Institution = { word: '', sort: 'center', name: '中国共产党中央委员会' };

/** A committee of the party: 市|委, 海淀区|委. */
export const PARTY_COMMITTEE: Institution = { word: '委', sort: 'partycommittee', name: '委员会' };

/** Longest name of a committee. */
const LONGEST = 18;

/** The longest word for a body that ends at an offset; null where none does. */
export function institutionBefore(view: string, end: number): Institution | null {
  const words = byLast().get(view.charAt(end - 1)) ?? [];
  const found = words.find(({ word }) => view.startsWith(word, end - word.length));
  return found ?? committeeBefore(view, end);
}

function committeeBefore(view: string, end: number): Institution | null {
  if (!/[会委]/.test(view.charAt(end - 1))) return null;
  for (let size = Math.min(LONGEST, end); size > 1; size--) {
    const organ = organs().find(view, end - size, ({ word }) => word.length === size);
    if (organ === undefined || (organ.of !== 'congress' && organ.of !== 'standing')) continue;
    const owner = organ.of === 'congress' ? '人民代表大会' : '人民代表大会常务委员会';
    return { word: organ.word, sort: 'committee', name: owner + organ.full };
  }
  return null;
}

const topics = once(() => dataWords(file('topics.txt')));

/** Length of the longest topic of a conference on work that ends at an offset (人大, 经济); 0 where none does. */
export function topicBefore(view: string, end: number): number {
  for (let size = Math.min(8, end); size > 1; size--)
    if (topics().has(view.slice(end - size, end))) return size;
  return 0;
}
