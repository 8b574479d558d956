/** The mentions of an article's passages, for extractors that ask where a sentence is about. */
import type { Article, Issue } from '../../model/issue.js';
import { once } from '../../text/lexicon.js';
import { withHeads } from '../heads.js';
import type { Passage } from '../passage.js';
import { candidatesOf } from './candidates.js';
import { noteNames } from './names.js';
import { readPassage } from './read.js';
import { sceneOf } from './scene.js';
import type { Mention } from './types.js';

/**
 * Reads the mentions of single passages of an article as the extractor of districts does, but for what other articles of the
 * issue name. Nothing is read before the first passage is asked for.
 */
export function mentionReader(
  issue: Issue,
  article: Article | null,
  passages: readonly Passage[],
): (passage: Passage) => readonly Mention[] {
  const scene = once(() => {
    const made = sceneOf(issue, article, passages, new Set());
    const all = article === null ? passages : withHeads(issue, article, passages);
    noteNames({
      scene: made,
      scanned: all.map((passage) => ({ passage, candidates: candidatesOf(passage.view, made.home) })),
    });
    return made;
  });
  const known = new Map<Passage, readonly Mention[]>();
  return (passage) => {
    let mentions = known.get(passage);
    if (mentions === undefined) {
      mentions = readPassage(passage, candidatesOf(passage.view, scene().home).open, scene()).mentions;
      known.set(passage, mentions);
    }
    return mentions;
  };
}
