/** What the type of two lines says, where the reader knows it. */
import type { Layout } from '../model/line.js';
import type { Profile } from './body/profile.js';
import type { Row } from './rows.js';

/** Sizes that differ by more than this share of the running text's are different. */
export const SAME_SIZE = 0.04;

/** Are the two lines in one size? */
export function isSameSize(a: Layout, b: Layout): boolean {
  return Math.abs(a.scale - b.scale) <= SAME_SIZE;
}

/** Are the two lines in different weights or typefaces, each all through? */
export function isOtherType(above: Layout, below: Layout): boolean {
  return above.bold !== below.bold || (!!above.font && !!below.font && above.font !== below.font);
}

/** So much of the measure is filled by a line that is broken where the next word had no room, in unjustified text. */
const NEARLY = 0.75;

/** Was the line broken for want of room, or nearly so? */
export function isNearlyFull(row: Row, profile: Profile): boolean {
  if (!row.line.layout || profile.wrap === null) return false;
  return row.indent - profile.base + row.width >= profile.wrap * NEARLY;
}
