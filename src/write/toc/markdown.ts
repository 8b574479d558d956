import type { Issue } from '../../model/issue.js';
import { issueTitle } from '../issue-title.js';
import { escapeMarkdown, escapeMarkdownCell } from '../markdown.js';
import { dashed, groupEntries, type TocEntry, tocEntries } from './entries.js';

function row(entry: TocEntry): string {
  const title = entry.title + (entry.subtitle === null ? '' : dashed(entry.subtitle));
  const cells = [title, entry.author ?? '', entry.page === null ? '' : String(entry.page)];
  return `| ${cells.map(escapeMarkdownCell).join(' | ')} |\n`;
}

/** The table of contents as Markdown: a heading for the issue and each column, a table for its entries. */
export function tocMarkdown(issue: Issue): string {
  let text = `# ${escapeMarkdown(issueTitle(issue))}\n`;
  if (issue.journal.theme !== null) text += `\n${escapeMarkdown(issue.journal.theme)}\n`;
  for (const group of groupEntries(tocEntries(issue))) {
    if (group.column !== null) text += `\n## ${escapeMarkdown(group.column)}\n`;
    text += `\n| 标题 | 作者 | 页码 |\n| --- | --- | ---: |\n${group.entries.map(row).join('')}`;
  }
  return text;
}
