import type { Division } from './types.js';

/**
 * True where the division was in force on the date. Dates are YYYY, YYYY-MM or YYYY-MM-DD; the coarser of two
 * dates decides, so in the year of a change both the former and the new division are in force.
 */
export function inForce(division: Division, date: string): boolean {
  const { from, until } = division;
  return (from === null || compare(date, from) >= 0) && (until === null || compare(date, until) <= 0);
}

function compare(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  const left = a.slice(0, length);
  const right = b.slice(0, length);
  return left < right ? -1 : left > right ? 1 : 0;
}
