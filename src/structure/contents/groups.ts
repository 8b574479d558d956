/** The rows of a contents zone in groups of one entry each, by their page numbers. */
import { readIssueNumber } from '../masthead/issue-number.js';
import type { Row } from '../rows.js';
import { readColumn } from './columns.js';
import { type PageToken, pageAlone, pageFirst, pageLast } from './page-token.js';

/** Where entries have their page number. */
export type Style = 'first' | 'last';

/** A piece of an entry: a row, or what stands before it on the same line. */
export interface Piece {
  at: number;
  text: string;
  /** Its place in the row says that it names a column. */
  isColumn?: true;
  /** Its line was broken only for want of room. */
  wrapped?: true;
}

/** The pieces of one entry. */
export interface Group {
  pieces: Piece[];
  page: number | null;
  cover: boolean;
}

const COVER_AT_START =
  /^(?:[【[(]\s*(封[面底一二三四]|扉页|插页|彩页)\s*[】\])]\s*|(封[面底一二三四]|扉页|插页|彩页)\s*[:：/／|·…\s-]+)(?=\S)/;
const COVER_AT_END = /\s*(?:[….·・\s—-]{2,}|[/／(（]|\s)\s*(封[面底一二三四]|扉页|插页|彩页)\s*[)）]?$/;

/** Do entries begin or end with their page number? Told by which reading gives more, and rising, numbers. */
export function styleOf(rows: readonly Row[]): Style {
  const score = (read: (view: string) => { page: number; marked: boolean } | null) => {
    let before = 0;
    let sum = 0;
    for (const row of rows) {
      const token = read(row.view);
      if (!token) continue;
      sum += (token.marked ? 1 : 0.7) + (token.page >= before ? 0.5 : -0.5);
      before = token.page;
    }
    return sum;
  };
  const first = score(pageFirst);
  const last = score(pageLast);
  if (first !== last) return first > last ? 'first' : 'last';
  // Numbers on lines of their own: before the titles if the first line that is no column is one.
  const lead = rows.find((row) => !readColumn(row.view));
  return lead && pageAlone(lead.view) !== null ? 'first' : 'last';
}

/** Cuts the rows into groups of one entry each. */
export function groupsOf(rows: readonly Row[], style: Style): { groups: Group[]; rest: Piece[] } {
  const groups: Group[] = [];
  let open: Piece[] = [];
  const read = style === 'first' ? pageFirst : pageLast;
  for (const row of rows) {
    const alone = pageAlone(row.view);
    const token: PageToken | null = alone === null ? read(row.view) : { page: alone, rest: '', marked: true };
    // The number of the issue, under the word 目录.
    const number = token || open.length + groups.length > 0 ? null : readIssueNumber(row.view);
    if (number?.before === '' && /^[)）]?$/.test(number.after)) continue;
    const cover = token ? null : (COVER_AT_END.exec(row.view) ?? COVER_AT_START.exec(row.view));
    const piece = {
      at: row.at,
      text: token
        ? token.rest
        : cover
          ? row.view.replace(cover[0], cover.index === 0 ? '' : ' ').trim()
          : row.view,
    };
    if (!token && !cover) {
      open.push(piece);
      continue;
    }
    if (token?.column !== undefined) open.push({ at: row.at, text: token.column, isColumn: true });
    if (style === 'last' || cover) {
      groups.push({ pieces: [...open, piece], page: token?.page ?? null, cover: !token });
      open = [];
    } else {
      const before = groups.at(-1);
      if (before) before.pieces.push(...open);
      else if (open.length > 0) groups.push({ pieces: open, page: null, cover: false });
      open = [];
      groups.push({ pieces: [piece], page: token!.page, cover: false });
    }
  }
  return { groups, rest: open };
}
