/** Lines that belong to a table: what it shows (表1　…), and in which units. */
import { numberingOf } from '../numbering.js';
import { endsSentence } from '../punctuation.js';
import type { Row } from '../rows.js';

const NUMBERED =
  /^(?:[续附]\s*)?表\s*[\d一二三四五六七八九十①-⑩]{1,3}(?:[-－—.]\d{1,2})?(?=[\s:：.、]|$|[\u3400-\u9fff《“(（])/;
const UNIT = /^[（([【]?\s*(?:(?:计量|金额)\s*)?单\s*位\s*[:：]/;
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

/** Tables as wide as each other, within so many points, may be one. */
const AS_WIDE = 6;
const CONTINUED = /^[（([【]?\s*(?:续\s*(?:上\s*)?表|(?:表\s*[\d一二三四五六七八九十]{1,3}\s*)?[（(]\s*续)/;
const FIGURE = /^[（(+＋\-－−–±▲△]?\d[\d,，.:：%％‰\s]*[）)]?$|^[-－—–/]{1,3}$/;

const sameRow = (a: readonly string[], b: readonly string[]): boolean =>
  a.every((cell, at) => cell.replace(/\s/g, '') === b[at]!.replace(/\s/g, ''));

/** How many rows at the head of `below` repeat those of `above`. */
function repeatedRows(above: readonly string[][], below: readonly string[][]): number {
  let count = 0;
  while (count < Math.min(3, above.length, below.length) && sameRow(above[count]!, below[count]!)) count++;
  return count;
}

/** Do the columns hold the same: figures under figures, from the first row on? */
function holdsTheSame(above: readonly string[][], below: readonly string[][]): boolean {
  return below[0]!.every((cell, at) => {
    const column = above.slice(1).map((row) => row[at]!);
    const full = column.filter((one) => one !== '');
    const figures = full.filter((one) => FIGURE.test(one)).length;
    return cell === '' || figures < full.length * 0.6 || FIGURE.test(cell);
  });
}

/** Does the line over a table say that one goes on (续表)? */
export function isContinuedCaption(view: string): boolean {
  return CONTINUED.test(view);
}

/** Does the table go on from `before`, over the end of a page or a column: in as many columns, as wide, under the same heading or none? */
export function continuesTable(before: Row, row: Row): boolean {
  const above = before.line.table;
  const below = row.line.table;
  const [a, b] = [before.line.layout, row.line.layout];
  if (!above || !below || !a || !b || !row.pageBreak || above[0]!.length !== below[0]!.length) return false;
  if (Math.abs(a.box[2] - a.box[0] - (b.box[2] - b.box[0])) > AS_WIDE) return false;
  return repeatedRows(above, below) > 0 || holdsTheSame(above, below);
}

/** The rows of a table in one piece or several, a heading that comes again on a new page left out, and where pieces end. */
export function tableOf(rows: readonly Row[]): { rows: string[][]; text: string; breaks: number[] } {
  const cells = [...rows[0]!.line.table!];
  const textOf = () => cells.map((row) => row.join('\t')).join('\n');
  const breaks: number[] = [];
  for (const row of rows.slice(1)) {
    breaks.push(textOf().length + 1);
    cells.push(...row.line.table!.slice(repeatedRows(rows[0]!.line.table!, row.line.table!)));
  }
  return { rows: cells, text: textOf(), breaks };
}
