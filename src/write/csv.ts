import { type Input, stringify } from 'csv-stringify/sync';
import { escapeControls } from '../text/safe.js';

/** A cell: text, a number, or nothing. */
export type Cell = string | number | null;

/** How a table is written. */
export interface CsvOptions {
  /** Leave cells as they are: no guard against formulas, no visible control characters. */
  raw?: boolean;
  /** Begin with a byte order mark, which Excel needs to read UTF-8. */
  bom?: boolean;
  /** What stands between cells; a comma unless told. */
  delimiter?: string;
}

/**
 * What a spreadsheet may take for a formula: = + - @, their full-width twins, a tab, a line end or NUL, first in
 * the cell or behind white space and characters that do not show.
 */
const FORMULA = /^[\s\u200b-\u200f\u2060]*[=+\-@＝＋－＠\t\r\n\0]/u;

/** Puts an apostrophe before a text that a spreadsheet would run as a formula. */
export function guardFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/**
 * Text for a cell: no formula, and control characters visible. Most cells begin with a letter or a Chinese
 * character, for which the first test is enough.
 */
export function safeCell(text: string): string {
  const first = text.charCodeAt(0);
  const letter = (first > 0x40 && first < 0x7f) || (first > 0x3000 && first < 0xd800);
  return escapeControls(letter ? text : guardFormula(text));
}

function cell(value: Cell, raw: boolean): Cell {
  return typeof value === 'string' && !raw ? safeCell(value) : value;
}

/** Rows as CSV (RFC 4180, UTF-8, LF). Numbers stay numbers; null is an empty cell. */
export function csvRows(rows: Iterable<readonly Cell[]>, options: CsvOptions = {}): string {
  const raw = options.raw ?? false;
  const cells: Input = Array.from(rows, (row) => row.map((value) => cell(value, raw)));
  return cells.length === 0 ? '' : stringify(cells, { delimiter: options.delimiter ?? ',' });
}

/** The first line of a table: column names, which are ours and need no guard. */
export function csvHeader(columns: readonly string[], options: CsvOptions = {}): string {
  return `${options.bom ? '\ufeff' : ''}${columns.join(',')}\n`;
}
