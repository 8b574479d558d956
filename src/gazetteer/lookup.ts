import { bearersOf, divisionNames } from './names.js';
import { divisionsWithCode } from './rows.js';
import type { Division, NameForm } from './types.js';
import { inForce } from './validity.js';

/**
 * The division that bears a code of GB/T 2260, or null.
 *
 * Without a date: the present one, else the latest that bore it. With a date (YYYY, YYYY-MM, YYYY-MM-DD): the
 * one in force then; in the year of a change the present one wins.
 */
export function divisionByCode(code: string, date?: string): Division | null {
  const bearers = divisionsWithCode(code);
  if (date !== undefined) return bearers.find((bearer) => inForce(bearer, date)) ?? null;
  let latest: Division | null = null;
  for (const bearer of bearers) {
    if (bearer.until === null) return bearer;
    if (latest === null || bearer.until > (latest.until ?? '')) latest = bearer;
  }
  return latest;
}

/** All divisions, present and former, with this name in full, short or as an alias; present ones first. */
export function divisionsNamed(name: string): readonly Division[] {
  return bearersOf(name).divisions;
}

/** A division's name at a place in a text, with all the divisions it may mean. */
export interface DivisionPrefix {
  start: number;
  end: number;
  text: string;
  divisions: readonly Division[];
  form: NameForm;
}

/** The longest division name that begins at `at` in the text, or null. Short forms are reported unchecked. */
export function findDivisionPrefix(text: string, at: number): DivisionPrefix | null {
  const hit = divisionNames().longestAt(text, at);
  if (hit === null) return null;
  const name = text.slice(hit.start, hit.end);
  return { start: hit.start, end: hit.end, text: name, ...bearersOf(name) };
}

/** The division above, in the state of the division's own last day. */
export function parentOf(division: Division): Division | null {
  return division.parent === null ? null : divisionByCode(division.parent);
}

/** Codes of the division and all above it, its own first: 110108 → [110108, 110000]. */
export function lineage(code: string): string[] {
  const codes: string[] = [];
  let division = divisionByCode(code);
  while (division !== null && codes.length < 4) {
    codes.push(division.code);
    division = parentOf(division);
  }
  return codes;
}
