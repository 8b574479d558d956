import type { Line } from '../model/line.js';
import type { Jump } from './continuations.js';

/** A printed line that is not blank, with what the structure stage keeps asking about it. */
export interface Row {
  /** Position in the list of rows. */
  at: number;
  line: Line;
  /** The line without its leading and trailing white space, as printed. */
  text: string;
  /** The same slice of the folded view: as long as `text`. */
  view: string;
  /** `view` without any white space: what titles are compared by. */
  key: string;
  /** Width of the leading white space in half-width cells; see `cellsOf`. */
  indent: number;
  /** Width of `text` in half-width cells. */
  width: number;
  /** Blank lines directly before it. */
  blanks: number;
  /** True when something was set aside (a page number, a running head) between the row before and this one. */
  cut: boolean;
  /** True when a page begins between the row before and this one. */
  pageBreak: boolean;
  /** The article goes on elsewhere after this row (下转), or from elsewhere with it (上接). */
  onward?: Jump;
  onwardFrom?: Jump;
}

/**
 * Width of a text as Chinese typesetting sets it, in half-width cells: two for all but ASCII. Quotes, dashes
 * and dots are full there, whatever a terminal makes of them.
 */
function cellsOf(text: string): number {
  let cells = 0;
  for (let i = 0; i < text.length; i++) cells += text.charCodeAt(i) < 0x80 ? 1 : 2;
  return cells;
}

const NOT_SPACE = /\S/;

/** Offset of the first character that is not white space in `view`, -1 if there is none. */
function firstInk(view: string): number {
  return view.search(NOT_SPACE);
}

/**
 * A table as a row. Its view is a stand-in of the same length: to all that looks for titles, names, labels and
 * numbers it is a line of prose, whatever its cells say.
 */
function tableRow(line: Line, at: number): Row {
  const view = `${'表'.repeat(line.text.length - 1)}。`;
  const width = line.layout?.width ?? 0;
  return {
    at,
    line,
    text: line.text,
    view,
    key: view,
    indent: 0,
    width,
    blanks: 0,
    cut: false,
    pageBreak: false,
  };
}

/**
 * The rows of a document: its lines without the blank ones, each knowing how many were before it.
 * White space is judged on the folded view, where NULs and odd spaces are blanks.
 */
export function toRows(lines: readonly Line[]): Row[] {
  const rows: Row[] = [];
  let blanks = 0;
  let pageBreak = false;
  for (const line of lines) {
    pageBreak ||= line.pageBreak;
    const start = firstInk(line.view);
    if (start < 0) {
      blanks++;
      continue;
    }
    if (line.table) {
      rows.push({ ...tableRow(line, rows.length), blanks: line.layout?.blanks ?? blanks, pageBreak });
      blanks = 0;
      pageBreak = false;
      continue;
    }
    const end = line.view.trimEnd().length;
    const text = line.text.slice(start, end);
    const view = line.view.slice(start, end);
    rows.push({
      at: rows.length,
      line,
      text,
      view,
      key: view.includes(' ') ? view.replace(/\s+/g, '') : view,
      indent: line.layout?.indent ?? (start === 0 ? 0 : cellsOf(line.text.slice(0, start))),
      width: line.layout?.width ?? cellsOf(text),
      blanks: line.layout?.blanks ?? blanks,
      cut: false,
      pageBreak,
    });
    blanks = 0;
    pageBreak = false;
  }
  return rows;
}

/**
 * The rows without those that are set aside, numbered anew. A row after a gap knows of it (`cut`), and takes
 * over the blank lines and page ends of the rows that went.
 */
export function withoutRows(rows: readonly Row[], isSetAside: (row: Row) => boolean): Row[] {
  const kept: Row[] = [];
  let blanks = 0;
  let pageBreak = false;
  let cut = false;
  for (const row of rows) {
    if (isSetAside(row)) {
      blanks += row.blanks;
      pageBreak ||= row.pageBreak;
      cut = true;
      continue;
    }
    kept.push({
      ...row,
      at: kept.length,
      blanks: row.blanks + blanks,
      pageBreak: row.pageBreak || pageBreak,
      cut: row.cut || cut,
    });
    blanks = 0;
    pageBreak = false;
    cut = false;
  }
  return kept;
}
