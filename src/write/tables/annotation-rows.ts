/** Rows of the tables of annotations. */

import { isPlace, listItem } from '../list-item.js';
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

const DAY = /^\d{4}-\d\d-\d\d$/;

/** True for a day of the calendar in ISO form. */
function isDay(value: unknown): boolean {
  if (typeof value !== 'string' || !DAY.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
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
        typeof value === 'string' ||
        (Array.isArray(value) && value.every((item) => typeof item === 'string' || isPlace(item)))
      );
    default:
      return typeof value === 'string';
  }
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
    else row[i] = Array.isArray(value) ? joinList(value.map(listItem)) : (value as Value);
  }
  row[0] = issue;
  row[1] = seq;
  return row;
}
