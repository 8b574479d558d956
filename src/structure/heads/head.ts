import { fold } from '../../text/fold.js';
import { restore } from '../../text/restore.js';
import { type BylineAuthor, isClosingNote, readByline, readNames } from '../authors/byline.js';
import { isAffiliation, isRankedOrganization } from '../authors/organizations.js';
import { readBlockLabel } from '../body/labels.js';
import { isWrapped, joinTitle } from '../body/text.js';
import { readColumn, withoutLatin } from '../contents/columns.js';
import { splitSubtitle } from '../contents/split.js';
import { numberingOf } from '../numbering.js';
import { endsSentence } from '../punctuation.js';
import type { Row } from '../rows.js';
import { isTitleLike, likeness, titleKey } from './title-index.js';
import { goesOnInType } from './title-run.js';

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

/** What is known of the article from the contents page. */
export interface Expected {
  author: string | null;
  subtitle: string | null;
  column: string | null;
}

const DASH = /^(?:[—–―─－]{1,3}|-{2,3})\s*\S/;
/** （2023年6月29日…通过）, （第九号）, （某常〔2023〕27号）. */
const DATE_NOTE = /^[（(].{0,60}(?:\d|[〇零一二三四五六七八九十])\s*[日号].{0,120}[）)]$/;
const OPEN_DATE_NOTE = /^[（(][^（()）]{0,40}(?:\d|[〇零一二三四五六七八九○])\s*年[^（()）]{0,120}$/;
const AFFILIATION_NOTE =
  /^[（([](?=.*[）)\]]$).*(?:大学|学院|党校|研究|委员会|人大|法院|检察院|\d{6}|中心|局|院)./;

/** Is the row a date or an adoption note under a title: （2023年6月29日…会议通过）? */
export function isDateNote(view: string): boolean {
  return view.length <= 160 && DATE_NOTE.test(view);
}

/** Does a date or adoption note begin on the row that ends on one further down? */
export function opensDateNote(view: string): boolean {
  return OPEN_DATE_NOTE.test(view);
}

/** Is the row the text before the head, over and done with? */
function isTaken(row: Row | undefined): boolean {
  return row === undefined || endsSentence(row.view) || isClosingNote(row.view);
}

/** `——二〇〇三年六月二十四日在某省`, where a talk or a report was given; over so many lines at most. */
const OCCASION = /^[—–―─－-]{1,3}\s{0,9}[^，。,]{0,24}[日月]\s{0,9}在/;
const MOST_OCCASION_ROWS = 4;

/** The end of a subtitle that names date and occasion: the row that says 会议上, 大会上. The row `at` itself where none does. */
function occasionEnd(rows: readonly Row[], at: number, end: number): number {
  if (!OCCASION.test(rows[at]!.view)) return at;
  for (let to = at; to < Math.min(end, at + MOST_OCCASION_ROWS); to++) {
    if (rows[to]!.key.length > 40 || /[。，,；;]/.test(rows[to]!.view)) return at;
    if (/上[）)]?$/.test(rows[to]!.view)) return to + 1;
  }
  return at;
}

/** Date and adoption notes under a title run over so many rows at most. */
const MOST_NOTE_ROWS = 3;

/** How many rows the date or adoption note has that begins at row `at`; 0 where none does. */
function noteRows(rows: readonly Row[], at: number, end: number): number {
  if (isDateNote(rows[at]!.view)) return 1;
  if (!opensDateNote(rows[at]!.view)) return 0;
  for (let to = at + 1; to < Math.min(end, at + MOST_NOTE_ROWS); to++) {
    if (/[（(。]/.test(rows[to]!.view)) return 0;
    if (/[）)]$/.test(rows[to]!.view)) return to - at + 1;
  }
  return 0;
}

