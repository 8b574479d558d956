import { displayWidth } from '../../../text/width.js';

const LEAST = 6;
const MOST = 60;
/** Of long texts, no more than this is measured. */
const MEASURED = 64;
/** Room for the button of the filter. */
const PADDING = 3;

/** Widths of columns in characters, from the header and the first rows; wide characters count twice. */
export function columnWidths(header: readonly string[], rows: readonly (readonly unknown[])[]): number[] {
  return header.map((title, i) => {
    let width = displayWidth(title) + PADDING;
    for (const row of rows) {
      const value = row[i];
      if (value !== null && value !== undefined)
        width = Math.max(width, displayWidth(String(value).slice(0, MEASURED)) + 1);
    }
    return Math.min(MOST, Math.max(LEAST, width));
  });
}
