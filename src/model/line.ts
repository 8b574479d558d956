/** A rectangle in PDF points, origin at the top left of the page: x0, y0, x1, y1. */
export type Box = [number, number, number, number];

/** What the page shows of a line beyond its characters; only readers that know positions give it. */
export interface Layout {
  box: Box;
  /** Size of the type, in points. */
  size: number;
  bold: boolean;
  /** Column on the page, from 0; -1 for a line that spans columns. */
  column: number;
}

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
  /** True for the first line after a form feed or on a new page. */
  pageBreak: boolean;
  layout?: Layout;
}
