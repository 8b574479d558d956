import type { Passage } from '../passage.js';
import type { Candidates } from './candidates.js';
import { isInName } from './persons.js';
import { readPassage } from './read.js';
import type { Scene } from './scene.js';

/** A passage with its candidates. */
export interface Scanned {
  passage: Passage;
  candidates: Candidates;
}

/** One article, or what stands before or after the articles. */
export interface Part {
  scene: Scene;
  scanned: Scanned[];
}

/** Notes what a part names in full, which then vouches for its short forms. */
export function noteNames({ scene, scanned }: Part): void {
  for (const { passage, candidates } of scanned) {
    for (const { start, end, form } of candidates.open) {
      if (form === 'short' && isInName(passage.view, start, end))
        scene.persons.add(passage.view.slice(start - 1, end));
    }
    const full = candidates.open.filter(({ form }) => form === 'full');
    for (const { text, meaning, full: whole, unlisted } of readPassage(passage, full, scene).mentions) {
      if (!whole) continue;
      if (meaning.level === 'township') scene.towns.add(text);
      if (unlisted && scene.unlisted.size < 100) scene.unlisted.set(text, meaning);
      if (meaning.code !== null) {
        scene.named.add(meaning.code);
        scene.issueNamed.add(meaning.code);
      }
    }
  }
}
