import type { Issue } from '../../model/issue.js';
import { escapeHtml } from '../html.js';
import { issueTitle } from '../issue-title.js';
import { dashed, groupEntries, type TocEntry, type TocGroup, tocEntries } from './entries.js';

const STYLE = `
body { max-width: 46em; margin: 2em auto; padding: 0 1em; font-family: "Songti SC", SimSun, "Noto Serif CJK SC", serif; }
h1 { font-size: 1.4em; } h2 { font-size: 1.1em; margin: 1.4em 0 0.4em; }
ol { list-style: none; margin: 0; padding: 0; }
li { margin: 0.35em 0; } .row { display: flex; align-items: baseline; gap: 0.5em; }
.leader { flex: 1; min-width: 2em; border-bottom: 1px dotted currentColor; }
.page { min-width: 2em; text-align: right; } .subtitle { padding-left: 2em; }`;

function item(entry: TocEntry): string {
  const parts = [`<span class="title">${escapeHtml(entry.title)}</span>`, '<span class="leader"></span>'];
  if (entry.author !== null) parts.push(`<span class="author">${escapeHtml(entry.author)}</span>`);
  if (entry.page !== null) parts.push(`<span class="page">${entry.page}</span>`);
  const subtitle =
    entry.subtitle === null ? '' : `<div class="subtitle">${escapeHtml(dashed(entry.subtitle))}</div>`;
  return `<li><div class="row">${parts.join('')}</div>${subtitle}</li>\n`;
}

function section(group: TocGroup): string {
  const heading = group.column === null ? '' : `<h2>${escapeHtml(group.column)}</h2>\n`;
  return `<section>\n${heading}<ol>\n${group.entries.map(item).join('')}</ol>\n</section>\n`;
}

/** The part of the page that is about one issue. */
export function tocHtmlIssue(issue: Issue): string {
  const theme =
    issue.journal.theme === null ? '' : `<p class="theme">${escapeHtml(issue.journal.theme)}</p>\n`;
  const sections = groupEntries(tocEntries(issue)).map(section).join('');
  return `<main>\n<h1>${escapeHtml(issueTitle(issue))}</h1>\n${theme}<nav>\n${sections}</nav>\n</main>\n`;
}

/** What stands before and after the issues of a page: a page of its own, nothing loaded from elsewhere. */
export const tocHtmlPage = {
  begin: `<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>目录</title>
<style>${STYLE}
</style>
</head>
<body>
`,
  end: '</body>\n</html>\n',
};

/** The table of contents of one issue as a whole HTML page. */
export function tocHtml(issue: Issue): string {
  return tocHtmlPage.begin + tocHtmlIssue(issue) + tocHtmlPage.end;
}
