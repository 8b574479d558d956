import type { MeetingRow } from '../../model/rows.js';
import type { Passage } from '../passage.js';
import { plenaryYear, sessionYear } from './facts.js';

/** A meeting with what its own words and its sentence tell of it. */
export interface Found
  extends Pick<MeetingRow, 'body' | 'placeCode' | 'term' | 'session' | 'year' | 'meetingKind'> {
  passage: Passage;
  start: number;
  end: number;
}

/** A meeting of an assembly that sits by number, so that its term and number name it. */
export function isNumbered({ body, session }: Found): boolean {
  return body !== null && session !== null;
}

/**
 * Gives meetings what other mentions of the same one tell: 县人大常委会第九次会议 is of the sixteenth term where the issue has
 * one ninth meeting of that body only, and was held in the year that any mention dates it to. Then what is known of congresses.
 */
export function complete(found: readonly Found[]): void {
  const terms = collect(
    found,
    ({ body, session }) => `${body} ${session}`,
    ({ term }) => term,
  );
  for (const one of found) if (isNumbered(one)) one.term ??= terms(one);
  for (const one of found) one.year ??= knownYear(one);
  const key = ({ body, term, session }: Found) => `${body} ${term} ${session}`;
  const years = collect(found, key, ({ term, year }) => (term === null ? null : year));
  for (const one of found) if (isNumbered(one) && one.term !== null) one.year ??= years(one);
}

/** Looks up a value that all mentions with a key agree on. */
function collect(
  found: readonly Found[],
  keyOf: (one: Found) => string,
  numberOf: (one: Found) => number | null,
): (one: Found) => number | null {
  const values = new Map<string, Set<number>>();
  for (const one of found) {
    const value = isNumbered(one) ? numberOf(one) : null;
    if (value === null) continue;
    const key = keyOf(one);
    const set = values.get(key) ?? new Set();
    values.set(key, set.add(value));
  }
  return (one) => {
    const set = values.get(keyOf(one));
    return set?.size === 1 ? [...set][0]! : null;
  };
}

function knownYear({ body, placeCode, term, session, meetingKind }: Found): number | null {
  if (body === null || term === null || session === null) return null;
  if (body === '中国共产党中央委员会') return plenaryYear(term, session);
  if (meetingKind !== 'congress') return null;
  if (placeCode === null && body !== '全国人民代表大会') return null;
  return sessionYear(placeCode, term, session);
}
