/** Lines that belong to a table: what it shows (表1　…), and in which units. */
import { numberingOf } from '../numbering.js';
import { endsSentence } from '../punctuation.js';
import type { Row } from '../rows.js';

const NUMBERED =
  /^(?:[续附]\s*)?表\s*[\d一二三四五六七八九十①-⑩]{1,3}(?:[-－—.]\d{1,2})?(?=[\s:：.、]|$|[\u3400-\u9fff《“(（])/;
const UNIT = /^[（([【]?\s*(?:计量|金额)?\s*单\s*位\s*[:：]/;
/** A table's name is a line, of at most so many characters without white space. */
const LONGEST = 48;
/** A line in the middle is at most so far off it, in its size; running text is not set in so far, in half-width cells. */
const OFF = 1.2;
const INDENT = 5;
/** Sizes that differ by more than this share of the running text's are different. */
const SIZE = 0.03;

/** Is the row set apart from the running text: over the middle of its table, or in smaller type than what is above it? */
function isSetApart(row: Row, table: Row, before: Row | undefined): boolean {
  const own = row.line.layout;
  const under = table.line.layout;
  if (!own || !under) return false;
  const off = Math.abs((own.box[0] + own.box[2]) / 2 - (under.box[0] + under.box[2]) / 2);
  if (row.indent >= INDENT && off <= own.size * OFF) return true;
  const above = before?.line.layout?.scale ?? 1;
  return own.scale < 1 - SIZE && own.scale < above - SIZE;
}

/**
 * Is the row over a table, and says what the table shows? It is numbered, tells the units, or is a short line set
 * apart; up to two such lines stand over a table.
 */
export function isTableCaption(rows: readonly Row[], at: number): boolean {
  const row = rows[at]!;
  if (row.line.table || row.key.length > LONGEST || row.line.layout?.aside != null) return false;
  const next = rows[at + 1];
  const table = next?.line.table ? next : next && UNIT.test(next.view) ? rows[at + 2] : undefined;
  if (!table?.line.table) return false;
  if (UNIT.test(row.view)) return true;
  if (endsSentence(row.view) || /[，,；;：:]$/.test(row.view)) return false;
  if (NUMBERED.test(row.view)) return true;
  return !numberingOf(row.view) && isSetApart(row, table, rows[at - 1]);
}
