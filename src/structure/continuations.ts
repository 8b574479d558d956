/** Articles that go on elsewhere: （下转第30页） under the one part, （上接第12页） over the other. */
import { readBlockLabel } from './body/labels.js';
import type { Extent } from './extents.js';
import { endsSentence } from './punctuation.js';
import type { Row } from './rows.js';

const PAGE = '第?\\s{0,9}(\\d{1,4}|[一二三四五六七八九十百]{1,5}|封[面底二三四])\\s{0,9}[页頁版面]?';
const FORWARD = new RegExp(
  `[（(【[]\\s{0,9}(?:下\\s?[转轉接]|[转轉]\\s?下)\\s{0,9}${PAGE}\\s{0,9}[)）\\]】]$`,
);
const BACK = new RegExp(`^[（(【[]\\s{0,9}(?:上接|[接续續])\\s{0,9}${PAGE}\\s{0,9}[)）\\]】]\\s{0,9}`);

/** Where a part of an article ends or begins that is printed apart from the rest. */
export interface Jump {
  /** Page that the note names, as printed. */
  page: string;
}

/** A note about the other part of an article, taken out of the text. */
export interface ContinuationMark {
  text: string;
  row: Row;
}

/** The part of a row between two offsets; the same row where that is all of it. */
function cutRow(row: Row, start: number, end: number): Row {
  const view = row.view.slice(start, end).trimEnd();
  return { ...row, view, text: row.text.slice(start, start + view.length), key: view.replace(/\s+/g, '') };
}

/** Takes the notes 下转 and 上接 out of the rows: the rows beside them know of the jump. */
export function takeContinuations(rows: readonly Row[]): { rows: Row[]; marks: ContinuationMark[] } {
  if (
    !rows.some(
      (row) =>
        /[轉转接续續]/.test(row.view) &&
        (/[（(【[][^（()）]{0,16}$/.test(row.view.slice(-16)) ||
          FORWARD.test(row.view.slice(-16)) ||
          BACK.test(row.view)),
    )
  )
    return { rows: [...rows], marks: [] };
  const kept: Row[] = [];
  const marks: ContinuationMark[] = [];
  let from: Jump | undefined;
  let blanks = 0;
  let pageBreak = false;
  const take = (row: Row, text: string) => {
    marks.push({ text, row });
    blanks += row.blanks + 1;
    pageBreak ||= row.pageBreak;
  };
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const divided = dividedForward(row, rows[i + 1]);
    if (divided) {
      const next = rows[++i]!;
      const head = cutRow(row, 0, divided.from);
      kept.push({ ...head, at: kept.length, blanks: row.blanks + blanks, onward: { page: divided.page } });
      marks.push(
        { text: row.text.slice(divided.from), row },
        { text: next.text.slice(0, divided.to), row: next },
      );
      blanks = 0;
      if (divided.to < next.view.length)
        kept.push({ ...cutRow(next, divided.to, next.view.length), at: kept.length });
      continue;
    }
    let rest = row;
    const back = BACK.exec(row.view);
    if (back) {
      from = { page: back[1]! };
      if (back[0].length === row.view.length) {
        take(row, row.text);
        continue;
      }
      marks.push({ text: row.text.slice(0, back[0].length).trimEnd(), row });
      rest = cutRow(row, back[0].length, row.view.length);
    }
    const forward = FORWARD.exec(rest.view.slice(-16)) ? FORWARD.exec(rest.view) : null;
    if (forward && forward.index === 0) {
      const before = kept.at(-1);
      if (before) before.onward = { page: forward[1]! };
      take(row, rest.text);
      continue;
    }
    let next: Row = {
      ...rest,
      at: kept.length,
      blanks: row.blanks + blanks,
      pageBreak: row.pageBreak || pageBreak,
      ...(from && { onwardFrom: from }),
    };
    if (forward) {
      marks.push({ text: rest.text.slice(forward.index), row });
      next = { ...cutRow(next, 0, forward.index), onward: { page: forward[1]! } };
    }
    kept.push(next);
    from = undefined;
    blanks = 0;
    pageBreak = false;
  }
  return { rows: kept, marks };
}

/** The offset in `row` where a note begins that ends on the next row, and where it ends there; null where none does. */
function dividedForward(row: Row, next: Row | undefined): { from: number; to: number; page: string } | null {
  if (!next || !/[（(【[][^（()）]{0,12}$/.test(row.view.slice(-16))) return null;
  const close = next.view.search(/[)）\]】]/);
  if (close < 0 || close > 8) return null;
  const match = FORWARD.exec(row.view + next.view.slice(0, close + 1));
  return match && match.index < row.view.length && match.index > 0
    ? { from: match.index, to: close + 1, page: match[1]! }
    : null;
}

/** No more parts of an issue wait for their other part at a time. */
const MOST_PENDING = 32;

/** A part that waits for its other part. */
interface Pending {
  extent: Extent;
  row: Row;
}

/**
 * Moves the parts of articles that are printed elsewhere behind the parts they go on from. The rows of an article that are not
 * in their own place know of a cut. Gives the rows whose other part is not found.
 */
export function joinContinuations(extents: readonly Extent[], printed: (row: Row) => number | null): Row[] {
  const pending: Pending[] = [];
  const lost: Row[] = [];
  for (const extent of extents) {
    for (const part of [extent.body, extent.after]) {
      for (let k = 0; k < part.length; k++) {
        const row = part[k]!;
        if (row.onwardFrom) {
          const source = takeSource(pending, row, printed);
          if (source && source.extent !== extent) {
            extent.last ??= extent.body[part === extent.body ? k - 1 : extent.body.length - 1];
            const notice = part.findIndex((one, i) => i > k && readBlockLabel(one.view)?.role === 'box');
            const segment = part.splice(k, notice < 0 ? part.length : notice - k);
            moveAfter(source, segment);
            // What is moved may go on once more.
            for (const moved of segment)
              if (moved.onward) pending.push({ extent: source.extent, row: moved });
            break;
          }
          if (!source) lost.push(row);
        }
        if (row.onward) pending.push({ extent, row });
        if (pending.length > MOST_PENDING) lost.push(pending.shift()!.row);
      }
    }
  }
  return [...lost, ...pending.map(({ row }) => row)];
}

/** The part that the row goes on from: by the pages that the notes name, else the last one that waits. */
function takeSource(pending: Pending[], row: Row, printed: (row: Row) => number | null): Pending | undefined {
  let at = pending.findLastIndex(
    (one) =>
      String(printed(one.row)) === row.onwardFrom!.page || String(printed(row)) === one.row.onward!.page,
  );
  // A part broken off in a sentence goes on in the middle of one.
  if (at < 0) at = pending.findLastIndex((one) => !endsSentence(one.row.view));
  if (at < 0) at = pending.length - 1;
  return at < 0 ? undefined : pending.splice(at, 1)[0];
}

function moveAfter({ extent, row }: Pending, segment: readonly Row[]): void {
  const [first, ...rest] = segment;
  const part = extent.body.includes(row) ? extent.body : extent.after;
  extent.last ??= extent.body.at(-1);
  part.splice(part.indexOf(row) + 1, 0, { ...first!, cut: true }, ...rest);
}
