/** Measures of the page, in twentieths of a point (dxa), and how much text fits between them. */

/** A4 with margins of 2.5 cm. */
export const PAGE = { width: 11_906, height: 16_838, margin: 1_417 } as const;
/** Where text ends, counted from the left margin; page numbers end here. */
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;
/** Room for a page number of four digits; authors end before it. */
export const NUMBER_ROOM = 567;
/** Half of a character of 五号 (10.5 pt): what a Latin letter takes, and a Chinese one twice. */
const CELL = 105;
/** Lines of an entry after the first stand in by two characters. */
export const HANG = 4 * CELL;
/** Entries stand in by one character under the names of columns. */
export const INDENT = 2 * CELL;

/** Cells of the first line of an entry, of the ones after it, and of the number with its room. */
export const FIRST_LINE = Math.floor((TEXT_WIDTH - INDENT) / CELL);
export const NEXT_LINES = Math.floor((TEXT_WIDTH - INDENT - HANG) / CELL);
export const NUMBER = Math.ceil(NUMBER_ROOM / CELL);
