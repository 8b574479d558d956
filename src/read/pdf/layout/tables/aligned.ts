/** Tables without rules: rows of figures that stand under each other, in a region that is read line by line. */
import { agreement } from '../agreement.js';
import type { Segment } from '../segments.js';
import { type FoundTable, mergedSpans, type PrintedRow, printedRows, type Span, toTable } from './cells.js';
import { hasFigures, isProse, mayBeTable } from './judge.js';

/** Columns are at least so far apart, rows at most, in the size of the type. */
const APART = 1;
const PITCH = 2.6;
const LEAST_ROWS = 3;
/** So many of the cells hold something. */
const FILLED = 0.7;
/** So many of a column's cells begin, end or have their middle at the same place, within this share of the size. */
const AGREEING = 0.7;
const SAME_PLACE = 0.6;

interface Run {
  rows: PrintedRow[];
  columns: Span[];
}

/** Rows that follow each other and leave the same strips free. */
function runsOf(rows: readonly PrintedRow[], body: number): Run[] {
  const runs: Run[] = [];
  let open: Run | null = null;
  for (const row of rows) {
    const spans = mergedSpans(row.pieces, body * APART);
    if (spans.length < 2) {
      open = null;
      continue;
    }
    const before: PrintedRow | undefined = open?.rows.at(-1);
    const columns: Span[] = open ? mergedSpans([...open.columns, ...spans], body * APART) : [];
    const near = before !== undefined && row.y - before.y <= Math.max(row.size, before.size) * PITCH;
    if (open && near && columns.length >= Math.max(2, open.columns.length)) {
      open.rows.push(row);
      open.columns = columns;
    } else {
      open = { rows: [row], columns: spans };
      runs.push(open);
    }
  }
  return runs.filter((run) => run.rows.length >= LEAST_ROWS);
}

/** Do the cells of the column agree on where they begin, end or have their middle? */
function agrees(spans: readonly Span[], near: number): boolean {
  const count = (placeOf: (span: Span) => number) => agreement(spans.map(placeOf), near).count;
  const best = Math.max(
    count(({ x0 }) => x0),
    count(({ x1 }) => x1),
    count(({ x0, x1 }) => (x0 + x1) / 2),
  );
  return best >= spans.length * AGREEING;
}

/** The table that a run makes, or null. */
function tableOf({ rows, columns }: Run, body: number): FoundTable | null {
  const cells = rows.map(({ pieces }) =>
    columns.map(({ x0, x1 }) => pieces.filter((piece) => piece.x0 >= x0 - 1 && piece.x1 <= x1 + 1)),
  );
  const aligned = columns.every((_, at) =>
    agrees(
      cells
        .map((row) => row[at]!)
        .filter((cell) => cell.length > 0)
        .map((cell) => ({ x0: cell[0]!.x0, x1: cell.at(-1)!.x1 })),
      body * SAME_PLACE,
    ),
  );
  const filled = cells.flat().filter((cell) => cell.length > 0).length;
  if (!aligned || filled < rows.length * columns.length * FILLED) return null;
  const found = toTable(cells, null);
  if (!found) return null;
  const text = found.table.cells;
  return mayBeTable(text) && hasFigures(text) && !isProse(text) ? found : null;
}

/** The tables in a region. `body` is the size of the page's running text. */
export function alignedTables(segments: readonly Segment[], body: number): FoundTable[] {
  return runsOf(printedRows(segments), body)
    .map((run) => tableOf(run, body))
    .filter((found) => found !== null);
}
