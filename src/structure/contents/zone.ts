import { readByline } from '../authors/byline.js';
import { readIssueNumber } from '../masthead/issue-number.js';
import { endsSentence } from '../punctuation.js';
import type { Row } from '../rows.js';
import { LEADER, pageAlone, pageFirst, pageLast, withoutLeader } from './page-token.js';

/** Where the printed contents stand: rows `from` … `to` (exclusive); `from` may be the heading 目录. */
export interface ContentsZone {
  from: number;
  to: number;
  /** Last row with a page number: up to it everything is contents, after it only the last entry's rest. */
  lastPaged: number;
  /** False where no page numbers stand in it: then only the titles of the body tell the entries. */
  paged: boolean;
  /** Rows that say 目录, 目次, CONTENTS, 目录（续）. */
  headings: number[];
}

const HEADING =
  /^(?:本期|MAIN)?(?:CONTENTS|MULU)?(?:目录|目次|要目|本期导读|CONTENTS)(?:CONTENTS|MULU)?(?:[（(]?续[一二三\d]?[)）]?)?$/i;
/** A page or two of contents may hold a summary below an entry; longer prose is no contents. */
const PROSE = 70;
/** After the last page number only the last entry's other lines can follow. */
const TAIL = 7;
/** An entry runs over at most so many lines. */
const ENTRY_ROWS = 3;
/** An article has at most so many pages. */
const MOST_PAGES = 60;
/** Lines without any page number after which contents are over. */
const PATIENCE = 40;

/** Does the row say that contents follow? `目 录`, `CONTENTS`, `目录 2021年第3期`, `·目录·`. */
export function isContentsHeading(row: Row): boolean {
  if (row.key.length > 48) return false;
  const key = row.key.replace(/^[·•【[\-—=*■□◆]+|[·•】\]\-—=*■□◆]+$/g, '').replace(/[/／|｜·•]/g, '');
  if (key.length > 40) return false;
  if (HEADING.test(key)) return true;
  if (!/目录|目次|CONTENTS/i.test(key)) return false;
  const without = key.replace(/目录|目次|CONTENTS/gi, ' ').trim();
  const number = readIssueNumber(without);
  return number !== null && number.before.length <= 12 && number.after.length <= 12;
}

/** Is the row an entry by itself: words, leader or bracket, page number? */
function isEntryRow(row: Row): boolean {
  const last = pageLast(row.view);
  return last?.marked === true && /[\u3400-\u9fff]{2}/.test(last.rest);
}

/** Can the row stand in a contents page at all? */
function fits(row: Row): boolean {
  if (row.key.length > 160) return false;
  // A leader at the end: an entry whose author or page stands on the next line.
  if (
    pageLast(row.view) ||
    pageFirst(row.view) ||
    pageAlone(row.view) !== null ||
    withoutLeader(row.view) !== row.view
  )
    return true;
  return (
    !(endsSentence(row.view) && !/[？！?!]$/.test(row.view) && row.key.length > 12) && row.key.length <= PROSE
  );
}

function isPaged(row: Row): boolean {
  return pageLast(row.view) !== null || pageFirst(row.view) !== null || pageAlone(row.view) !== null;
}

/** The end of contents without page numbers: where their first title comes again, or prose begins. */
function unpagedEnd(rows: readonly Row[], start: number): number {
  const seen = new Set<string>();
  const bare = (row: Row) => row.key.replace(/^[^\p{L}\p{N}《“]+/u, '');
  let at = start;
  for (; at < rows.length && at < start + 60; at++) {
    const row = rows[at]!;
    if (!fits(row) || (seen.size >= 2 && seen.has(bare(row)) && bare(row).length >= 4)) break;
    if (/[\p{L}]/u.test(row.view)) seen.add(bare(row));
  }
  return at;
}

