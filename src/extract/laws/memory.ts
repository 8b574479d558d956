import type { Passage } from '../passage.js';
import { Registry, type Resolved } from './registry.js';

/** How far back a reference may reach, in mentions and in lists. */
const REACH = 200;
const LISTS = 40;

/** What an article has named so far, in reading order. */
export class Memory {
  /** Short names given by the text itself. */
  readonly defined = new Map<string, readonly Resolved[]>();
  readonly registry = new Registry();
  /** The document that the article is about or gives the text of; 本条例 is that one. */
  readonly subject: Resolved | null;
  readonly #trail: { laws: readonly Resolved[]; passage: Passage | null }[] = [];
  readonly #lists: (readonly Resolved[])[] = [];

  constructor(titled: readonly Resolved[]) {
    this.subject = titled.length === 1 ? titled[0]! : null;
    for (const law of titled) this.remember([law]);
  }

  remember(laws: readonly Resolved[], passage: Passage | null = null): void {
    if (laws.length === 0) return;
    this.#trail.push({ laws, passage });
    for (const law of laws) if (law.genre !== '') this.registry.add(law);
  }

  /** What was named last by a title that ends in this word; several where a name for several was. */
  last(word: string): readonly Resolved[] {
    for (let i = this.#trail.length - 1; i >= 0 && i > this.#trail.length - REACH; i--) {
      const { laws } = this.#trail[i]!;
      if (laws.every((law) => endsIn(law, word))) return laws;
    }
    return [];
  }

  /** What was named last. */
  latest(): readonly Resolved[] {
    return this.#trail.at(-1)?.laws ?? [];
  }

  /** True where a title that ends in this word was named in the passage. */
  isHere(word: string, passage: Passage): boolean {
    for (let i = this.#trail.length - 1; i >= 0 && i > this.#trail.length - REACH; i--) {
      const entry = this.#trail[i]!;
      if (entry.passage !== passage) return false;
      if (entry.laws.every((law) => endsIn(law, word))) return true;
    }
    return false;
  }

  addList(list: readonly Resolved[]): void {
    if (list.length > 1) this.#lists.push(list);
  }

  /** The lists named before, the last one first. */
  lists(): (readonly Resolved[])[] {
    return this.#lists.slice(-LISTS).reverse();
  }

  /** The documents named last, as many of each genre as asked for; empty where fewer were named. */
  lastOf(counts: readonly (readonly [string, number])[]): Resolved[] {
    const found: Resolved[] = [];
    for (const [genre, count] of counts) {
      const seen = new Map<string, Resolved>();
      for (
        let i = this.#trail.length - 1;
        i >= 0 && i > this.#trail.length - REACH && seen.size < count;
        i--
      ) {
        for (const law of this.#trail[i]!.laws) if (endsIn(law, genre)) seen.set(law.canonical, law);
      }
      if (seen.size !== count) return [];
      found.push(...[...seen.values()].reverse());
    }
    return found;
  }
}

/** True for a title that ends in the word, notes in parentheses aside. */
export const endsIn = (law: Resolved, word: string): boolean =>
  law.rest.endsWith(word) || law.rest.replace(/（[^）]*）$/u, '').endsWith(word);
