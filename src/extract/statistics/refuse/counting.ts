import { once } from '../../../text/lexicon.js';
import { wordLists } from '../../../text/word-patterns.js';
import type { Candidate } from '../candidate.js';
import { after, before } from '../clause.js';

/** Parts of a discourse: 从三个方面, 以下几点, 两个层面. */
const list = wordLists(new URL('../data/discourse.txt', import.meta.url));
const part = once(() => new RegExp(`^个?${list('part')}`));
const pointing = once(() => new RegExp(`${list('pointing')}$`));
const aspect = once(() => new RegExp(`^${list('unit')}$`));

/** Chinese single digits that count the parts of what is said. */
export function countingReason(candidate: Candidate, view: string): string | null {
  const { unit, start, end, placed, sentence } = candidate;
  if (unit === null) return null;
  const rest = after(view, end, 6);
  const lead = before(view, start, 6, sentence.start);
  const counted = aspect().test(unit.name) || (/^[个项条大]$/.test(unit.name) && part().test(rest));
  if (!counted) return null;
  // 从3个方面; 队伍建设、工作宣传等6个方面.
  if (placed.numeral.script === 'arabic')
    return (pointing().test(lead) || (lead.endsWith('等') && placed.numeral.approximators.length === 0)) &&
      /^(?:方面|层面|维度|角度)|^$/.test(rest)
      ? 'discourse'
      : null;
  return 'discourse';
}
