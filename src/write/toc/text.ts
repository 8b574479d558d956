import type { Issue } from '../../model/issue.js';
import { escapeLine } from '../../text/safe.js';
import { displayWidth } from '../../text/width.js';
import { wrapText } from '../../text/wrap.js';
import { issueTitle } from '../issue-title.js';
import { dashed, groupEntries, type TocEntry, tocEntries } from './entries.js';

/** How the text form is set. */
export interface TocTextOptions {
  /** Columns of the whole table. Default 80, at least 40. */
  width?: number;
  /** Marks the title of the issue and the names of columns, for a terminal with colours. */
  emphasize?: (text: string) => string;
}

const MIN_WIDTH = 40;
const MIN_LEADER = 3;
/** Spaces a wrapped title hangs by, and a subtitle stands in by. */
const HANG = 2;

const plain = (text: string) => text;
const spaces = (count: number) => ' '.repeat(Math.max(0, count));

/** Dots between `left` and `right` so that the line is `width` columns; null where it does not fit. */
function leaderLine(left: string, right: string, width: number): string | null {
  const room = width - displayWidth(left) - displayWidth(right) - 2;
  return room < MIN_LEADER ? null : `${left} ${'.'.repeat(room)} ${right}`.trimEnd();
}

/** The end of a line: author and page, the page right-aligned under the other pages. */
function rightEnd(author: string, page: string, pageWidth: number): string {
  const number = pageWidth === 0 ? '' : page.padStart(pageWidth);
  return [author, number].filter((part) => part !== '').join('  ');
}

function entryLines(entry: TocEntry, indent: number, width: number, pageWidth: number): string[] {
  const author = escapeLine(entry.author ?? '');
  const page = entry.page === null ? '' : String(entry.page);
  const pageRoom = pageWidth === 0 ? 0 : pageWidth + 2;
  const [first = '', ...rest] = wrapText(escapeLine(entry.title), width - indent - HANG - pageRoom);
  const lines = [spaces(indent) + first, ...rest.map((line) => spaces(indent + HANG) + line)];

  if (author !== '' || page !== '') {
    const right = rightEnd(author, page, pageWidth);
    const onTitleLine = leaderLine(lines.at(-1)!, right, width);
    const onOwnLine = leaderLine(spaces(indent + HANG - 1), right, width);
    if (onTitleLine !== null) lines[lines.length - 1] = onTitleLine;
    else if (onOwnLine !== null) lines.push(onOwnLine);
    else {
      // An author longer than the line, as a list of bodies is: on lines of its own, the page on the last.
      const names = wrapText(author, width - indent - HANG - pageRoom - MIN_LEADER - 2);
      lines.push(...names.map((line) => spaces(indent + HANG) + line));
      const last = leaderLine(lines.at(-1)!, page.padStart(pageWidth), width);
      if (page !== '' && last !== null) lines[lines.length - 1] = last;
    }
  }
  if (entry.subtitle !== null) {
    const subtitle = wrapText(escapeLine(dashed(entry.subtitle)), width - indent - HANG - pageRoom);
    lines.push(...subtitle.map((line) => spaces(indent + HANG) + line));
  }
  return lines;
}

/**
 * The table of contents for reading: the issue's title, columns as headings, dot leaders, pages aligned at
 * the right edge by display width (a Chinese character is two columns wide).
 */
export function tocText(issue: Issue, options: TocTextOptions = {}): string {
  const width = Math.max(MIN_WIDTH, options.width ?? 80);
  const emphasize = options.emphasize ?? plain;
  const entries = tocEntries(issue);
  const pageWidth = Math.max(0, ...entries.map((entry) => String(entry.page ?? '').length));
  const groups = groupEntries(entries);
  const indent = groups.some((group) => group.column !== null) ? 2 : 0;

  const lines = wrapText(escapeLine(issueTitle(issue)), width).map(emphasize);
  if (issue.journal.theme !== null) lines.push(...wrapText(escapeLine(issue.journal.theme), width));
  for (const [index, group] of groups.entries()) {
    if (index === 0 || group.column !== null) lines.push('');
    if (group.column !== null) lines.push(emphasize(escapeLine(group.column)));
    for (const entry of group.entries) lines.push(...entryLines(entry, indent, width, pageWidth));
  }
  return `${lines.join('\n')}\n`;
}
