import type { Group, Mention } from './types.js';

const JOINT = /^(?:[、，,]|以?及|和|与|或者?|[、，,]?以及)?$/u;

/** Puts the mentions of one passage that stand in lists together; every mention is in one group. */
export function groupsOf(mentions: readonly Mention[]): Group[] {
  const groups: Group[] = [];
  for (const mention of mentions) {
    const last = groups.at(-1);
    const between = last && mention.passage.view.slice(last.last.end, mention.start);
    if (last && between !== undefined && between.length <= 3 && JOINT.test(between.replace(/[“”]/gu, ''))) {
      last.members.push(mention);
      last.last = mention;
    } else groups.push({ first: mention, last: mention, members: [mention] });
  }
  return groups;
}

/** The words around a list: its own clause before it (at most 44 characters), and 30 characters behind it. */
export function around(group: Group): { before: string; after: string } {
  const { view } = group.first.passage;
  const before = view.slice(Math.max(0, group.first.start - 44), group.first.start);
  return { before, after: view.slice(group.last.end, group.last.end + 30) };
}
