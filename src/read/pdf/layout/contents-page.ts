/** Contents pages look like tables: columns of titles, authors and page numbers, ruled at times. They are lines to be read. */
import { textOf } from './lines.js';
import type { Segment } from './segments.js';

/** A title that says that the contents follow, in type so much larger than the text. */
const HEADING = /^(?:目录|目次|contents)$/i;
const LARGER = 1.2;

/** Does the page say that it is a contents page? */
export function isContentsPage(segments: readonly Segment[], body: number): boolean {
  return segments.some(
    ({ size, glyphs }) =>
      size >= body * LARGER && glyphs.length < 14 && HEADING.test(textOf(glyphs).replace(/\s/g, '')),
  );
}

/** A listing has so many rows, and titles of so many characters. */
const LEAST_ROWS = 4;
const TITLE = 8;

/** Are the cells entries of contents that go on from another page: page numbers that rise, but do not count the rows, beside titles? */
export function isListing(cells: readonly (readonly string[])[]): boolean {
  if (cells.length < LEAST_ROWS) return false;
  const width = Math.max(...cells.map((row) => row.length));
  return [0, width - 1].some((column) => {
    const own = cells.map((row) => row[column]?.trim() ?? '');
    if (!own.every((cell) => /^\d{1,3}$/.test(cell))) return false;
    const pages = own.map(Number);
    const rises = pages.every((page, i) => i === 0 || page >= pages[i - 1]!);
    const counts = pages.every((page, i) => page === pages[0]! + i);
    const titled = cells.filter((row) =>
      row.some((cell) => (cell.match(/[\u3400-\u9fff]/g)?.length ?? 0) >= TITLE),
    );
    return rises && !counts && titled.length >= cells.length * 0.7;
  });
}
