import type { Row } from '../rows.js';
import { pageLast } from './page-token.js';

const GAP = /\s{4,}/g;

/** The halves of a row that a wide gap parts, with the offset of the second, or null. */
function halves(view: string): { left: string; right: string; at: number } | null {
  let widest: RegExpExecArray | null = null;
  for (const gap of view.matchAll(GAP)) if (widest === null || gap[0].length > widest[0].length) widest = gap;
  if (!widest) return null;
  return {
    left: view.slice(0, widest.index),
    right: view.slice(widest.index + widest[0].length),
    at: widest.index + widest[0].length,
  };
}

function part(row: Row, from: number, to: number): Row {
  const view = row.view.slice(from, to).trimEnd();
  return { ...row, text: row.text.slice(from, from + view.length), view, key: view.replace(/\s+/g, '') };
}

/**
 * Contents set in two columns and copied line by line have two entries to a line, parted by a wide gap. Gives
 * the rows of the left column, then those of the right; rows of one column come back as they are.
 */
export function oneColumn(rows: readonly Row[]): readonly Row[] {
  const cuts = rows.map((row) => halves(row.view));
  const both = cuts.filter((cut) => cut && pageLast(cut.left)?.marked && pageLast(cut.right)).length;
  if (both < 2) return rows;
  const left: Row[] = [];
  const right: Row[] = [];
  // Rows that hold only the right column are indented as far as its entries.
  const margin = Math.min(...rows.flatMap((row, i) => (cuts[i] ? [row.indent + cuts[i]!.at] : [])));
  for (const [i, row] of rows.entries()) {
    const cut = cuts[i];
    if (cut) {
      left.push(part(row, 0, cut.left.length));
      right.push(part(row, cut.at, row.view.length));
    } else (row.indent >= margin * 0.8 ? right : left).push(row);
  }
  return [...left, ...right];
}
