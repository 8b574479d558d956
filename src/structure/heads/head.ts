import { restore } from '../../text/restore.js';
import { type BylineAuthor, isClosingNote, readByline } from '../authors/byline.js';
import { readBlockLabel } from '../body/labels.js';
import { joinTitle } from '../body/text.js';
import { readColumn, withoutLatin } from '../contents/columns.js';
import { splitSubtitle } from '../contents/split.js';
import { endsSentence } from '../punctuation.js';
import type { Row } from '../rows.js';
import {
  AFFILIATION_NOTE,
  authorsFrom,
  behindPost,
  type Expected,
  expectedOver,
  isExpected,
  namesExpected,
  opensParagraph,
  opensProse,
  splitTitleAuthor,
  withAffiliations,
  wrappedByline,
} from './byline-rows.js';
import { isDateNote, MOST_NOTE_ROWS, noteRows, opensDateNote } from './notes.js';
import { expectedSubtitleEnd, subtitleEnd } from './subtitle.js';

/** The head of an article: the rows of its parts, and what they say. */
export interface Head {
  /** First row of the head; the column or an author above the title counts. */
  from: number;
  /** First row after the head. */
  bodyFrom: number;
  /** First and last row of the title. */
  titleFrom: number;
  titleTo: number;
  /** Rows of a second title in Latin letters. */
  latinRows: number[];
  columnRows: number[];
  subtitleRows: number[];
  authorRows: number[];
  title: string;
  subtitle: string | null;
  column: string | null;
  authors: BylineAuthor[];
  /** How surely the author lines are bylines, 0 without one. */
  bylineStrength: number;
}

/** Is the row the text before the head, over and done with? */
function isTaken(row: Row | undefined): boolean {
  return row === undefined || endsSentence(row.view) || isClosingNote(row.view);
}

/** A body, or a meeting of it, whose document has its title below: 某市人民代表大会第五次会议|关于…的决议. */
const BODY =
  /^[\u3400-\u9fff]{2,24}(?:人民代表大会|人大)(?:常务委员会|常委会)?(?:第[一二三四五六七八九十]{1,4}次会议)?$/;

/** Does the title above which the row stands go on from it? */
function opensTitle(row: Row | undefined, title: Row): boolean {
  return (
    row !== undefined &&
    title.blanks === 0 &&
    BODY.test(row.key) &&
    /^(?:关于.*的?(?:决定|决议|公告|决议案)$|公告$|第[一二三四五六七八九十\d]+次会议)/.test(title.key)
  );
}

/** Is the row before `from` the motto of the framed column above it? */
function mottoOf(rows: readonly Row[], from: number, start: number): boolean {
  const motto = rows[from - 1];
  const column = rows[from - 2];
  if (!motto || !column || from - 2 < start || motto.blanks > 0 || motto.key.length > 32) return false;
  return (
    (readColumn(column.view)?.framed ?? false) &&
    readColumn(motto.view) === null &&
    !isClosingNote(motto.view)
  );
}

