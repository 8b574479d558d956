/** What a cell may hold. Lists are joined before: a cell is always one value. */
export type Value = string | number | boolean | null;

/**
 * Types of columns. `code` is text that looks like a number and must stay text (110108, 准印证号); `share` is a
 * number that is a part of one; `date` is an ISO day; `list` is text, several values joined by `；`; `spans` is
 * such a list of places, `a01.b002:3-7`.
 */
export type ColumnType =
  | 'string'
  | 'code'
  | 'list'
  | 'spans'
  | 'integer'
  | 'number'
  | 'share'
  | 'boolean'
  | 'date';

/** A column of a table: what every writer needs to know of it. */
export interface Column {
  /** Name in English: the field's, nested fields joined by dots (`journal.title`). */
  name: string;
  type: ColumnType;
  /** Header in Chinese. */
  zh: string;
  /** What it holds, in both languages. */
  meaning: Readonly<Record<'zh' | 'en', string>>;
  /** Never null. */
  required: boolean;
}

/** Columns of another table that columns of this one point to. */
export interface Reference {
  columns: readonly string[];
  table: string;
  to: readonly string[];
}

/** A table of a data set. */
export interface Table {
  name: string;
  /** Name in Chinese, as for a sheet. */
  zh: string;
  meaning: Readonly<Record<'zh' | 'en', string>>;
  columns: readonly Column[];
  /** Names of the columns that together name a row. */
  key: readonly string[];
  references: readonly Reference[];
}

/** A row: its values in the order of the table's columns. */
export type Row = readonly Value[];

/** Some rows of one table. */
export interface TableBatch {
  table: Table;
  rows: Row[];
}

/** A column's name where dots have a meaning of their own, as in SQL: `journal_title`. */
export function plainName(column: Column): string {
  return column.name.replaceAll('.', '_');
}

/** Several values in one cell. */
export const LIST_SEPARATOR = '；';

export function joinList(values: Iterable<string | null | undefined>): string | null {
  const known = [...values].filter((value) => value !== null && value !== undefined && value !== '');
  return known.length === 0 ? null : known.join(LIST_SEPARATOR);
}
