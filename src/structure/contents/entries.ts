import type { ContentsEntry } from '../../model/issue.js';
import { restore } from '../../text/restore.js';
import { readByline, withoutBullet } from '../authors/byline.js';
import { titleKey } from '../heads/title-index.js';
import type { Row } from '../rows.js';
import { isKnownColumn, readColumn, withoutLatin } from './columns.js';
import { oneColumn } from './columns-side-by-side.js';
import { type Group, groupsOf, type Piece, type Style, styleOf } from './groups.js';
import { facesOf, isSetLikeTitles, markWrapped } from './piece-type.js';
import { type IsTitle, splitEntry } from './split.js';
import type { ContentsZone } from './zone.js';

/** An entry of the contents page before it is matched with an article. */
export interface Entry {
  column: string | null;
  title: string;
  subtitle: string | null;
  author: string | null;
  page: number | null;
  /** Rows it stands on. */
  from: number;
  to: number;
  /** The same parts in the characters of the page; the others are folded, for comparing. */
  printed: Pick<ContentsEntry, 'column' | 'title' | 'subtitle' | 'author'>;
  /** Cover, inside cover …: no article is expected. */
  cover: boolean;
}

/** What a contents zone holds. */
export interface Contents {
  entries: Entry[];
  /** First row after the contents. */
  end: number;
}

/** An entry before its parts are given as printed. */
export type UnprintedEntry = Omit<Entry, 'printed'>;
type Unprinted = UnprintedEntry;
/** Does a piece name authors? */
type IsByline = (piece: Piece | undefined) => boolean;

/** A piece that names a column: framed, or listed and no author. */
function columnOf(piece: Piece | undefined, isTitle: IsTitle): string | null {
  if (!piece) return null;
  if (piece.isColumn) return piece.text.replace(/\s+/g, '');
  const column = readColumn(piece.text);
  return column && (column.framed || isKnownColumn(column.name) || !isTitle(piece.text)) ? column.name : null;
}

/** Takes columns and authors off groups that end with their page number. */
function readLastStyle(groups: Group[], isTitle: IsTitle, isByline: IsByline): Unprinted[] {
  const entries: Unprinted[] = [];
  const firstPieces = groups[0]?.pieces.filter((piece) => !columnOf(piece, isTitle)) ?? [];
  const authorBefore = firstPieces.length > 1 && isByline(firstPieces[0]);
  let column: string | null = null;
  for (const group of groups) {
    const pieces = group.pieces.filter((piece, i) => piece.text !== '' || i === group.pieces.length - 1);
    const before = entries.at(-1);
    while (
      !authorBefore &&
      before &&
      before.author === null &&
      pieces.length > 1 &&
      isByline(pieces[0]) &&
      !isKnownColumn(pieces[0]!.text)
    ) {
      const piece = pieces.shift()!;
      before.author = withoutBullet(piece.text);
      before.to = piece.at;
    }
    let author: string | null = null;
    for (
      let name = columnOf(pieces[0], isTitle);
      name !== null && pieces.length > 1;
      name = columnOf(pieces[0], isTitle)
    ) {
      column = name;
      pieces.shift();
    }
    if (authorBefore && pieces.length > 1 && isByline(pieces[0])) author = pieces.shift()!.text;
    // A line of its own over an entry that is whole without it is a column nobody has listed.
    if (pieces.length > 1 && pieces[0]!.text.length <= 12) {
      const rest = pieces
        .slice(1)
        .map((piece) => piece.text)
        .join(' ');
      const all = pieces.map((piece) => piece.text).join(' ');
      // A title's first line is longer than a word; else the lines must not be one title.
      const short = pieces[0]!.text.replace(/\s+/g, '').length <= 5;
      if (
        isTitle(splitEntry(rest, isTitle, false).title) &&
        (short || !isTitle(splitEntry(all, isTitle, false).title))
      )
        column = pieces.shift()!.text.replace(/\s+/g, '');
    }
    if (author === null && pieces.length > 1 && isByline(pieces.at(-1)) && !group.cover)
      author = withoutBullet(pieces.pop()!.text);
    entries.push(finish(group, pieces, author, column, isTitle));
    column = entries.at(-1)!.column;
  }
  return entries;
}

/** Takes authors and the next column off groups that begin with their page number. */
function readFirstStyle(groups: Group[], isTitle: IsTitle, isByline: IsByline): Unprinted[] {
  const entries: Unprinted[] = [];
  let column: string | null = null;
  for (const group of groups) {
    const pieces = group.pieces.filter((piece) => piece.text !== '');
    if (group.page === null && !group.cover) {
      // Rows before the first entry: only columns can stand there.
      for (const piece of pieces) column = columnOf(piece, isTitle) ?? column;
      continue;
    }
    let next: string | null = null;
    // An entry that names its author on its own line needs none on the next.
    const first = pieces.length > 1 ? splitEntry(pieces[0]!.text, isTitle, false) : null;
    const signed = first !== null && first.author !== null && isTitle(first.title);
    const bylineAt = signed
      ? -1
      : pieces.findIndex(
          (piece, i) =>
            i > 0 && isByline(piece) && !readColumn(piece.text)?.framed && !isKnownColumn(piece.text),
        );
    if (bylineAt > 0) {
      for (const piece of pieces.splice(bylineAt + 1))
        next = readColumn(piece.text)?.name ?? withoutLatin(piece.text).replace(/\s+/g, '');
    }
    for (
      let name = columnOf(pieces.at(-1), isTitle);
      name !== null && pieces.length > 1;
      name = columnOf(pieces.at(-1), isTitle)
    ) {
      next = name;
      pieces.pop();
    }
    // The entry may be whole before its last lines: those name the next column.
    for (let cut = 1; bylineAt < 0 && cut < pieces.length; cut++) {
      const whole = pieces
        .slice(0, cut)
        .map((piece) => piece.text)
        .join(' ');
      const { title, author } = splitEntry(whole, isTitle, false);
      if (author === null || !isTitle(title) || pieces[cut]!.text.length > 12) continue;
      next = withoutLatin(pieces.splice(cut).at(-1)!.text).replace(/\s+/g, '');
    }
    const author = bylineAt > 0 && pieces.length > 1 ? pieces.pop()!.text : null;
    const entry = finish(group, pieces, author, column, isTitle);
    entries.push(entry);
    column = next ?? entry.column;
  }
  return entries;
}

