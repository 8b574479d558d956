import type { Issue } from '../../../model/issue.js';
import type { Passage } from '../../passage.js';
import type { Reference } from './interval.js';

/** The day the articles of an issue were written at: its date, else its year and what its number tells. */
export function referenceOf(issue: Issue): Reference | null {
  const { date, year, issue: number } = issue.journal;
  if (date !== null) {
    const [y = '', m] = date.split('-');
    return { year: Number(y), month: m === undefined ? null : Number(m) };
  }
  return year === null ? null : { year, month: number === 1 ? 1 : null };
}

/**
 * The year that 今年 means in an article: that of the issue, but the year before where the first issue of a year prints
 * what was written at the end of the last one, or where 今年 has months that were still to come.
 */
export function referenceIn(passages: readonly Passage[], issue: Reference | null): Reference | null {
  if (issue === null) return null;
  const { year, month } = issue;
  if (month === null || month > 3) return issue;
  for (const { view } of passages) {
    const named = /今年(?:1[0-2]|[1-9])(?:[至到-](1[0-2]|[1-9])月|月(?:至(1[0-2]|[1-9])月)?)/.exec(view);
    if (named === null) continue;
    const last = /(1[0-2]|[1-9])月$/.exec(named[0]);
    if (last !== null && Number(last[1]) <= month) return issue;
  }
  return { year: year - 1, month: 12 };
}
