import { dataWords, once } from '../../text/lexicon.js';
import { isClosingNote, readByline } from '../authors/byline.js';
import { isCaption } from '../body/captions.js';
import { readBlockLabel } from '../body/labels.js';
import { isFull, type Profile } from '../body/profile.js';
import { readColumn } from '../contents/columns.js';
import { numberingOf } from '../numbering.js';
import { continues, endsSentence } from '../punctuation.js';
import type { Row } from '../rows.js';
import { type Head, readHead } from './head.js';
import { isDateNote, opensDateNote } from './notes.js';
import { isTitleLike } from './title-index.js';
import { goesOnInType, isTitleType, MOST_TITLE_ROWS as MOST_TYPED_ROWS, TITLE_SCALE } from './title-run.js';

const genres = once(() => dataWords(new URL('../data/genres.txt', import.meta.url)));

const MOST_TITLE_ROWS = 5;
/** A title set in the middle of the measure begins at least so far in, in cells; a long one is in the middle to so many. */
const CENTRED = 8;
const OFF_CENTRE = 3;
const PARAGRAPH_INDENT = 4;
const DATE = /^[（(]?(?:[12]\d{3}|[〇零一二三四五六七八九○]{4})\s*年.{0,12}[日月][）)]?$/;
const SALUTATION =
  /^(?:各位[\u3400-\u9fff、]{1,12}|同志们|编辑同志|编辑部|主任、[\u3400-\u9fff、]{2,16}|[\u3400-\u9fff]{2,12}常委会)[:：，,！!]?$/;
const ATTACHED = /^(?:附件?|附[:：])/;

/** What is known around the rows. */
export interface Surroundings {
  rows: readonly Row[];
  profile: Profile;
  /** Rows that an end mark closes. */
  endMarks: ReadonlySet<number>;
  /** Rows that may not be part of a head: contents, masthead, furniture. */
  blocked: (at: number) => boolean;
}

/** Is the row set in the middle of the measure? */
function isCentred(row: Row, { profile }: Surroundings): boolean {
  const indent = row.indent - profile.base;
  if (indent >= CENTRED) return true;
  return (
    profile.wrap !== null &&
    indent > PARAGRAPH_INDENT &&
    Math.abs(indent + row.width / 2 - profile.wrap / 2) <= OFF_CENTRE
  );
}

/** Does the row name authors in brackets: `（某乡人大主席团）`? */
function isBracketedByline(row: Row | undefined): boolean {
  return row !== undefined && /^[（(].*[）)]$/.test(row.view) && (readByline(row.view)?.strength ?? 0) >= 2;
}

/** The number of a document under its title: 某人办发〔1998〕14号. */
const DOCUMENT_NUMBER = /^[\u3400-\u9fff]{2,10}\s?[〔（([]\d{4}[〕）)\]]\s?第?\d{1,4}号$/;

/** Could the row be part of a title, from its form and setting alone? */
function canBeTitle(row: Row, { rows, profile, blocked }: Surroundings): boolean {
  if (row.line.layout?.aside) return false;
  // Most rows are prose: their length alone says so.
  if (row.key.length > 50 || row.key.length < 2 || !isTitleLike(row) || blocked(row.at)) return false;
  if (endsSentence(row.view) && !/[？！?!”》）)…]$/.test(row.view)) return false;
  if (row.view.includes('。')) return false;
  if (
    (row.view.match(/[,，、]/g)?.length ?? 0) >= 4 ||
    (row.key.length > 24 && /[,，].*[,，]/.test(row.view))
  )
    return false;
  if (
    !/[\u3400-\u9fff]{2}/.test(row.key) ||
    DATE.test(row.view) ||
    isCaption(row.view) ||
    continues(row.view)
  )
    return false;
  if (numberingOf(row.view)) return false;
  if (isClosingNote(row.view) || readBlockLabel(row.view) || ATTACHED.test(row.view)) return false;
  if (isDateNote(row.view) || opensDateNote(row.view) || /^[（(][^（()）]*[）)]$/.test(row.view))
    return false;
  // In a text with indents, a line set like a paragraph's first line that fills the measure is prose.
  return !(
    profile.wrap !== null &&
    isFull(row, undefined, profile) &&
    row.indent - profile.base <= 4 &&
    row.indent - profile.base >= 2 &&
    !isBracketedByline(rows[row.at + 1]) &&
    !(row.view.startsWith('关于') && endsLikeDocument(row.key))
  );
}

