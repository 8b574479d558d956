import { NameIndex } from '../../gazetteer/index.js';
import { lawNames } from '../../laws/index.js';
import { once } from '../../text/lexicon.js';
import { isEdge } from './edges.js';
import type { Span } from './spans.js';

/** What goes on a word that ends in 法, so that no name ends there. */
const LAW_GOES_ON = /^(?:律|规(?!定)|治|院|制(?!定)|定|人(?!大)|官|庭|学|案|纪|务|则|宝|盲|条|警|医|理)/u;
const COMMITTEE = /^(?:和|与)?法律(?:和监察司法)?委员会/u;

/** Names in the catalogue that running text may use as they are: of laws, regulations and party documents. */
const known = once(() => {
  const names = lawNames().filter(({ name, weak }) => !weak && !/^关于/u.test(name) && name.length > 1);
  return NameIndex.of(names.map(({ name }) => name));
});

/** Names of the catalogue in a text, longest first, where no longer word holds them. */
export function catalogueNames(text: string): Span[] {
  const found: Span[] = [];
  const index = known();
  for (let at = index.next(text, 0); at !== -1; ) {
    const hit = index.allAt(text, at).find(({ start, end }) => stands(text, start, end));
    if (hit !== undefined) found.push({ start: hit.start, end: hit.end });
    at = index.next(text, hit?.end ?? at + 1);
  }
  return found;
}

function stands(text: string, start: number, end: number): boolean {
  const last = text[end - 1];
  const rest = text.slice(end, end + 12);
  if (last === '法' && LAW_GOES_ON.test(rest)) return false;
  if (last === '例' && rest.startsWith('外')) return false;
  const name = text.slice(start, end);
  if (name === '宪法') return !COMMITTEE.test(rest) && !'合违护立'.includes(text[start - 1] ?? ' ');
  if (end - start <= 3 && !isEdge(text, start)) return false;
  // A law is named after its matter: 水污染防治法实施办法 is another document.
  return !/^(?:实施(?:办法|细则|条例)|释义|解读本)/u.test(rest);
}
