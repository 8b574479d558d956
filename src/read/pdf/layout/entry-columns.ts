/**
 * Columns of a contents page: entries are of all lengths, so that their ends agree on nothing, but the page numbers
 * stand under each other in each of the columns, and so do the beginnings of the lines.
 */
import { agreement } from './agreement.js';
import { charactersOf, type Segment } from './segments.js';

/** A column of entries has at least so many numbers, and its longest line is so long in the size of the body. */
const LEAST_NUMBERS = 3;
const LEAST_WIDTH = 9;
/** Its other lines begin at a few places (titles, authors, names of columns), which so many of them share. */
const PLACES = 3;
const AGREEING = 0.8;

/** A page number by itself, or behind a leader. */
const isNumber = (segment: Segment): boolean =>
  /^(?:.{0,60}[.…·・‥]{2,}\s?|[（(]\s?)?\d{1,3}\s?[)）]?$/.test(charactersOf(segment));

/** Are the segments a column of entries with their numbers before or behind them? */
export function isEntryColumn(segments: readonly Segment[], body: number): boolean {
  const numbers = segments.filter(isNumber);
  if (numbers.length < LEAST_NUMBERS) return false;
  const lines = segments.filter((segment) => /[\u3400-\u9fff]/.test(charactersOf(segment)));
  if (lines.length < numbers.length || !lines.some(({ x0, x1 }) => x1 - x0 >= body * LEAST_WIDTH))
    return false;
  const near = body * 0.5;
  const ranged = (placeOf: (segment: Segment) => number) => agreement(numbers.map(placeOf), near).count;
  const inLine = Math.max(
    ranged(({ x0 }) => x0),
    ranged(({ x1 }) => x1),
  );
  return inLine >= numbers.length * 0.8 && fewPlaces(lines, near) >= lines.length * AGREEING;
}

/** How many of the lines begin at the few places where most do. */
function fewPlaces(lines: readonly Segment[], near: number): number {
  let rest = lines.map(({ x0 }) => x0);
  let sum = 0;
  for (let i = 0; i < PLACES && rest.length > 0; i++) {
    const { place, count } = agreement(rest, near);
    if (count < 2) break;
    sum += count;
    rest = rest.filter((x0) => x0 < place || x0 > place + near);
  }
  return sum;
}
