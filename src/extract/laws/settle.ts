import type { Reading } from './article.js';
import type { LawStatus } from './types.js';

/** A reading with the state of its document. */
export interface Settled extends Reading {
  state: LawStatus;
}

/**
 * The state of every mention, from its own words and from what the issue tells of the same document elsewhere: a step in
 * the making (立法, 起草) makes a draft only of a document that nothing shows as adopted; a mention that says nothing takes
 * the state of the others. Motions have none.
 */
export function settleStatus(readings: readonly Reading[]): Settled[] {
  const seen = new Map<string, { adopted: boolean; draft: boolean }>();
  for (const { laws, status } of readings) {
    if (status === null) continue;
    for (const { canonical } of laws) {
      const entry = seen.get(canonical) ?? { adopted: false, draft: false };
      if (status.strength === 'done' || status.state === 'revised') entry.adopted = true;
      else entry.draft = true;
      seen.set(canonical, entry);
    }
  }
  return readings.map((reading) => ({ ...reading, state: stateOf(reading, seen) }));
}

/** Papers of bodies are drafted and issued in one; only a draft named so is one. */
const PAPERS = /^(?:opinion|plan|standard)$/u;

function stateOf(
  { mention, laws, kind, status }: Reading,
  seen: ReadonlyMap<string, { adopted: boolean; draft: boolean }>,
): LawStatus {
  if (kind === 'bill_or_motion') return 'unknown';
  if (status?.strength === 'sure') return status.state;
  const known = laws.map(({ canonical }) => seen.get(canonical));
  if (known.some((one) => one?.adopted)) return 'adopted';
  if (kind === 'law' || kind === 'constitution' || kind === 'administrative_regulation') return 'adopted';
  if (known.some((one) => one?.draft) && !PAPERS.test(mention.title.genre?.class ?? '')) return 'draft';
  return laws.length === 0 ? 'unknown' : 'adopted';
}