/** A title in Latin letters. */
function isLatinTitle(row: Row): boolean {
  return (
    row.key.length >= 8 &&
    row.key.length <= 120 &&
    !/[\u3400-\u9fff]/.test(row.view) &&
    /^[A-Z“"‘'].*[A-Za-z?!]$/.test(row.view) &&
    / /.test(row.view)
  );
}

/**
 * Reads the head of an article whose title stands on rows `titleFrom` … `titleTo`, within rows `start` … `end`.
 * `expected` is what the contents page says, or null.
 */
export function readHead(
  rows: readonly Row[],
  titleFrom: number,
  titleTo: number,
  start: number,
  end: number,
  expected: Expected | null,
): Head {
  if (titleFrom - 1 >= start && opensTitle(rows[titleFrom - 1], rows[titleFrom]!)) titleFrom--;
  // The title in English under the Chinese one.
  let subFrom = titleTo + 1;
  while (subFrom < end && subFrom <= titleTo + 2 && isLatinTitle(rows[subFrom]!)) subFrom++;
  const subTo = Math.max(
    subtitleEnd(rows, subFrom, end),
    expectedSubtitleEnd(rows, subFrom, end, expected?.subtitle ?? null),
  );
  const authorRows: number[] = [];
  let authors: BylineAuthor[] = [];
  let strength = 0;
  let at = subTo;
  // A date in brackets may stand between title and author; it is text of the article.
  let skipped = 0;
  while (at + skipped < end && skipped < MOST_NOTE_ROWS) {
    const length = noteRows(rows, at + skipped, end);
    if (length === 0) break;
    skipped += length;
  }
  const notes = skipped;
  const wrapped = expectedOver(rows, at + skipped, end, expected);
  if (wrapped) {
    authors = wrapped.authors;
    strength = 3;
    for (let i = at + skipped; i <= wrapped.to; i++) authorRows.push(i);
  }
  for (let i = wrapped ? wrapped.to + 1 : at + skipped; i < end && authorRows.length < 4; i++) {
    const row = rows[i]!;
    if (wrapped && !AFFILIATION_NOTE.test(row.view)) break;
    if (readBlockLabel(row.view) && !/^作者\s*[:：]|^供稿|^来源/.test(row.view)) break;
    if (
      authorRows.length > 0 &&
      AFFILIATION_NOTE.test(row.view) &&
      authors.some((a) => a.kind === 'person') &&
      !isDateNote(row.view)
    ) {
      authors = withAffiliations(authors, row.view);
      authorRows.push(i);
      break;
    }
    const wanted = namesExpected(row, expected);
    const over =
      i + 1 < end && authorRows.length === 0
        ? wrappedByline(row, rows[i + 1], expected?.author ?? null)
        : null;
    if (over && !wanted) {
      authors.push(...over.authors);
      strength = Math.max(strength, over.strength);
      authorRows.push(i, i + 1);
      break;
    }
    const isNote = isDateNote(row.view) || opensDateNote(row.view);
    const below = rows[i + 1];
    const prose = !isExpected(row, expected) && (opensProse(row, below) || opensParagraph(row, below));
    const posted = authorRows.length === 0 ? behindPost(row.view, expected) : null;
    const found = posted
      ? { authors: posted, strength: 3 }
      : isNote || prose
        ? null
        : authorsFrom(row.view, wanted);
    if (!found || (found.strength === 1 && authorRows.length > 0)) break;
    authors.push(...found.authors);
    strength = Math.max(strength, wanted ? 3 : found.strength);
    authorRows.push(i);
  }
  if (authorRows.length > 0 && notes === 0) at = authorRows.at(-1)! + 1;

  let from = titleFrom;
  const columnRows: number[] = [];
  const above = rows[titleFrom - 1];
  if (above && titleFrom - 1 >= start) {
    const byline = readByline(above.view);
    const wanted = namesExpected(above, expected);
    const bracketed = /^[（(]/.test(above.view);
    if (
      authorRows.length === 0 &&
      byline &&
      !bracketed &&
      (wanted || byline.strength >= 2) &&
      (wanted || byline.strength === 3 || isTaken(rows[titleFrom - 2]))
    ) {
      authors = byline.authors;
      strength = wanted ? 3 : byline.strength;
      authorRows.push(titleFrom - 1);
      from = titleFrom - 1;
    }
  }
  // A column may have a line of its own words under its name.
  const motto = mottoOf(rows, from, start);
  if (motto) {
    columnRows.push(from - 1);
    from--;
  }
  const over = from - 1 >= start ? rows[from - 1]! : undefined;
  const column =
    over === undefined
      ? null
      : (readColumn(over.view) ??
        (expected?.column && withoutLatin(over.view).replace(/\s/g, '') === expected.column.replace(/\s/g, '')
          ? { name: expected.column, framed: false }
          : null));
  if (column && (column.framed || column.name === expected?.column || rows[from - 1]!.key.length <= 6)) {
    columnRows.push(from - 1);
    from--;
  }
  const bylineView = authorRows.map((i) => rows[i]!.view).join(' ');
  const bylineText = authorRows.map((i) => rows[i]!.text).join(' ');
  authors = authors.map((author) => ({
    ...author,
    name: restore(author.name, bylineView, bylineText),
    affiliation: author.affiliation === null ? null : restore(author.affiliation, bylineView, bylineText),
  }));
  const subtitleRows: number[] = [];
  for (let i = subFrom; i < subTo; i++) subtitleRows.push(i);
  let whole = joinTitle(rows.slice(titleFrom, titleTo + 1));
  const signed = authors.length === 0 ? splitTitleAuthor(whole) : null;
  if (signed) {
    whole = signed.title;
    authors = signed.authors;
    strength = 3;
  }
  // A last line in brackets under a title is its subtitle: （来自…的报告）.
  const lastRow = rows[titleTo]!;
  if (
    titleTo > titleFrom &&
    subtitleRows.length === 0 &&
    /^[（(].{5,}[）)]$/.test(lastRow.view) &&
    !signed &&
    !isDateNote(lastRow.view)
  ) {
    subtitleRows.push(titleTo);
    titleTo--;
    whole = joinTitle(rows.slice(titleFrom, titleTo + 1));
  }
  const inLine = subtitleRows.length > 0 ? { title: whole, subtitle: null } : splitSubtitle(whole);
  return {
    from,
    bodyFrom: at,
    titleFrom,
    titleTo,
    latinRows: Array.from({ length: subFrom - titleTo - 1 }, (_, i) => titleTo + 1 + i),
    columnRows,
    subtitleRows,
    authorRows,
    title: inLine.title,
    subtitle: subtitleRows.length > 0 ? joinTitle(subtitleRows.map((i) => rows[i]!)) : inLine.subtitle,
    column: column && columnRows.length > (motto ? 1 : 0) ? column.name : null,
    authors,
    bylineStrength: strength,
  };
}
