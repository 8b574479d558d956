import { type Cell, type CsvOptions, csvHeader, csvRows } from '../csv.js';
import { listItem } from '../list-item.js';

const COMMON = ['issue', 'article', 'articleTitle', 'block', 'start', 'end', 'text'] as const;
const LAST = ['sentence', 'line', 'page'] as const;

/** The columns of each kind of row, between where it stands and the sentence it stands in. */
const OWN = {
  statistics: [
    'value',
    'valueMax',
    'unit',
    'qualifier',
    'kind',
    'direction',
    'basis',
    'indicator',
    'time',
    'timeStart',
    'timeEnd',
    'place',
    'placeCode',
    'placeInferred',
  ],
  laws: ['canonical', 'kind', 'status', 'alias', 'bracketed', 'jurisdiction', 'jurisdictionCode', 'articles'],
  districts: ['canonical', 'code', 'level', 'within', 'deictic'],
  organizations: ['canonical', 'orgKind', 'place', 'placeCode'],
  people: ['name', 'post', 'organization', 'evidence'],
  quotes: ['quote', 'speaker', 'speakerKind', 'verb', 'direct'],
  slogans: ['canonical', 'listed'],
  dates: ['dateStart', 'dateEnd', 'precision'],
  keywords: ['keyword', 'score', 'rank', 'count', 'spans'],
  meetings: ['body', 'placeCode', 'term', 'session', 'year', 'meetingKind'],
} as const;

/** Kinds of rows that have columns of their own. */
export type RowKind = keyof typeof OWN;

/** Columns of a table of rows of one kind, in order. */
export function rowColumns(kind: RowKind): string[] {
  return [...COMMON, ...OWN[kind], ...LAST];
}

function cell(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(listItem).join('；');
  return String(value);
}

/** The line of column names. */
export function rowCsvHeader(kind: RowKind, options: CsvOptions = {}): string {
  return csvHeader(rowColumns(kind), options);
}

/** Annotation rows as lines of CSV; lists are joined by ；. */
export function rowCsvRows(kind: RowKind, rows: readonly object[], options: CsvOptions = {}): string {
  const columns = rowColumns(kind);
  return csvRows(
    rows.map((row) => columns.map((column) => cell((row as Record<string, unknown>)[column]))),
    options,
  );
}

const SUMMARY = [
  'issue',
  'article',
  'articleTitle',
  'canonical',
  'kind',
  'status',
  'jurisdiction',
  'jurisdictionCode',
  'mentions',
  'names',
  'acts',
  'articles',
] as const;

/** The line of column names of a summary of laws. */
export function lawSummaryCsvHeader(options: CsvOptions = {}): string {
  return csvHeader(SUMMARY, options);
}

/** Laws, each once an article, as lines of CSV. */
export function lawSummaryCsvRows(rows: readonly object[], options: CsvOptions = {}): string {
  return csvRows(
    rows.map((row) => SUMMARY.map((column) => cell((row as Record<string, unknown>)[column]))),
    options,
  );
}
