/** Titles on a page: by their type, and by what stands beside them. */
import { bottomOf, type Segment, topOf } from './segments.js';

/** Type of this size against the body is a title's. */
export const TITLE = 1.25;

/** Does nothing but the row itself stand at its height? A large initial has lines beside it. */
export function standsAlone(row: readonly Segment[], segments: readonly Segment[]): boolean {
  const top = topOf(row[0]!);
  const bottom = bottomOf(row[0]!);
  return segments.every(
    (other) => topOf(other) >= bottom - 1 || bottomOf(other) <= top + 1 || row.includes(other),
  );
}
