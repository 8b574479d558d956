import { scanNumerals } from './scan.js';
import type { Numeral } from './types.js';

/**
 * The numeral that a whole string is (blanks around it aside), or null where it is none, more than one, or has other
 * words. A single digit is no less a number for standing alone: `bare` weakness is lifted.
 */
export function parseNumeral(text: string): Numeral | null {
  const found = scanNumerals(text);
  const numeral = found[0];
  if (numeral === undefined || found.length > 1) return null;
  const around = text.slice(0, numeral.start) + text.slice(numeral.end);
  if (around.trim() !== '') return null;
  if (numeral.weakBecause !== 'bare') return numeral;
  return { ...numeral, weak: false, weakBecause: null };
}

/** The exact value of a string that is one plain numeral, as a decimal; null for ranges, approximations and anything weak. */
export function parseExact(text: string): string | null {
  const numeral = parseNumeral(text);
  if (numeral === null || numeral.weak || numeral.qualifier !== 'exact' || !numeral.exact) return null;
  return numeral.valueMax === null ? numeral.value : null;
}
