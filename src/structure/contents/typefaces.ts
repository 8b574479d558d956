/** Typefaces of the rows of a contents page, where the reader knows them. */
import type { Row } from '../rows.js';

/** So many entries, and such a share of all, show what the authors are set in. */
export const LEAST_AUTHORS = 3;
export const AUTHORS_SHARE = 0.4;

/** The typeface of a row; empty where it is not known. */
export const fontOf = (row: Row | undefined): string => row?.line.layout?.font ?? '';

/** The value that comes most often, the empty one left out, and how often it does. */
export function commonest(values: Iterable<string>): { value: string; count: number } {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  let best = { value: '', count: 0 };
  for (const [value, count] of counts) if (count > best.count) best = { value, count };
  return best;
}
