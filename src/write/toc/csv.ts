import type { Issue } from '../../model/issue.js';
import { type CsvOptions, csvHeader, csvRows } from '../csv.js';
import { tocEntries } from './entries.js';

/** Columns of the table, in order. */
export const TOC_COLUMNS = [
  'issue',
  'seq',
  'column',
  'title',
  'subtitle',
  'author',
  'page',
  'article',
  'printed',
] as const;

/** The line of column names. */
export function tocCsvHeader(options: CsvOptions = {}): string {
  return csvHeader(TOC_COLUMNS, options);
}

/** One row for each entry of the table of contents; `printed` is `true` or `false`. */
export function tocCsvRows(issue: Issue, options: CsvOptions = {}): string {
  const rows = tocEntries(issue).map((entry) =>
    TOC_COLUMNS.map((column) => {
      if (column === 'issue') return issue.id;
      return column === 'printed' ? String(entry.printed) : entry[column];
    }),
  );
  return csvRows(rows, options);
}
