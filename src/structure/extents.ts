import { isCaption } from './body/captions.js';
import type { Located } from './locate.js';
import { readIssueNumber } from './masthead/issue-number.js';
import { readLabels } from './masthead/labels.js';
import { endsSentence } from './punctuation.js';
import type { Row } from './rows.js';

/** The rows of an article: its body, and what stands after its end mark and before the next article. */
export interface Extent {
  body: Row[];
  after: Row[];
  /** The last row in its own place, where parts of the article stand elsewhere. */
  last?: Row | undefined;
}

/** A row of a masthead, a credit or a caption: what may stand behind the last article. */
function isBackMatter(row: Row): boolean {
  return (
    isCaption(row.view) ||
    readLabels(row.view).some((label) => label.colon) ||
    (readIssueNumber(row.view) !== null && !endsSentence(row.view)) ||
    (row.key.length <= 24 && !endsSentence(row.view))
  );
}

/** Where the back begins after an article without an end mark: at the first row from which all is back matter. */
function backFrom(rows: readonly Row[]): number {
  let from = rows.length;
  let labels = 0;
  while (from > 0 && isBackMatter(rows[from - 1]!)) {
    from--;
    if (readLabels(rows[from]!.view).some((label) => label.colon) || readIssueNumber(rows[from]!.view))
      labels++;
  }
  if (labels >= 2) {
    // Lines that only are short, before the first label, are the article's.
    while (from < rows.length && !isLabelled(rows[from]!)) from++;
    // The journal's name stands over its masthead.
    return from > 0 &&
      rows[from - 1]!.key.length <= 16 &&
      !endsSentence(rows[from - 1]!.view) &&
      rows[from]!.blanks <= rows[from - 1]!.blanks
      ? from - 1
      : from;
  }
  from = rows.length;
  while (
    from > 0 &&
    isCaption(rows[from - 1]!.view) &&
    (rows[from - 1]!.blanks >= 2 || rows[from - 1]!.pageBreak || from < rows.length)
  )
    from--;
  return from;
}

function isLabelled(row: Row): boolean {
  return readLabels(row.view).some((label) => label.colon) || readIssueNumber(row.view) !== null;
}

/** The rows of each located article. `usable` leaves out contents, furniture and rows of heads. */
export function extentsOf(
  rows: readonly Row[],
  located: readonly Located[],
  endMarks: ReadonlySet<number>,
  usable: (at: number) => boolean,
): Extent[] {
  return located.map(({ head }, i) => {
    const until = located[i + 1]?.head.from ?? rows.length;
    const mine: Row[] = [];
    for (let at = head.bodyFrom; at < until; at++) if (usable(at)) mine.push(rows[at]!);
    let cut = -1;
    for (const [k, row] of mine.entries()) if (endMarks.has(row.at)) cut = k;
    const last = i === located.length - 1;
    const at = cut >= 0 ? cut + 1 : last ? backFrom(mine) : mine.length;
    return { body: mine.slice(0, at), after: mine.slice(at) };
  });
}
