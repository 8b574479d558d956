import { dataRows, once } from '../text/lexicon.js';
import { STARTS } from './chars.js';
import { decimal, single } from './exact.js';
import { blank, type Reading } from './reading-type.js';
import type { NumeralKind, Qualifier } from './types.js';

interface Phrase {
  phrase: string;
  offset: number;
  kind: NumeralKind;
  value: string | null;
  qualifier: Qualifier;
  before: string;
  notBefore: string;
}

const UNITS: Partial<Record<NumeralKind, string>> = { percent: '%', discount: '折' };

/** Words that are a numeral as a whole (一半, 成千上万), by their first numeral character, the longest first. */
const index = once(() => {
  const found = new Map<string, Phrase[]>();
  for (const row of dataRows(new URL('./data/phrases.tsv', import.meta.url))) {
    const [phrase = '', kind, value = '-', qualifier, before = '-', notBefore = '-'] = row;
    const offset = phrase.search(new RegExp(STARTS.source));
    const entry: Phrase = {
      phrase,
      offset,
      kind: kind as NumeralKind,
      value: value === '-' ? null : value,
      qualifier: qualifier as Qualifier,
      before: before === '-' ? '' : before,
      notBefore: notBefore === '-' ? '' : notBefore,
    };
    const key = phrase.charAt(offset);
    const list = found.get(key);
    if (list === undefined) found.set(key, [entry]);
    else list.push(entry);
  }
  for (const list of found.values()) list.sort((a, b) => b.phrase.length - a.phrase.length);
  return found;
});

function allowed(entry: Phrase, before: string, after: string): boolean {
  if (after !== '' && entry.notBefore.includes(after)) return false;
  if (entry.before === '') return true;
  const listed = before !== '' && entry.before.includes(before);
  return entry.before.startsWith('!') ? !listed : listed;
}

/** The listed numeral phrase whose first numeral character stands at `at`, not reaching back over `floor`. */
export function readPhrase(
  view: string,
  at: number,
  floor: number,
): (Reading & { qualifier: Qualifier }) | null {
  for (const entry of index().get(view.charAt(at)) ?? []) {
    const start = at - entry.offset;
    if (start < floor || !view.startsWith(entry.phrase, start)) continue;
    const end = start + entry.phrase.length;
    if (!allowed(entry, view.charAt(start - 1), view.charAt(end))) continue;
    return {
      ...blank(start, end),
      kind: entry.kind,
      unit: UNITS[entry.kind] ?? null,
      value: entry.value === null ? null : single(decimal(entry.value)),
      qualifier: entry.qualifier,
      vague: entry.value === null,
      chinese: true,
    };
  }
  return null;
}
