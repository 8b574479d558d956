/** A rectangle in PDF points, origin at the top left of the page: x0, y0, x1, y1. */
export type Box = [number, number, number, number];

/** What the page shows of a line beyond its characters; only readers that know positions give it. */
export interface Layout {
  box: Box;
  /** Size of the type, in points. */
  size: number;
  /** The same against the document's running text: 1 is as large as that. */
  scale: number;
  /** Heavier than the document's running text. */
  bold: boolean;
  /** The typeface, where nearly all of the line is in one; only good for telling lines apart. */
  font?: string;
  /** In another typeface than the document's running text (楷体 or 黑体 among 宋体). */
  face?: boolean;
  /** Column on the page, from 0; -1 for a line that spans columns. */
  column: number;
  /** Leading white space from the column's edge, in half-width cells of the running text. */
  indent: number;
  /** Width in such cells. All columns are given the measure of the commonest, so that a full line is as wide in each. */
  width: number;
  /** Cells left free to the column's other edge. */
  room: number;
  /** Blank lines before it, by the distance from the line above. */
  blanks: number;
  /** How sure OCR is of the line, from 0 to 1; nothing for text of the file. */
  confidence?: number;
  /** What stands beside the running text, which goes on after it. */
  aside: 'box' | 'footnote' | null;
}

/** What a reader that knows positions has found to be no text: see `Furniture` of the structure stage. */
export type LineFurniture = 'page-number' | 'running-head' | 'ornament';

/**
 * One printed line, the common currency of all readers: what `read` gives and `structure` takes.
 * `text` is as printed, without the line terminator; `view` is the folded text (see `text/view.ts`),
 * in simplified characters even where the document is in traditional ones; it is unit for unit as long as `text`, so that
 * an offset in one is an offset in the other.
 */
export interface Line {
  text: string;
  view: string;
  /** Line in the source text, from 1; null where the source has pages and no lines. */
  number: number | null;
  /** Page in the file, from 1; null for texts. */
  page: number | null;
  /** Printed page, where a page of the file shows two of them; nothing where it has one. */
  printed?: number;
  /** True for the first line after a form feed, on a new page or in a new column. */
  pageBreak: boolean;
  layout?: Layout;
  /**
   * Rows of cells, where it is no line but a table: `text` has them parted by tabs, the rows by line ends. All rows
   * are of equal length.
   */
  table?: string[][];
  /** Nothing where it is text, or where the reader cannot tell. */
  furniture?: LineFurniture;
}
