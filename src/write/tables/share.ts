/** How many of a unit make one. */
const PARTS = new Map([
  ['%', 100],
  ['％', 100],
  ['‰', 1000],
  ['成', 10],
]);

/** Digits that a sum of decimal digits keeps: more are an artefact of binary fractions. */
const DIGITS = 15;

/** A figure as a part of one, 0.976 for 97.6 %; null where its unit is no share. */
export function shareOf(value: unknown, unit: unknown): number | null {
  const parts = typeof unit === 'string' ? PARTS.get(unit) : undefined;
  if (parts === undefined || typeof value !== 'number') return null;
  return Number((value / parts).toPrecision(DIGITS));
}
