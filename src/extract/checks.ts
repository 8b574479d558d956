import type { Diagnostic, Issue } from '../model/issue.js';
import type { StatisticRow } from '../model/rows.js';
import type { AnnotationRow } from './index.js';
import { passagesOf } from './passage.js';

/**
 * What does not fit among the annotations of an issue: figures that do not add up, two values of one
 * indicator, names of laws that are close to a law's and not its. `rows` are those of `extract`.
 */
export async function checkAnnotations(issue: Issue, rows: readonly AnnotationRow[]): Promise<Diagnostic[]> {
  const found: Diagnostic[] = [];
  const statistics = rows.filter((row) => row.annotation === 'statistics');
  if (statistics.length > 0) {
    const { checkStatistics } = await import('./statistics/checks.js');
    found.push(...checkStatistics(statistics as unknown as StatisticRow[]));
  }
  if (rows.some((row) => row.annotation === 'laws')) {
    const { checkLaws } = await import('./laws/index.js');
    found.push(...checkLaws(issue, passagesOf(issue)));
  }
  return found;
}
