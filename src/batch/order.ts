import type { InputResult, IssueRecord } from './types.js';

/** An issue among all of a data set, with the input it is from. */
export interface PlacedIssue extends IssueRecord {
  input: InputResult;
}

type Key = string | number | null;

/** Unknown values come last; texts by their code units, which no locale changes. */
function compare(a: Key, b: Key): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}

const keysOf = ({ title, year, issue, totalIssue, id, input }: PlacedIssue): Key[] => [
  ...[title, year, issue, totalIssue],
  ...[title === null ? id : null, input.sha256],
];

/**
 * The issues of a data set in the order of its tables: journal, year, issue, and for what these do not tell apart the
 * hash of the input. Only what was read decides, not when or in which order.
 */
export function inOrder(records: Iterable<InputResult>): PlacedIssue[] {
  const issues = [...records].flatMap((input) => (input.issues ?? []).map((issue) => ({ ...issue, input })));
  return issues.sort((a, b) => {
    const others = keysOf(b);
    for (const [i, key] of keysOf(a).entries()) {
      const order = compare(key, others[i]!);
      if (order !== 0) return order;
    }
    return 0;
  });
}
