import { issuerAround } from './issuer.js';
import type { Group, Mention } from './types.js';

const JOINT = /^(?:[、，,]|以?及|和|与|或者?|[、，,]?以及)?$/u;
const BEFORE = 44;
const AFTER = 30;

/** Puts the mentions of one passage that stand in lists together; every mention is in one group. */
export function groupsOf(mentions: readonly Mention[]): Group[] {
  const lists: Mention[][] = [];
  for (const mention of mentions) {
    const list = lists.at(-1);
    const last = list?.at(-1);
    const between = last === undefined ? '' : mention.passage.view.slice(last.end, mention.start);
    // 修订《…办法》，《办法》规定; 修订A、B，C获奖: behind a comma a clause of its own begins.
    const before = list?.at(-2);
    const listed = before !== undefined && last!.passage.view.slice(before.end, last!.start) === '、';
    const clause = /[，,]/.test(between) && (mention.form === 'anaphor' || (listed && between.length === 1));
    if (last !== undefined && !clause && between.length <= 4 && JOINT.test(between.replace(/[“”]/gu, '')))
      list!.push(mention);
    else lists.push([mention]);
  }
  return lists.map(groupOf);
}

/** A list with the words around it. */
export function groupOf(members: Mention[]): Group {
  const first = members[0]!;
  const last = members.at(-1)!;
  const { view } = first.passage;
  const before = view.slice(Math.max(0, first.start - BEFORE), first.start);
  const after = view.slice(last.end, last.end + AFTER);
  return { members, before, after, who: issuerAround(before, after) };
}