/** Is the text before row `at` over, so that something new can begin? */
function isClosedBefore(at: number, around: Surroundings): boolean {
  let before = at - 1;
  while (before >= 0 && around.blocked(before)) before--;
  const row = around.rows[before];
  if (!row || before < at - 1) return before < 0 || endsSentence(row!.view) || row!.key.length < 40;
  if (
    endsSentence(row.view) ||
    around.endMarks.has(before) ||
    isClosingNote(row.view) ||
    isCaption(row.view) ||
    isSigned(row.view)
  )
    return true;
  return (
    DATE.test(row.view) ||
    readColumn(row.view) !== null ||
    readByline(row.view) !== null ||
    readBlockLabel(row.view) !== null
  );
}

function endsLikeDocument(title: string): boolean {
  const bare = title.replace(/[（(][^（()）]*[）)]$/, '');
  for (const length of [2, 3, 4, 5])
    if (genres().has(bare.slice(-length)) && bare.length >= length + 2) return true;
  return false;
}

/** Does a paragraph end on its writer's name in brackets (`…。（张三）`), or is the row nothing else? */
export function isSigned(view: string): boolean {
  const tail = /(^|[。！!？?”])[（(]([^（()）]{2,30})[）)]$/.exec(view);
  const byline = tail ? readByline(tail[2]!) : null;
  if (!byline || byline.strength < 2) return false;
  return tail![1] === '' || byline.authors.every((author) => author.kind === 'person');
}

/** Do the rows under a body's name make the title of a document of its own? */
function opensDocument(rows: readonly Row[], at: number, to: number): boolean {
  const rest = rows
    .slice(at + 1, to + 1)
    .map((row) => row.key)
    .join('');
  return (
    /^(?:关于|公告|决[定议]|第[\d一二三四五六七八九十〇]+号)/.test(rest) ||
    endsLikeDocument(`${rows[at]!.key}${rest}`)
  );
}

/** Weighs what speaks for a head at these rows; from 3 on it is one. */
function weigh(head: Head, around: Surroundings, centred = false): number {
  const { rows, endMarks } = around;
  const before = head.from - 1;
  const first = rows[head.from]!;
  const next = rows[head.bodyFrom];
  let weight = 0;
  if (head.bylineStrength === 3) weight += 4;
  else if (head.bylineStrength === 2)
    weight += head.authors.length > 0 && head.authors[0]!.kind === 'organization' ? 2.5 : 3;
  else if (head.bylineStrength === 1) weight += 1.5;
  if (before < 0) weight += 1;
  else if (endMarks.has(before) || isClosingNote(rows[before]!.view) || isSigned(rows[before]!.view))
    weight += 3;
  if (head.columnRows.length > 0) weight += readColumn(rows[head.columnRows[0]!]!.view)?.framed ? 3 : 2;
  if (first.pageBreak) weight += 1;
  if (first.blanks >= 2 && !around.profile.spaced) weight += 1;
  if (first.blanks >= 3) weight += 1;
  if (head.subtitle !== null) weight += 1.5;
  if (next && readBlockLabel(next.view)?.role === 'abstract') weight += 3;
  if (next && (isDateNote(next.view) || opensDateNote(next.view))) weight += 2.5;
  if (next && DOCUMENT_NUMBER.test(next.view.trim())) weight += 2.5;
  if (first.blanks > 0 && isBracketedByline(rows[head.authorRows[0] ?? -1])) weight += 0.5;
  if (next && SALUTATION.test(next.view.trim())) weight += 2;
  if (endsLikeDocument(head.title)) weight += 1.5;
  if (/^关于|关于/.test(head.title) && endsLikeDocument(head.title)) weight += 0.5;
  const title = rows[head.titleFrom]!;
  const layout = title.line.layout;
  if (layout) weight += layout.scale >= TITLE_SCALE ? 3 : layout.bold || layout.scale > 1.05 ? 0 : -1;
  if (isCentred(title, around)) weight += centred ? 3 : 1.5;
  if (before >= 0 && around.blocked(before)) weight += 1;
  if (head.title.replace(/\s/g, '').length < 4) weight -= 1.5;
  return weight;
}

/** This share of the heads makes a rule of all heads. */
const MOSTLY = 0.7;

/** The last row of a title that its type shows, beginning at row `at`; null where the type is not a title's or not known. */
function titleByType(at: number, end: number, around: Surroundings): number | null {
  const { rows } = around;
  if (!isTitleType(rows[at]!) || around.blocked(at)) return null;
  if (rows[at]!.key.length < 2 || readColumn(rows[at]!.view)?.framed) return null;
  let to = at;
  while (to + 1 < end && to - at + 1 < MOST_TYPED_ROWS) {
    if (around.blocked(to + 1) || !goesOnInType(rows[to]!, rows[to + 1]!)) break;
    to++;
  }
  return to;
}

