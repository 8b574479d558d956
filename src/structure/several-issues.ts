/** Files that hold more than one issue: told by a second contents page under the number of another issue. */
import type { Diagnostic } from '../model/issue.js';
import { isContentsHeading } from './contents/zone.js';
import { diagnostic } from './diagnostics.js';
import { readIssueNumber } from './masthead/issue-number.js';
import { endsSentence } from './punctuation.js';
import type { Row } from './rows.js';

/** The contents page of an issue comes at most so many rows after its number. */
const REACH = 60;

/** Number of an issue in its year; the year is null where only 第3期 is printed. */
interface Named {
  year: number | null;
  issue: number;
}

/** The issue that the row names as a masthead does; null where it names none. */
function namedIssue(row: Row): Named | null {
  if (row.key.length > 40 || endsSentence(row.view)) return null;
  const number = readIssueNumber(row.view);
  if (!number || number.issue === null || number.before.length > 20 || number.after.length > 20) return null;
  return { year: number.year, issue: number.issue };
}

/** May the two be one issue? */
function isSame(a: Named, b: Named): boolean {
  return a.issue === b.issue && (a.year === b.year || a.year === null || b.year === null);
}

/** A warning for each further issue that begins in the text: its articles are among those of the first. */
export function checkSeveralIssues(rows: readonly Row[]): Diagnostic[] {
  const headings = rows.filter(isContentsHeading);
  if (headings.length < 2) return [];
  const found: Diagnostic[] = [];
  const known: Named[] = [];
  let from = 0;
  for (const heading of headings) {
    for (let at = heading.at; at >= Math.max(from, heading.at - REACH); at--) {
      const named = namedIssue(rows[at]!);
      if (named === null) continue;
      const issue = `${named.year === null ? '' : `${named.year}年`}第${named.issue}期`;
      if (known.length > 0 && !known.some((other) => isSame(other, named)))
        found.push(
          diagnostic(
            'source.several-issues',
            'warning',
            `Another issue begins here, ${issue}: the file holds several, read as one.`,
            rows[at]!,
            null,
            { issue },
          ),
        );
      known.push(named);
      break;
    }
    from = heading.at + 1;
  }
  return found;
}