function finish(
  group: Group,
  pieces: readonly Piece[],
  author: string | null,
  column: string | null,
  isTitle: IsTitle,
): Unprinted {
  const rows = group.pieces.map((piece) => piece.at);
  const text = pieces
    .map(({ text: own, wrapped }) => (wrapped ? own : `${own} `))
    .join('')
    .trim();
  const parts = splitEntry(text, isTitle, author !== null);
  return {
    column: parts.column ?? column,
    title: parts.title,
    subtitle: parts.subtitle,
    author: author ?? parts.author,
    page: group.page,
    from: Math.min(...rows),
    to: Math.max(...rows),
    cover: group.cover,
  };
}

const HAN = /[\u3400-\u9fff]/;

/** Gives the entry its parts in the characters of the page. */
export function withPrinted(entry: Omit<Entry, 'printed'>, rows: readonly Row[]): Entry {
  // The column's name may stand some lines above.
  const own = rows.slice(Math.max(0, entry.from - 12), entry.to + 1);
  const view = own.map((row) => row.view).join(' ');
  const text = own.map((row) => row.text).join(' ');
  const back = (part: string | null) => (part === null ? null : restore(part, view, text));
  const { column, title, subtitle, author } = entry;
  return {
    ...entry,
    printed: {
      column: back(column),
      title: restore(title, view, text),
      subtitle: back(subtitle),
      author: back(author),
    },
  };
}

/**
 * How many of the rows after the last page number still belong to the last entry: its further lines up to
 * its author. Blank lines of more than the usual kind, or the first line of an article, end it.
 */
function tailOf(
  rest: readonly Piece[],
  groups: readonly Group[],
  rows: readonly Row[],
  style: Style,
  isByline: IsByline,
): number {
  const firstTitle = titleKey(groups[0]!.pieces.map((piece) => piece.text).join(''));
  const startsArticle = (at: number) => {
    const key = titleKey(rows[at]!.view).slice(0, 10);
    return key.length >= 4 && firstTitle.includes(key);
  };
  const sizes = groups.slice(0, -1).map((group) => group.pieces.length);
  const usual = Math.max(1, ...sizes);
  const blanks = Math.max(
    0,
    ...groups.flatMap((group) => group.pieces.slice(1).map((piece) => rows[piece.at]!.blanks)),
  );
  // Behind the page number an author opens the next group, if the first group does not open with one too.
  const opens = style === 'last' && !isByline(groups[0]!.pieces[0]);
  const hasBylines = groups.some(({ pieces }, i) =>
    pieces.slice(opens && i > 0 && pieces.length > 1 ? 0 : 1).some((piece) => isByline(piece)),
  );
  if (style === 'last' && !hasBylines) return 0;
  let taken = 0;
  for (const piece of rest) {
    if (taken >= usual + 1 || rows[piece.at]!.blanks > blanks || startsArticle(piece.at)) break;
    if (isByline(piece)) return taken + 1;
    if (style === 'last') break;
    taken++;
  }
  return hasBylines && style === 'first' ? 0 : Math.min(taken, usual - 1);
}

/** Reads the entries of a contents zone. `isTitle` tells what is printed as a title outside it, `given` where the page numbers are if that is known. */
export function readContents(
  rows: readonly Row[],
  zone: ContentsZone,
  isTitle: IsTitle,
  given?: Style,
): Contents {
  const inside = oneColumn(rows.slice(zone.from, zone.to).filter((row) => !zone.headings.includes(row.at)));
  const style = given ?? styleOf(inside);
  const { groups, rest } = groupsOf(inside, style);
  const last = groups.at(-1);
  if (!last) return { entries: [], end: zone.from };
  const faces = facesOf(groups, rows);
  const isByline: IsByline = (piece) =>
    piece !== undefined && readByline(piece.text) !== null && !isSetLikeTitles(piece, rows, faces);
  const tail = rest.slice(0, tailOf(rest, groups, rows, style, isByline));
  let trailing: string | null = null;
  if (style === 'first') last.pieces.push(...tail);
  else trailing = tail.length > 0 ? tail.map((piece) => piece.text).join(' ') : null;
  markWrapped(groups, rows);
  const read = (style === 'first' ? readFirstStyle : readLastStyle)(groups, isTitle, isByline);
  // A second contents page in English lists the same articles again.
  const han = read.some((entry) => HAN.test(entry.title));
  const entries = read.filter((entry) => (han ? HAN : /[A-Za-z]/).test(entry.title));
  const final = entries.at(-1);
  if (final && trailing !== null) {
    final.author ??= withoutBullet(trailing);
    final.to = tail.at(-1)!.at;
  }
  return {
    entries: entries.map((entry) => withPrinted(entry, rows)),
    end:
      Math.max(
        ...groups.flatMap((group) => group.pieces.map((piece) => piece.at)),
        ...tail.map((piece) => piece.at),
      ) + 1,
  };
}