/** Extends a title from row `at` over the rows that go on with it. */
function titleEnd(at: number, end: number, around: Surroundings): number {
  const { rows } = around;
  let to = at;
  while (to + 1 < end && to - at + 1 < MOST_TITLE_ROWS) {
    const next = rows[to + 1]!;
    if (!canBeTitle(next, around) || /^[—–―]/.test(next.view) || next.blanks > Math.max(1, rows[at]!.blanks))
      break;
    // A body's name opens the title of its own document (某常委会|关于…的决定); else it is a byline.
    const byline = readByline(next.view);
    if (
      byline &&
      !(
        byline.strength < 3 &&
        to > at &&
        byline.authors.every((a) => a.kind === 'organization') &&
        /^关于|^公告|^决[定议]/.test(rows[to + 2]?.view ?? '')
      )
    )
      break;
    if (readColumn(next.view)?.framed) break;
    if (SALUTATION.test(next.view)) break;
    to++;
  }
  return to;
}

/**
 * Finds heads of articles by what they look like, between rows `start` and `end`: a title-like line after
 * something closed, with a byline, an end mark before it, a column, a date note, an abstract. `least` is the
 * weight from which a candidate is believed.
 */
export function detectHeads(start: number, end: number, around: Surroundings, least: number): Head[] {
  const found = detectOnce(start, end, around, least, false);
  // Where nearly all sure heads are centred, a centred line is a head by that alone.
  const inMiddle = found.filter((head) => isCentred(around.rows[head.titleFrom]!, around));
  return found.length >= 2 && inMiddle.length >= found.length * MOSTLY
    ? detectOnce(start, end, around, least, true)
    : found;
}

/** So much weight is asked of a head where contents list the others. */
const LISTED = 5;
/** How far from a pull quote its words stand, in rows; shorter ones are no quotation. */
const QUOTED_WITHIN = 250;
const LEAST_QUOTED = 8;

/** Are the rows, in a title's type, words of the text before or after them? Then they are a pull quote. */
function isQuoted(rows: readonly Row[], from: number, to: number): boolean {
  const keyOf = (list: readonly Row[]) => list.map(({ key }) => key).join('');
  const key = keyOf(rows.slice(from, to + 1));
  if (key.length < LEAST_QUOTED) return false;
  const isText = (row: Row) => !isTitleType(row) && row.key.length >= LEAST_QUOTED;
  const found = (list: readonly Row[]) => {
    const running = list.filter(isText);
    // A line of the contents or a running head says the title and nothing else.
    return !running.some((row) => row.key === key) && keyOf(running).includes(key);
  };
  return (
    found(rows.slice(Math.max(0, from - QUOTED_WITHIN), from)) ||
    found(rows.slice(to + 1, to + 1 + QUOTED_WITHIN))
  );
}

function detectOnce(
  start: number,
  end: number,
  around: Surroundings,
  least: number,
  centred: boolean,
): Head[] {
  const { rows } = around;
  const heads: Head[] = [];
  for (let at = start; at < end; at++) {
    const row = rows[at]!;
    let shown = titleByType(at, end, around);
    // A document's name may well stand in another document; where contents list the articles, a quotation is likelier.
    if (shown !== null && least >= LISTED && isQuoted(rows, at, shown)) shown = null;
    if (
      shown === null &&
      (!canBeTitle(row, around) || !isClosedBefore(at, around) || readColumn(row.view)?.framed)
    )
      continue;
    const byline = shown === null ? readByline(row.view) : null;
    const to = shown ?? titleEnd(at, end, around);
    // A line over a title in larger type is none of its lines: that title is found by itself.
    if (shown === null && rows.slice(at + 1, to + 1).some(isTitleType)) continue;
    // A body's name is a title only as the first line of its own document (某常委会|关于…的决定).
    if (
      byline &&
      byline.strength >= 2 &&
      !(to > at && rows[at + 1]!.blanks === 0 && opensDocument(rows, at, to))
    )
      continue;
    const head = readHead(rows, at, to, start, end, null);
    const body = rows[head.bodyFrom];
    if (!body || head.bodyFrom >= end || around.blocked(head.bodyFrom)) continue;
    if (weigh(head, around, centred) < least) continue;
    heads.push(head);
    at = head.bodyFrom - 1;
  }
  return heads;
}

/** The weight of a span as a printed title, for choosing between places of a title of the contents page. */
export function headEvidence(
  span: { from: number; to: number },
  around: Surroundings,
  start: number,
  end: number,
): number {
  const head = readHead(around.rows, span.from, span.to, start, end, null);
  const closed = isClosedBefore(span.from, around);
  return weigh(head, around) * 0.5 + (closed ? 1 : -2);
}
