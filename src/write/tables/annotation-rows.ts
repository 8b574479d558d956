/** Rows of the tables of annotations. */
import { type AnnotationTable, tableOf } from './catalogue.js';
import { type Column, joinList, type Row, type Value } from './column.js';
import { shareOf } from './share.js';

/** An annotation row as extract gives it, or as it came in as JSON. */
export type AnnotationObject = Readonly<Record<string, unknown>>;

/** What is wrong with a value that came in. */
export interface RowFault {
  column: string;
  expected: string;
}

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True for a day of the calendar in ISO form. */
function isDay(value: unknown): boolean {
  const found = typeof value === 'string' ? DAY.exec(value) : null;
  if (found === null) return false;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day >= 1 && day <= (MONTHS[month - 1] ?? 0) + (leap ? 1 : 0);
}

/** A place in a block, as rows with several places list them. */
interface Span {
  block: string;
  start: number;
  end: number;
}

function isSpan(value: unknown): value is Span {
  const { block, start, end } = (value ?? {}) as Partial<Span>;
  return typeof block === 'string' && Number.isSafeInteger(start) && Number.isSafeInteger(end);
}

/** What a value must be, for each type of column. */
function fits(value: unknown, type: Column['type']): boolean {
  switch (type) {
    case 'integer':
      return Number.isSafeInteger(value);
    case 'number':
    case 'share':
      return Number.isFinite(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'date':
      return isDay(value);
    case 'list':
      return (
        typeof value === 'string' || (Array.isArray(value) && value.every((item) => typeof item === 'string'))
      );
    case 'spans':
      return Array.isArray(value) && value.every(isSpan);
    default:
      return typeof value === 'string';
  }
}

/** An element of a list as text. */
function item(value: unknown): string {
  return isSpan(value) ? `${value.block}:${value.start}-${value.end}` : String(value);
}

/** Columns that are counted or worked out here and not taken from the row. */
const OWN = new Set(['seq', 'share']);

/** The first value of a row that came in as JSON that is not what its column holds; null where all are. */
export function rowFault(kind: AnnotationTable, row: AnnotationObject): RowFault | null {
  for (const { name, type, required } of tableOf(kind).columns) {
    if (OWN.has(name)) continue;
    const value = row[name];
    if (value === null || value === undefined ? required : !fits(value, type))
      return { column: name, expected: type };
  }
  return null;
}

/**
 * An annotation as a row of its table. `issue` is the id of its issue in the data set, `seq` its number in the
 * issue and the table. Fields the table has no column for are left out.
 */
export function annotationRow(
  kind: AnnotationTable,
  object: AnnotationObject,
  issue: string,
  seq: number,
): Row {
  const { columns } = tableOf(kind);
  const row: Value[] = new Array(columns.length);
  for (let i = 0; i < columns.length; i++) {
    const { name, type } = columns[i]!;
    const value = object[name];
    if (type === 'share') row[i] = shareOf(object.value, object.unit);
    else if (value === undefined) row[i] = null;
    else row[i] = Array.isArray(value) ? joinList(value.map(item)) : (value as Value);
  }
  row[0] = issue;
  row[1] = seq;
  return row;
}
