/** Entries whose title the contents page breaks off too early, told by the title's type in the body. */

import type { TitleIndex } from '../heads/title-index.js';
import { titleKey } from '../heads/title-index.js';
import { titleRun } from '../heads/title-run.js';
import type { Row } from '../rows.js';
import type { Entry } from './entries.js';

/** From this likeness on the title of an entry is one in the body. */
const FOUND = 0.97;

/** The title in the body that begins with the entry's title and is longer, as a key; null where none is. */
function longerTitle(entry: Entry, index: TitleIndex, body: readonly Row[]): string | null {
  for (const span of index.find(entry.title, 4)) {
    if (span.likeness < FOUND) break;
    const run = titleRun(body, span.from);
    if (!run || run.from !== span.from || run.to <= span.to) continue;
    return titleKey(
      body
        .slice(run.from, run.to + 1)
        .map((row) => row.view)
        .join(''),
    );
  }
  return null;
}

/** How much of `rest` belongs to the title `wanted` that begins with `title`; 0 where it does not. */
function lengthInTitle(title: string, rest: string, wanted: string): number {
  for (let length = 1; length <= rest.length; length++) {
    const key = titleKey(title + rest.slice(0, length));
    if (key === wanted) return length;
    if (!wanted.startsWith(key)) return 0;
  }
  return 0;
}

/** The entry with the beginning of what was read as its author. */
function withAuthorsBeginning(entry: Entry, length: number): Entry {
  const { printed } = entry;
  const cut = <T extends { title: string; author: string | null }>(part: T): T => ({
    ...part,
    title: `${part.title} ${part.author!.slice(0, length).trim()}`,
    author: part.author!.slice(length).trim() || null,
  });
  return { ...cut(entry), printed: cut(printed) };
}

/** Two entries that are one: the second has the rest of the title, and what the first does not say. */
function merged(first: Entry, second: Entry): Entry {
  return {
    ...first,
    title: `${first.title} ${second.title}`,
    author: first.author ?? second.author,
    page: first.page ?? second.page,
    to: second.to,
    printed: {
      ...first.printed,
      title: `${first.printed.title} ${second.printed.title}`,
      author: first.printed.author ?? second.printed.author,
    },
  };
}

/** Completes the titles of entries by the titles that the type of the body shows. */
export function completedByType(entries: readonly Entry[], index: TitleIndex, body: readonly Row[]): Entry[] {
  // Texts show no type.
  if (!body[0]?.line.layout) return [...entries];
  const done: Entry[] = [];
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i]!;
    const next = entries[i + 1];
    const wanted = entry.cover ? null : longerTitle(entry, index, body);
    if (wanted === null) done.push(entry);
    else if (entry.author !== null && entry.author.length === entry.printed.author?.length) {
      const length = lengthInTitle(entry.title, entry.author, wanted);
      done.push(length > 0 ? withAuthorsBeginning(entry, length) : entry);
    } else if (next && entry.page === null && titleKey(entry.title + next.title) === wanted) {
      done.push(merged(entry, next));
      i++;
    } else done.push(entry);
  }
  return done;
}
