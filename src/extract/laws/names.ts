import { lawNames } from '../../laws/index.js';
import { once } from '../../text/lexicon.js';
import { isEdge } from './edges.js';
import type { Span } from './spans.js';

/** What goes on a word that ends in 法, so that no name ends there. */
const LAW_GOES_ON = /^(?:典|律|规(?!定)|治|院|制(?!定)|定|人(?!大)|官|庭|学|案|纪|务|则|宝|盲|条|警|医|理)/u;
const COMMITTEE = /^(?:和|与)?法律(?:和监察司法)?委员会/u;
/** A law is named after its matter: 水污染防治法实施办法 is another document. */
const OTHER_DOCUMENT = /^(?:实施(?:办法|细则|条例)|释义|解读本)/u;

/**
 * Names in the catalogue that running text may use as they are, of laws, regulations and party documents, filed under
 * their last two characters, the longest first. They are few kinds of endings, so that a text is searched for those
 * only, and read backwards from there.
 */
const endings = once(() => {
  const map = new Map<string, string[]>();
  for (const { name, weak } of lawNames()) {
    if (weak || name.length < 2 || /^(?:关于|“)|(?:规划|计划|方案)$/u.test(name)) continue;
    const list = map.get(name.slice(-2)) ?? [];
    list.push(name);
    map.set(name.slice(-2), list);
  }
  for (const list of map.values()) list.sort((a, b) => b.length - a.length);
  const last = new Set([...map.keys()].map((key) => key[1]!));
  return { map, last: new RegExp(`[${[...last].join('')}]`, 'gu') };
});

/** Names of the catalogue in a text, the longest of those that overlap, where no longer word holds them. Ordered. */
export function catalogueNames(text: string): Span[] {
  const { map, last } = endings();
  const found: Span[] = [];
  for (const { index } of text.matchAll(last)) {
    const end = index + 1;
    const names = map.get(text.slice(end - 2, end));
    if (names === undefined) continue;
    const name = names.find(
      (one) => text.startsWith(one, end - one.length) && stands(text, end - one.length, end),
    );
    if (name === undefined) continue;
    const start = end - name.length;
    while (found.length > 0 && found.at(-1)!.start >= start) found.pop();
    if (found.length === 0 || found.at(-1)!.end <= start) found.push({ start, end });
  }
  return found;
}

function stands(text: string, start: number, end: number): boolean {
  if (start < 0) return false;
  const last = text[end - 1];
  const rest = text.slice(end, end + 12);
  if (last === '法' && LAW_GOES_ON.test(rest)) return false;
  if (last === '例' && rest.startsWith('外')) return false;
  if (text.slice(start, end) === '宪法') return !COMMITTEE.test(rest);
  if (end - start <= 3 && !isEdge(text, start)) return false;
  return !OTHER_DOCUMENT.test(rest);
}
