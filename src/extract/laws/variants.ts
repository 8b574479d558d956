import type { Settled } from './settle.js';
import type { Title } from './title.js';

/** A title that begins with a place, and how often the issue has it. */
export interface Variant {
  full: string;
  place: string;
  genre: string;
  rest: string;
  count: number;
}

const MOST = 400;
const CLOSE = 2;

/** The titles of an issue that begin with a place. */
export function variantsOf(readings: readonly Settled[]): Variant[] {
  const found = new Map<string, Variant>();
  for (const { mention } of readings) {
    const { full, place, genre, rest } = mention.title;
    if (place === null || genre === null) continue;
    const held = found.get(full) ?? { full, place: place.code, genre: genre.word, rest, count: 0 };
    held.count++;
    found.set(full, held);
  }
  return [...found.values()].slice(0, MOST);
}

/** The title that the issue has oftener and that this one differs from by a character or two left out or put in. */
export function likelyMeant(title: Title, variants: readonly Variant[]): string | null {
  const own = variants.find(({ full }) => full === title.full);
  const close = variants.filter(
    (other) =>
      own !== undefined &&
      other !== own &&
      other.place === own.place &&
      other.genre === own.genre &&
      other.count > own.count &&
      isSlip(own.rest, other.rest),
  );
  return close.length === 1 ? close[0]!.full : null;
}

/** True where one name is the other with up to two characters left out in one place, of names that are long enough. */
function isSlip(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const missing = long.length - short.length;
  if (missing === 0 || missing > CLOSE || short.length < 5) return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same++;
  return short.slice(same) === long.slice(same + missing);
}
