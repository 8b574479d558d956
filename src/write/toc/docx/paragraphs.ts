import type { Issue } from '../../../model/issue.js';
import { escapeLine } from '../../../text/safe.js';
import { displayWidth } from '../../../text/width.js';
import { issueTitle } from '../../issue-title.js';
import { escapeXml } from '../../xml.js';
import { dashed, groupEntries, type TocEntry, tocEntries } from '../entries.js';
import { FIRST_LINE, NEXT_LINES, NUMBER } from './page.js';
import { STYLE } from './styles.js';

/** Three dots and the blanks round them: a leader that is shorter leads nowhere. */
const LEADER = 6;
/** A word processor may break a line some characters before or after the place where we think it does. */
const DOUBT = 6;

const TAB = '<w:r><w:tab/></w:r>';
const BREAK = '<w:r><w:br/></w:r>';

/** Quotation marks and dashes are set in the Chinese font, as wide as a character. */
function run(text: string): string {
  return `<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">${escapeXml(escapeLine(text))}</w:t></w:r>`;
}

function paragraph(style: string, contents: string, more = ''): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${contents}</w:p>`;
}

/** What an author takes at the end of a line, with leader and page number. */
const roomFor = (author: string) => LEADER + displayWidth(author) + NUMBER;

/** Whether an author fits behind a title, on its last line as a word processor breaks it. */
function fitsBehind(title: string, author: string): boolean {
  const width = displayWidth(title);
  if (width <= FIRST_LINE) return width + roomFor(author) <= FIRST_LINE;
  const last = (width - FIRST_LINE) % NEXT_LINES;
  return last > DOUBT && last + DOUBT + roomFor(author) <= NEXT_LINES;
}

function entryXml({ title, subtitle, author, page }: TocEntry): string {
  const keep = subtitle === null ? '' : '<w:keepNext/>';
  const number = page === null ? '' : TAB + run(String(page));
  const fits = author !== null && roomFor(author) <= NEXT_LINES;
  let xml: string;
  if (author === null) xml = paragraph(STYLE.plainEntry, run(title) + number, keep);
  else if (fits) {
    const before = fitsBehind(title, author) ? '' : BREAK;
    xml = paragraph(STYLE.entry, `${run(title)}${before}${TAB}${run(author)}${number}`, keep);
    // A list of bodies that is longer than a line begins one of its own.
  } else xml = paragraph(STYLE.plainEntry, `${run(title)}${BREAK}${run(author)}${number}`, keep);
  return subtitle === null ? xml : xml + paragraph(STYLE.subtitle, run(dashed(subtitle)));
}

/** The paragraphs of one issue: its title, its theme, columns and entries. `newPage` for all but the first. */
export function issueParagraphs(issue: Issue, newPage: boolean): string {
  const { theme } = issue.journal;
  const xml = [paragraph(STYLE.title, run(issueTitle(issue)), newPage ? '<w:pageBreakBefore/>' : '')];
  if (theme !== null) xml.push(paragraph(STYLE.theme, run(theme)));
  for (const { column, entries } of groupEntries(tocEntries(issue))) {
    if (column !== null) xml.push(paragraph(STYLE.column, run(column)));
    xml.push(...entries.map(entryXml));
  }
  return xml.join('');
}
