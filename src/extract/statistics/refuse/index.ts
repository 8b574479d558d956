import type { Candidate } from '../candidate.js';
import { codeReason } from './codes.js';
import { countingReason } from './counting.js';
import { dateReason } from './dates.js';
import { distanceReason } from './distances.js';
import { durationReason } from './durations.js';
import { ordinalReason } from './ordinals.js';
import { rateReason } from './rates.js';
import { type Slogans, sloganReason } from './slogans.js';
import { smallReason } from './small.js';

export { Slogans } from './slogans.js';

/** What the judgment of a number takes from its article. */
export interface RefusalContext {
  slogans: Slogans;
  /** The article writes its figures in Chinese numerals. */
  chineseStyle: boolean;
  /** Reasons are asked for, so that the most telling one is looked for and not the cheapest. */
  explain: boolean;
}

/** Why a number with its unit is no statistic, as a stable word, or null where it is one. */
export function reasonAgainst(candidate: Candidate, context: RefusalContext): string | null {
  const { view } = candidate.passage;
  const { numeral } = candidate.placed;
  if (!context.explain) {
    const bare = bareReason(candidate, view);
    if (bare !== null) return bare;
  }
  if (numeral.weakBecause === 'word')
    return context.slogans.covers(view, candidate.placed.coreStart) ? 'slogan' : 'word';
  return (
    codeReason(candidate, view) ??
    dateReason(candidate, view) ??
    ordinalReason(candidate, view) ??
    sloganReason(candidate, view, context.slogans) ??
    countingReason(candidate, view) ??
    durationReason(candidate, view) ??
    distanceReason(candidate, view) ??
    rateReason(candidate, view) ??
    smallReason(candidate, view, context.chineseStyle) ??
    bareReason(candidate, view)
  );
}

/** Words after which a bare decimal is an index or a score. */
const LEVEL = /(?:为|达到?|至|到|升至|降至|是|仅|仅为|低于|高于|超过|不足)$/;

/** A number without a unit: only one with 万 or 亿, a share, or a decimal given as a level is a figure. */
function bareReason({ unit, placed, start }: Candidate, view: string): string | null {
  if (unit !== null) return null;
  const { numeral } = placed;
  if (numeral.weakBecause === 'bare') return 'word';
  if (
    numeral.magnitude !== null ||
    numeral.kind === 'fraction' ||
    numeral.kind === 'half' ||
    numeral.kind === 'percent'
  )
    return null;
  if (
    numeral.script === 'arabic' &&
    numeral.decimals > 0 &&
    LEVEL.test(view.slice(Math.max(0, start - 4), start))
  )
    return null;
  if (numeral.grouped) return null;
  return 'no-unit';
}
