import { once } from '../../../text/lexicon.js';
import { wordList } from '../../../text/word-patterns.js';
import type { Candidate } from '../candidate.js';
import { after } from '../clause.js';

/** A round number alone: 万, 百万, 十万. */
const ROUND = /^(?:[十百千]?万|[百千亿])$/;
/** What is reckoned by so many of something: 百万吨|死亡率, 万元|生产总值能耗, 万人|发明专利拥有量. */
const per = once(() => new RegExp(`^${wordList(new URL('../data/rate-bases.txt', import.meta.url))}`));

/** The number that a rate is reckoned by is part of its name and no figure. */
export function rateReason({ placed, unit, end, passage }: Candidate, view: string): string | null {
  if (unit === null || placed.numeral.script === 'arabic') return null;
  const core = passage.text.slice(placed.coreStart, placed.end);
  return ROUND.test(core) && per().test(after(view, end, 8)) ? 'word' : null;
}
