import type { Reading } from './article.js';
import type { Memory } from './memory.js';
import type { Resolved } from './registry.js';
import type { Span } from './spans.js';
import type { Mention } from './types.js';

/** How many documents of which genre. */
type Counts = readonly (readonly [string, number])[];

/** A name for several documents at once, with how many of which genre. */
export interface CollectiveHit extends Span {
  counts: Counts;
}

const NUMBER: Readonly<Record<string, number>> = { 一: 1, 两: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6 };
const COLLECTIVE =
  /(?<![\u4e00-\u9fff][第十])(?:[一两二三四五六](?:法|个?条例|决定|决议|办法|规定)){1,4}(?![律规院治案外官])/gu;
const PART = /([一两二三四五六])个?(法|条例|决定|决议|办法|规定)/gu;

/** 两条例, 两个条例, 一法一条例, 两条例一决定; one genre with one document (一条例) is none. */
export function collectives(text: string): CollectiveHit[] {
  const hits: CollectiveHit[] = [];
  for (const match of text.matchAll(COLLECTIVE)) {
    const counts = [...match[0].matchAll(PART)].map((part) => [part[2]!, NUMBER[part[1]!]!] as const);
    const total = counts.reduce((sum, [, count]) => sum + count, 0);
    const quoted = text[match.index - 1] === '“' && text[match.index + match[0].length] === '”';
    // 两法衔接, 一办法: only a quotation makes these a name.
    if (total < 2 || (counts.length === 1 && counts[0]![0] !== '条例' && !quoted)) continue;
    if (/[几数每这另]$/u.test(text.slice(0, match.index).slice(-1))) continue;
    hits.push({ start: match.index, end: match.index + match[0].length, counts });
  }
  return hits;
}

/**
 * The documents that a collective stands for: the list in its own sentence, else what the issue calls so, else the
 * nearest list before it, else the documents named last.
 */
export function readCollective(
  mention: Mention,
  memory: Memory,
  lists: ReadonlyMap<string, readonly Resolved[]>,
): readonly Resolved[] {
  const counts = mention.counts!;
  const fits = (list: readonly Resolved[]): boolean => isCounted(list, counts);
  const inIssue = lists.get(mention.title.plain.replace(/[个部]/gu, ''));
  const near = memory.lists().find(fits);
  if (near !== undefined && (inIssue === undefined || sameLaws(near, inIssue))) return inOrder(near, counts);
  return inIssue ?? memory.lastOf(counts);
}

const sameLaws = (a: readonly Resolved[], b: readonly Resolved[]): boolean =>
  a.every((law) => b.some((other) => other.canonical === law.canonical));

/** In the order of the name: 一法一条例 gives the law first. */
function inOrder(list: readonly Resolved[], counts: Counts): Resolved[] {
  return counts.flatMap(([genre]) => list.filter((law) => law.rest.endsWith(genre)));
}

/** True for a list that holds as many documents of each genre as counted, and no others. */
function isCounted(list: readonly Resolved[], counts: Counts): boolean {
  return (
    list.length === counts.reduce((sum, [, count]) => sum + count, 0) &&
    counts.every(([genre, count]) => list.filter((law) => law.rest.endsWith(genre)).length === count)
  );
}

/** A collective that nothing before it explains is explained by what directly follows: “一法一条例”，即《…》和《…》. */
export function lookAhead(readings: readonly Reading[]): Reading[] {
  return readings.map((reading, at) => {
    const { mention } = reading;
    if (mention.form !== 'collective' || reading.laws.length > 0) return reading;
    const total = mention.counts!.reduce((sum, [, count]) => sum + count, 0);
    const next = readings
      .slice(at + 1, at + 1 + total)
      .filter((one) => one.mention.passage === mention.passage && one.mention.form === 'title');
    const laws = next.flatMap((one) => one.laws);
    if (!isCounted(laws, mention.counts!)) return reading;
    return { ...reading, laws: inOrder(laws, mention.counts!), known: true };
  });
}
