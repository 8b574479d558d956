import { displayWidth } from '../../../text/width.js';
import type { ColumnType, Row } from '../../tables/index.js';

const LEAST = 6;
const MOST = 60;
/** Of long texts, no more than this is measured. */
const MEASURED = 64;
/** Room for the button of the filter. */
const PADDING = 3;
/** Numbers stand off the edge; what does not fit with that is shown as ###. */
const INDENT = 3;
/** Shown as 62.30%, whatever the number is. */
const SHARE = 7;
const DAY = 10;

const INDENTED: ReadonlySet<ColumnType> = new Set(['integer', 'number', 'share', 'date']);

function widthOf(value: string | number | boolean, type: ColumnType): number {
  if (type === 'share') return 0;
  const width = displayWidth(String(value).slice(0, MEASURED));
  return width + (INDENTED.has(type) || typeof value === 'number' ? INDENT : 1);
}

/** Widths of columns in characters, from the header and the first rows; wide characters count twice. */
export function columnWidths(
  columns: readonly { header: string; type: ColumnType }[],
  rows: readonly Row[],
): number[] {
  return columns.map(({ header, type }, i) => {
    let width = displayWidth(header) + PADDING;
    // The first rows may have no figures: days are wider than what stands over them.
    if (type === 'date') width = Math.max(width, DAY + INDENT);
    if (type === 'share') width = Math.max(width, SHARE + INDENT);
    for (const row of rows) {
      const value = row[i];
      if (value !== null && value !== undefined) width = Math.max(width, widthOf(value, type));
    }
    return Math.min(MOST, Math.max(LEAST, width));
  });
}
