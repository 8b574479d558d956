/** Running heads that say by their own words what they are: put together of journal, number, column and title. */
import { isKnownColumn } from './contents/columns.js';
import { titleKey } from './heads/title-index.js';
import { type IssueNumber, readIssueNumber } from './masthead/issue-number.js';
import { endsSentence } from './punctuation.js';
import type { Row } from './rows.js';

/** What stands between the parts of a running head: `基层 | 2015.08 | 某人大`. */
const BETWEEN = /\s{0,9}[|｜丨│┃·•]\s{0,9}|\s{2,}/;
/** No running head is longer, without its white space. */
const LONGEST = 48;

function partsOf(row: Row): string[] {
  return row.view.split(BETWEEN).filter(Boolean);
}

/** The issue number in a running head, the page number beside it left out: `02 ｜ 人大工作 2021.03`. */
export function headNumber(row: Row): IssueNumber | null {
  return readIssueNumber(row.view.replace(/^\d{1,3}\s*[|｜丨·•]\s*|(?:\s*[|｜丨·•]\s*|\s{2,})\d{1,3}$/g, ''));
}

/** Is the text the number of an issue and nothing else: `2015.08`? */
function isIssueNumber(text: string): boolean {
  const number = readIssueNumber(text);
  return (
    number !== null &&
    number.year !== null &&
    number.issue !== null &&
    number.before === '' &&
    number.after === ''
  );
}

/** Does the row name the journal with the number of the issue: `人大工作 2021.3`, `某人大  1999.6      12`? */
export function namesIssue(row: Row): boolean {
  if (row.key.length > 40 || endsSentence(row.view)) return false;
  const number = headNumber(row);
  if (number !== null && number.year !== null && (number.before.length >= 2 || number.after.length >= 2))
    return true;
  if (!/\d{4}|[〇零○]/.test(row.view)) return false;
  const parts = partsOf(row);
  return (
    parts.length >= 2 &&
    parts.some(isIssueNumber) &&
    parts.some((part) => /[\u3400-\u9fff]{2}/.test(part) && readIssueNumber(part) === null)
  );
}

/**
 * Is the row a column and a title of the contents page beside each other (`立法论坛 │ 代表的账本`)? `titles` are keys of the
 * titles that the body prints elsewhere, `columns` those of the contents page.
 */
export function namesTitle(row: Row, titles: ReadonlySet<string>, columns: ReadonlySet<string>): boolean {
  if (row.key.length > LONGEST || endsSentence(row.view) || !BETWEEN.test(row.view)) return false;
  const parts = partsOf(row);
  if (parts.length !== 2) return false;
  const [left, right] = parts as [string, string];
  const isPlain = (part: string) =>
    columns.has(part) || isKnownColumn(part.replace(/\s/g, '')) || /^\d{1,4}$/.test(part);
  const isTitle = (part: string) => titles.has(titleKey(part));
  return (isTitle(left) && (isPlain(right) || isTitle(right))) || (isTitle(right) && isPlain(left));
}
