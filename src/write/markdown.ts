import { escapeLine } from '../text/safe.js';

/** What would begin a heading, list, quotation, rule or table at the start of a line. */
const LINE_START = /^(\s*)([#>+=~-]|\d{1,9}(?=[.)]))/u;

/**
 * One line of text for Markdown: shown as printed, whatever signs it holds. Only signs that would have an
 * effect are escaped, so that ordinary Chinese text stays readable in the source.
 */
export function escapeMarkdown(text: string): string {
  return escapeLine(text)
    .replace(/[\\`*_[\]<]/gu, '\\$&')
    .replace(/&(?=#|[A-Za-z])/gu, '\\&')
    .replace(LINE_START, (_, space: string, sign: string) =>
      /^\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`,
    );
}

/** The same for a cell of a table, where a vertical bar ends the cell. */
export function escapeMarkdownCell(text: string): string {
  return escapeMarkdown(text).replace(/\|/gu, '\\|');
}

/** Rows of cells as a table, the first of them as its head. */
export function markdownTable(rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const [head = [], ...rest] = rows.map((row) => row.map(escapeMarkdownCell));
  return [line(head), line(head.map(() => '---')), ...rest.map(line)].join('\n');
}