/** Is the row, though it may be a body's name, the first line of a paragraph that goes on below it? */
function opensParagraph(row: Row, next: Row | undefined): boolean {
  return (
    next !== undefined &&
    next.blanks === 0 &&
    row.indent > next.indent &&
    row.indent - next.indent <= 4 &&
    next.key.length >= 12
  );
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

/** Rows after the title that make the subtitle. */
function subtitleEnd(rows: readonly Row[], at: number, end: number): number {
  if (at >= end || !DASH.test(rows[at]!.view)) return at;
  let to = at + 1;
  const occasion = occasionEnd(rows, at, end);
  if (occasion > to) return occasion;
  while (to < end && to < at + 3) {
    const row = rows[to]!;
    if (
      goesOnInType(rows[to - 1]!, row) &&
      isWrapped(rows[to - 1]!) &&
      row.blanks === 0 &&
      !readByline(row.view)
    ) {
      to++;
      continue;
    }
    if (!isTitleLike(row) || row.key.length > 40 || numberingOf(row.view) || isDateNote(row.view)) break;
    const byline = readByline(row.view);
    const goesOn =
      rows[to + 1] !== undefined &&
      to + 1 < end &&
      (readByline(rows[to + 1]!.view) !== null || isDateNote(rows[to + 1]!.view));
    if (byline && !(byline.strength === 1 && goesOn)) break;
    if (!goesOn || row.blanks > rows[at]!.blanks) break;
    to++;
  }
  return to;
}

/** `标题（张三）`: a title with its author in brackets on the same line. */
export function splitTitleAuthor(title: string): { title: string; authors: BylineAuthor[] } | null {
  const match = /^(.*[^\s（(])\s*[（(]([^（()）]{2,40})[）)]$/.exec(fold(title));
  const names = match ? readNames(match[2]!, 'likely') : null;
  if (
    !match ||
    !names ||
    names.some((author) => author.kind === 'organization' && !isRankedOrganization(author.name))
  )
    return null;
  return { title: title.slice(0, match[1]!.length), authors: names };
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

/** The end of the subtitle that the contents page prints, where it is broken over several lines. */
function expectedSubtitleEnd(
  rows: readonly Row[],
  at: number,
  end: number,
  expected: Expected | null,
): number {
  if (!expected?.subtitle) return at;
  const wanted = titleKey(expected.subtitle);
  let key = '';
  for (let to = at; to < Math.min(end, at + 4); to++) {
    key = titleKey(key + rows[to]!.view);
    if (key === wanted) return to + 1;
    if (!wanted.startsWith(key)) break;
  }
  return at;
}

/** Does the row name the author that the contents page names? */
function namesExpected(row: Row, expected: Expected | null): boolean {
  if (!expected?.author || row.key.length > 60) return false;
  const wanted = titleKey(expected.author);
  const found = titleKey(row.view);
  if (found === wanted) return true;
  return (
    found.length >= 2 &&
    wanted.length >= 2 &&
    !endsSentence(row.view) &&
    likeness(wanted, found) >= 0.6 &&
    (readByline(row.view) !== null || found.includes(wanted))
  );
}

function authorsFrom(view: string, expected: boolean): { authors: BylineAuthor[]; strength: number } | null {
  const byline = readByline(view);
  if (byline) return byline;
  if (!expected) return null;
  const trusted = readNames(view, 'sure');
  return trusted
    ? { authors: trusted, strength: 2 }
    : { authors: [{ name: view.trim(), kind: 'organization', affiliation: null }], strength: 2 };
}

/** The expected author's names broken over two or three lines. */
function expectedOver(
  rows: readonly Row[],
  from: number,
  end: number,
  expected: Expected | null,
): { authors: BylineAuthor[]; to: number } | null {
  if (!expected?.author) return null;
  const wanted = titleKey(expected.author);
  for (let to = from + 1; to < Math.min(end, from + 3); to++) {
    const parts = rows.slice(from, to + 1);
    if (titleKey(parts.map((row) => row.view).join('')) !== wanted) continue;
    const found = authorsFrom(expected.author, true);
    return found && { authors: found.authors, to };
  }
  return null;
}

/** The author whom the contents page names, behind a post or a body and not set off from it. */
function behindPost(view: string, expected: Expected | null): BylineAuthor[] | null {
  const names = expected?.author ? readNames(expected.author, 'sure') : null;
  const name = names?.length === 1 && names[0]!.kind === 'person' ? names[0]!.name : null;
  if (!name || view.length > 60 || !view.endsWith(name) || endsSentence(view)) return null;
  const before = view.slice(0, -name.length).trim();
  return isAffiliation(before) ? [{ ...names![0]!, affiliation: before }] : null;
}

/** Is the row the indented and full first line of a paragraph? Names do not fill a line and go on at its edge. */
function opensProse(row: Row, next: Row | undefined): boolean {
  const type = row.line.layout;
  const below = next?.line.layout;
  if (!type || !below || next!.blanks > 0) return false;
  const same =
    Math.abs(type.scale - below.scale) < 0.04 && type.font === below.font && type.bold === below.bold;
  return same && type.room <= 2 && type.indent - below.indent >= 2 && type.indent <= 6 && below.indent < 2;
}

/** A byline over two lines of one type, the first of which fills its measure. */
function wrappedByline(
  row: Row,
  next: Row | undefined,
  author: string | null,
): { authors: BylineAuthor[]; strength: number } | null {
  const type = row.line.layout;
  const below = next?.line.layout;
  if (!next || !type || !below || !isWrapped(row) || next.pageBreak || next.blanks > 0) return null;
  const same =
    Math.abs(type.scale - below.scale) < 0.04 && type.font === below.font && type.bold === below.bold;
  if (!same || row.key.length + next.key.length > 60 || endsSentence(row.view)) return null;
  // In the type of the text only a name that the contents page gives tells it from text.
  const apart = type.face || type.bold || Math.abs(type.scale - 1) >= 0.04;
  const named = author !== null && titleKey(row.view + next.view).endsWith(titleKey(author));
  if ((!apart && !named) || isDateNote(row.view) || opensDateNote(row.view)) return null;
  const found = readByline(row.view + next.view);
  return found && found.strength >= 2 && readByline(next.view)?.strength !== 3 ? found : null;
}

/** Gives people without one the affiliation that a bracketed line under the names states. */
function withAffiliations(authors: BylineAuthor[], note: string): BylineAuthor[] {
  const parts = note
    .slice(1, -1)
    .split(/[;；]/)
    .map((part) =>
      part
        .replace(/^\s*(?:\d+|[①-⑨])\s*[.．、]?\s*/, '')
        .split(/[,，]/)[0]!
        .trim(),
    )
    .filter(Boolean);
  return authors.map((author, i) =>
    author.kind === 'person' && author.affiliation === null
      ? { ...author, affiliation: parts[i] ?? parts.at(-1) ?? null }
      : author,
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
  const subTo = Math.max(subtitleEnd(rows, subFrom, end), expectedSubtitleEnd(rows, subFrom, end, expected));
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
    const prose = !wanted && (opensProse(row, below) || opensParagraph(row, below));
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
