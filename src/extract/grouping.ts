import type { Passage } from './passage.js';

/** Runs of passages of one article, in order; the front and the back of an issue are runs of their own. */
export function byArticle(passages: readonly Passage[]): Passage[][] {
  const groups: Passage[][] = [];
  for (const passage of passages) {
    const last = groups.at(-1);
    if (last !== undefined && last[0]!.article === passage.article) last.push(passage);
    else groups.push([passage]);
  }
  return groups;
}
