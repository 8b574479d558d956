import { type NumberForm, numberingOf } from '../numbering.js';
import { endsSentence, openMarks } from '../punctuation.js';
import type { Row } from '../rows.js';
import { isOtherType, isSameSize, SAME_SIZE } from '../type.js';
import { begins } from './begins.js';
import { isCaption, listSigns } from './captions.js';
import { footnotesOf } from './footnotes.js';
import { isHeadingStart } from './heading-start.js';
import { judge } from './judge.js';
import { isFull, type Profile } from './profile.js';
import { continuesTable, isContinuedCaption, isTableCaption } from './tables.js';
import { isCountedRow } from './word-headings.js';

/** Rows that make one block together, with the reasons of the doubtful joins. */
export interface Unit {
  rows: Row[];
  /** Rows (positions in `rows`) that were joined on weak evidence. */
  doubtful: number[];
  /** True for what stands at the foot of a page. */
  footnote?: true;
}

/** Forms of numbers under which whole sentences stand on most lines: items of a list, provisions of a decision. */
function sentenceForms(rows: readonly Row[]): Set<NumberForm> {
  const counts = new Map<NumberForm, { all: number; sentences: number }>();
  for (const row of rows) {
    const numbering = numberingOf(row.view);
    if (!numbering) continue;
    const count = counts.get(numbering.form) ?? { all: 0, sentences: 0 };
    count.all++;
    if (/[。；;]/.test(row.view)) count.sentences++;
    counts.set(numbering.form, count);
  }
  return new Set(
    [...counts].filter(([, { all, sentences }]) => all >= 3 && sentences >= all * 0.6).map(([form]) => form),
  );
}

/** Running text, or what stands beside it: each is joined for itself. */
interface Flow {
  unit: Unit | undefined;
  open: string;
}

/** Tables, and the lines over them that say what they show, stand beside the running text like pictures. */
function isOfTable(rows: readonly Row[], at: number): boolean {
  return rows[at]!.line.table !== undefined || isTableCaption(rows, at);
}

/** Puts rows together into units, one for each heading, paragraph or other block. */
export function joinRows(rows: readonly Row[], profile: Profile): Unit[] {
  const sentences = sentenceForms(rows);
  const signs = listSigns(rows.map(({ view }) => view));
  const footnotes = footnotesOf(rows);
  const counted = rows.filter(isCountedRow).length >= 2;
  const units: Unit[] = [];
  const running: Flow = { unit: undefined, open: '' };
  const beside: Flow = { unit: undefined, open: '' };
  let table: Unit | undefined;
  let note: Unit | undefined;
  let skipped = 0;
  for (const [i, row] of rows.entries()) {
    if (i < skipped) continue;
    const isBeside = row.line.layout?.aside != null;
    const flow = isBeside ? beside : running;
    // Boxes are not joined to those of other pages.
    if (isBeside && row.pageBreak) flow.unit = undefined;
    const { unit } = flow;
    const before = unit?.rows.at(-1);
    if (isOfTable(rows, i)) {
      if (table && continuesTable(table.rows.at(-1)!, row)) table.rows.push(row);
      else {
        const own: Unit = { rows: [row], doubtful: [] };
        units.push(own);
        if (row.line.table) table = own;
        else if (!isContinuedCaption(row.view)) table = undefined;
      }
      continue;
    }
    if (footnotes.has(i)) {
      const opens = note === undefined || !footnotes.has(i - 1) || /^[^\p{L}]/u.test(row.view);
      if (note && !opens) note.rows.push(row);
      else {
        note = { rows: [row], doubtful: [], footnote: true };
        units.push(note);
      }
      continue;
    }
    // Notes at the foot of the page do not part a table.
    if (!isBeside) table = undefined;
    // A line or two in small or large type in the middle of a sentence: what stands under a picture, a pull quote.
    const small = unit && before ? interlude(rows, i, before, profile) : 0;
    if (small > 0) {
      units.push({ rows: rows.slice(i, i + small), doubtful: [] });
      skipped = i + small;
      continue;
    }
    // A caption set in the middle of a paragraph: the paragraph goes on after it.
    if (unit && before && isCaption(row.view, signs) && goesOnLater(before, rows[i + 1], profile, signs)) {
      units.push({ rows: [row], doubtful: [] });
      continue;
    }
    const verdict =
      unit && before
        ? judge({
            unit,
            before,
            row,
            after: rows[i + 1],
            interrupted: row.pageBreak || row.cut || rows[i - 1] !== before,
            profile,
            open: flow.open,
            sentences,
            signs,
            counted,
          })
        : 'break';
    if (!unit || verdict === 'break') {
      flow.unit = { rows: [row], doubtful: [] };
      units.push(flow.unit);
      flow.open = openMarks(row.view);
    } else {
      if (verdict === 'doubtful') unit.doubtful.push(unit.rows.length);
      unit.rows.push(row);
      flow.open = openMarks(flow.open + row.view);
    }
  }
  return units;
}

/** Type of captions is at most so large against the running text, that of pull quotes at least; they have so many lines at most. */
const CAPTION_SCALE = 0.94;
const QUOTE_SCALE = 1.15;
const MOST_CAPTION_ROWS = 4;

/** How many rows in small or large type stand here in the middle of a sentence of the running text, which goes on after them; 0 for none. */
function interlude(rows: readonly Row[], at: number, before: Row, profile: Profile): number {
  const scale = rows[at]?.line.layout?.scale ?? 1;
  const isApart = (row: Row | undefined) => {
    const own = row?.line.layout?.scale ?? 1;
    return scale < 1 ? own <= CAPTION_SCALE : own >= QUOTE_SCALE;
  };
  const above = before.line.layout;
  if (
    !isApart(rows[at]) ||
    !above ||
    above.scale < 1 - SAME_SIZE ||
    endsSentence(before.view) ||
    !isFull(before, rows[at], profile) ||
    // Names in rows are no sentence that is interrupted.
    (scale > 1 && !/[,，。;；、:：]/.test(before.view + (rows[at - 2]?.view ?? '')))
  )
    return 0;
  let count = 1;
  while (count <= MOST_CAPTION_ROWS && isApart(rows[at + count])) count++;
  const after = rows[at + count];
  const below = after?.line.layout;
  if (count > MOST_CAPTION_ROWS || !after || !below || isOtherType(above, below)) return 0;
  return isSameSize(above, below) && after.indent - profile.base < 2 ? count : 0;
}

/** Is the sentence before a caption unfinished, and does the line after it not begin a block? */
function goesOnLater(before: Row, after: Row | undefined, profile: Profile, signs: string): boolean {
  if (
    endsSentence(before.view) ||
    /[:：;；]$/.test(before.view) ||
    before.key.length < 8 ||
    isCaption(before.view, signs)
  )
    return false;
  return after !== undefined && !begins(after, before, false, profile, signs) && !isHeadingStart(before.view);
}
