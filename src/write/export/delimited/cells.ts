import { safeCell } from '../../csv.js';
import type { Column, Row, Value } from '../../tables/index.js';

/** How a cell is written. */
export interface CellOptions {
  raw: boolean;
  excel: boolean;
}

/** A number as a spreadsheet would take it, which drops zeros in front and digits beyond the fifteenth. */
const READ_AS_NUMBER = /^[+-]?(?:0\d+|\d{12,}|\d+[eE]\d+)$/u;

type Writer = (value: Value) => Value;

const asIs: Writer = (value) => value;
const asWord: Writer = (value) => (value === null ? null : String(value));
const asText: Writer = (value) => (typeof value === 'string' ? safeCell(value) : value);
const asCode: Writer = (value) =>
  typeof value === 'string' && READ_AS_NUMBER.test(value) ? `="${value}"` : asText(value);

/** How the values of a column are written: dates, numbers as they are, booleans as words, texts guarded. */
function writerOf({ type }: Column, { raw, excel }: CellOptions): Writer {
  if (type === 'boolean') return asWord;
  if (type === 'integer' || type === 'number' || type === 'share' || raw) return asIs;
  return type === 'code' && excel ? asCode : asText;
}

/** Rows ready for csv-stringify. */
export function cellsOf(
  columns: readonly Column[],
  options: CellOptions,
): (rows: readonly Row[]) => Value[][] {
  const writers = columns.map((column) => writerOf(column, options));
  return (rows) =>
    rows.map((row) => {
      const cells: Value[] = new Array(row.length);
      for (let i = 0; i < cells.length; i++) cells[i] = writers[i]!(row[i]!);
      return cells;
    });
}
