/** What the type of the rows of a contents page says of the pieces of its entries, where the reader knows it. */
import { readByline } from '../authors/byline.js';
import type { Row } from '../rows.js';
import type { Group, Piece } from './groups.js';
import { AUTHORS_SHARE, commonest, fontOf, LEAST_AUTHORS } from './typefaces.js';

/** So many cells of the measure may stay free where the next character had no room. */
const FREE = 2;
/** A line of a title that fills the measure has so many characters. */
const LEAST_WRAPPED = 8;

/** The typeface of titles and of authors; null where they have one, or none is known. */
export interface Faces {
  title: string;
  author: string;
}

/** Tells the typefaces of a contents page by the pieces of its entries that look like authors. */
export function facesOf(groups: readonly Group[], rows: readonly Row[]): Faces | null {
  const title = commonest(groups.flatMap(({ pieces }) => pieces.map(({ at }) => fontOf(rows[at])))).value;
  const named = groups.map(({ pieces }) => {
    const last = pieces.findLast((piece) => piece.text !== '' && readByline(piece.text) !== null);
    const font = last && fontOf(rows[last.at]);
    return font === title ? '' : (font ?? '');
  });
  const author = commonest(named);
  if (title === '' || author.count < Math.max(LEAST_AUTHORS, groups.length * AUTHORS_SHARE)) return null;
  return { title, author: author.value };
}

/** Is a piece that may name authors set like the titles? Then it is a title's line. */
export function isSetLikeTitles(piece: Piece, rows: readonly Row[], faces: Faces | null): boolean {
  return faces !== null && fontOf(rows[piece.at]) === faces.title;
}

/** Marks the pieces that were broken only for want of room: they fill the measure that lines without a page number have. */
export function markWrapped(groups: readonly Group[], rows: readonly Row[]): void {
  const widthOf = (row: Row) => row.indent + row.width;
  const widest = new Map<number, number>();
  const all = groups.flatMap(({ pieces }) => pieces);
  for (const { at, text } of all) {
    const row = rows[at]!;
    const layout = row.line.layout;
    if (!layout || text.replace(/\s/g, '') !== row.key) continue;
    widest.set(layout.column, Math.max(widest.get(layout.column) ?? 0, widthOf(row)));
  }
  for (const { pieces } of groups)
    for (const [i, piece] of pieces.slice(0, -1).entries()) {
      const row = rows[piece.at]!;
      const next = rows[pieces[i + 1]!.at]!;
      const measure = widest.get(row.line.layout?.column ?? 0);
      if (measure === undefined || row.key.length < LEAST_WRAPPED || next.at !== row.at + 1) continue;
      const same = fontOf(row) === fontOf(next) && row.line.layout?.size === next.line.layout?.size;
      if (same && measure - widthOf(row) < FREE) piece.wrapped = true;
    }
}