/** The last row with a page number of the contents; a lone number below those before it is a page's own. */
function lastPagedOf(rows: readonly Row[], from: number, to: number): number {
  let last = from;
  let highest = 0;
  for (let at = from; at < to; at++) {
    const row = rows[at]!;
    const alone = pageAlone(row.view);
    if (alone !== null && alone < highest && alone <= 3) return last;
    const page = alone ?? pageLast(row.view)?.page ?? pageFirst(row.view)?.page;
    if (page === undefined) continue;
    highest = Math.max(highest, page);
    last = at;
  }
  return last;
}

/** The page number that is set off from an entry's words by a leader or a blank. */
function pageOf(row: Row): number | null {
  const last = pageLast(row.view);
  if (last?.marked) return last.page;
  return /^\s*\d{1,3}\s/.test(row.view) ? (pageFirst(row.view)?.page ?? null) : null;
}

/** Does an entry with a higher page number than all before stand close below the row? */
function entryFollows(rows: readonly Row[], at: number, highest: number): boolean {
  return rows.slice(at + 1, at + 1 + ENTRY_ROWS).some((next) => {
    const page = pageOf(next);
    return page !== null && page >= highest && page <= highest + MOST_PAGES;
  });
}

/** The stretch of rows from `start` that can be contents; ends where prose begins or numbers stay away. */
function stretch(rows: readonly Row[], start: number): number {
  let lastPaged = -1;
  let at = start;
  let highest = 0;
  const keys: string[] = [];
  for (; at < rows.length; at++) {
    const row = rows[at]!;
    if (!fits(row)) break;
    // A title that stood in an entry stands alone: the first article begins. Two entries may have a line in common.
    if (
      lastPaged >= 0 &&
      row.key.length >= 6 &&
      !isPaged(row) &&
      keys.some((key) => key.includes(row.key)) &&
      !readByline(row.view) &&
      !entryFollows(rows, at, highest)
    )
      break;
    keys.push(row.key);
    highest = Math.max(highest, pageOf(row) ?? 0);
    if (isPaged(row)) lastPaged = at;
    else if (at - Math.max(lastPaged, start) > PATIENCE) break;
  }
  return lastPaged < 0 ? start : at;
}

/**
 * Finds the contents: by its heading, else by a run of lines that end in leader dots and a page number.
 * The end is an upper bound; where the entries really end is known only when they are read.
 */
export function findContents(rows: readonly Row[]): ContentsZone[] {
  const zones: ContentsZone[] = [];
  for (let at = 0; at < rows.length; at++) {
    if (!isContentsHeading(rows[at]!)) continue;
    const to = stretch(rows, at + 1);
    const paged = rows.slice(at + 1, to).filter(isPaged).length;
    if (paged < 2) {
      const end = unpagedEnd(rows, at + 1);
      if (end - at > 3) {
        zones.push({ from: at, to: end, lastPaged: end - 1, headings: [at], paged: false });
        at = end - 1;
      }
    } else {
      const headings = rows.slice(at, to).filter(isContentsHeading);
      const lastPaged = lastPagedOf(rows, at + 1, to);
      zones.push({
        from: at,
        to: Math.min(to, lastPaged + TAIL),
        lastPaged,
        headings: headings.map((row) => row.at),
        paged: true,
      });
      at = to - 1;
    }
  }
  return zones.length > 0 ? zones : findWithoutHeading(rows);
}

function findWithoutHeading(rows: readonly Row[]): ContentsZone[] {
  for (let at = 0; at < rows.length; at++) {
    if (!isEntryRow(rows[at]!) || !LEADER.test(rows[at]!.view)) continue;
    const to = stretch(rows, at);
    const entries = rows.slice(at, to).filter((row) => isEntryRow(row) && LEADER.test(row.view)).length;
    if (entries >= 4)
      return [{ from: at, to, lastPaged: lastPagedOf(rows, at, to), headings: [], paged: true }];
    at = Math.max(at, to - 1);
  }
  return [];
}
