/** Whether a row goes on with the unit before it: by number and label, by type, by the measure, else by the text alone. */
import type { Layout } from '../../model/line.js';
import { bareNumberOf, type NumberForm, numberingOf } from '../numbering.js';
import { continues, endsSentence, openMarks } from '../punctuation.js';
import type { Row } from '../rows.js';
import { isNearlyFull, isOtherType, isSameSize, SAME_SIZE } from '../type.js';
import { begins, beginsReference, DATE_LINE } from './begins.js';
import { isCaption } from './captions.js';
import { isHeadingStart } from './heading-start.js';
import type { Unit } from './join.js';
import { readBlockLabel } from './labels.js';
import { opensPoint } from './lead.js';
import { isFull, type Profile } from './profile.js';
import { isCountedRow, isNumberOver } from './word-headings.js';
import { isUnfinished, splitsWord } from './words.js';

/** What the decision between two rows rests on. */
export interface Junction {
  unit: Unit;
  before: Row;
  row: Row;
  after: Row | undefined;
  /** Furniture or a page end stands between the two. */
  interrupted: boolean;
  profile: Profile;
  open: string;
  /** Forms of numbers that open sentences here, not headings. */
  sentences: ReadonlySet<NumberForm>;
  /** Signs that open items of a list here, not captions. */
  signs: string;
  /** True where 第一， and the like stand on lines of their own, over the text. */
  counted: boolean;
}

type Verdict = 'join' | 'doubtful' | 'break';

const SALUTATION = /^[\u3400-\u9fff、 ]{2,24}[:：]$/;

/** From this share of the measure on a line may have been full before OCR made it shorter. */
const SHORTENED = 0.7;

/** A heading runs over at most so many lines. */
const MOST_HEADING_ROWS = 4;

/** Is the row a line of a heading that begins on the rows before it? */
function continuesHeading({ unit, before, row, after, profile, interrupted }: Junction): Verdict {
  const total = unit.rows.reduce((sum, part) => sum + part.key.length, 0) + row.key.length;
  if (total > 70 || /[。；;]/.test(row.view.slice(0, -1)) || row.key.length > 40) return 'break';
  if (continues(row.view)) return 'join';
  // Where positions are known, a line that is not full was not broken for want of room, whatever its words say.
  if (before.line.layout && !interrupted && profile.wrap !== null && !isFull(before, row, profile))
    return 'break';
  const ends = endsSentence(row.view);
  const broken = splitsWord(before.view, row.view) || isUnfinished(before.view);
  if (profile.wrap !== null && profile.indents) {
    const wrapsOn = row.indent - profile.base < 2 && before.indent - profile.base >= 2;
    if (wrapsOn && isFull(before, row, profile) && !ends) return 'join';
    if (row.indent - profile.base >= 2)
      return broken && !ends && row.indent !== before.indent && !row.line.layout ? 'doubtful' : 'break';
  }
  if (profile.wrap !== null && !isFull(before, row, profile) && (!broken || row.blanks > before.blanks))
    return 'break';
  if (profile.wrap !== null && row.blanks === 0 && !ends && isFull(before, row, profile)) {
    // The second line of a heading is short and prose follows, or the heading is a paragraph's beginning.
    return after && after.blanks > 0 ? 'join' : isFull(row, after, profile) ? 'join' : 'doubtful';
  }
  if (ends || (/[,，、]/.test(row.view) && !broken) || openMarks(row.view) !== '') return 'break';
  if (!after) return broken ? 'doubtful' : 'break';
  const goesOn = splitsWord(row.view, after.view) || isUnfinished(row.view) || continues(after.view);
  if (broken) return goesOn && after.key.length > 40 ? 'break' : 'doubtful';
  return !goesOn &&
    !interrupted &&
    after.key.length > 40 &&
    ((row.key.length <= 14 && before.key.length >= 14 && row.blanks === 0) ||
      // Where blank lines mean nothing, a word or two under a heading is its end.
      (profile.spaced && row.key.length <= 4 && before.key.length >= 8))
    ? 'doubtful'
    : 'break';
}

/** Lines of a fixed measure: an indent or a short line ends a paragraph. */
function judgeWrapped({ before, row, after, profile, open, interrupted, unit }: Junction): Verdict {
  const full = isFull(before, row, profile);
  const closed = endsSentence(before.view);
  if (profile.indents) {
    const indented = row.indent - profile.base >= 2;
    if (indented)
      return !closed && full && interrupted && (open !== '' || splitsWord(before.view, row.view))
        ? 'doubtful'
        : 'break';
    // The last line of a paragraph ends a sentence: one that does not, over a new paragraph, is by itself.
    const alone = closed && open === '' && !isFull(row, after, profile) && row.key.length <= 24;
    if (
      alone &&
      !/[。！？!?…：:；;，,.”"）)]$/.test(row.view) &&
      (!after || after.indent - profile.base >= 2)
    )
      return 'break';
    // Where paragraphs are indented, a line of prose that is not goes on: after a column's end, or a line that OCR has made
    // shorter than it was. It ends a sentence, or fills the measure.
    if (closed && !full)
      return row.key.length >= 12 &&
        /[，。,]/.test(row.view) &&
        (row.blanks > 0 || interrupted || before.width >= profile.wrap! * SHORTENED) &&
        (endsSentence(row.view) || isFull(row, after, profile))
        ? 'doubtful'
        : 'break';
    if (full || !closed)
      return unit.rows.length === 1 &&
        !full &&
        before.key.length < 24 &&
        !isNearlyFull(before, profile) &&
        !splitsWord(before.view, row.view) &&
        !/[，、,]$/.test(before.view)
        ? 'break'
        : 'join';
    return 'break';
  }
  if (!closed) {
    // Over the items of a list, though its line happens to be full.
    if (profile.parted && row.blanks > 0 && !interrupted && /[:：;；]$/.test(before.view)) return 'break';
    if (full || /[，、,]$/.test(before.view)) return 'join';
    if (/[:：;；]$/.test(before.view)) return 'break';
    // Where paragraphs stand apart, a line close under one that is nearly full goes on with it.
    if (profile.parted && row.blanks === 0 && isNearlyFull(before, profile)) return 'join';
    return open !== '' || isUnfinished(before.view) || splitsWord(before.view, row.view)
      ? 'doubtful'
      : 'break';
  }
  // Between blank lines all lines are one paragraph, but for one that ends far from the measure. Where a column ends it is not
  // known whether there is one.
  const close = row.blanks === 0 && !(interrupted && row.line.layout);
  if (profile.parted && close && before.width >= profile.wrap! * 0.6)
    return opensPoint(row.view) && !full && !isNearlyFull(before, profile) ? 'break' : 'join';
  if (!full)
    return open !== '' && /[“《（(]/.test(open) && !row.view.startsWith('“') && interrupted
      ? 'doubtful'
      : 'break';
  if (row.blanks > 0 && !interrupted && !profile.spaced) return 'break';
  return opensPoint(row.view) ? 'break' : 'join';
}

/** Lines that are paragraphs or pieces of them: only the text tells. */
function judgePieces({ before, row, profile, open, interrupted, unit, counted }: Junction): Verdict {
  const closed = endsSentence(before.view);
  if (profile.indents) {
    const indented = row.indent - profile.base >= 2;
    if (indented && (closed || /[:：;；]$/.test(before.view))) return 'break';
    if (indented && !splitsWord(before.view, row.view) && !/[，、,]$/.test(before.view)) return 'break';
    if (!indented && before.indent - profile.base >= 2 && before.key.length > 30 && !closed) return 'join';
  }
  if (closed) {
    // Where paragraphs are indented, prose after a blank line that is not goes on after a column's end.
    const outdented =
      profile.indents && row.indent === profile.base && unit.rows[0]!.indent - row.indent >= 2;
    if (outdented && (row.blanks > 0 || interrupted) && row.key.length >= 12 && /[，,。]/.test(row.view))
      return 'doubtful';
    if (open === '' || row.view.startsWith('“')) return 'break';
    // A quotation that is still open goes on, if it is not one that opens anew in each paragraph.
    return unit.rows.at(-1)!.key.length > 20 && (interrupted || row.blanks > 0) && !opensPoint(row.view)
      ? 'doubtful'
      : 'break';
  }
  if (counted && unit.rows.length === 1 && isCountedRow(before) && row.key.length > before.key.length)
    return 'break';
  if (/[:：]$/.test(before.view))
    return /^[“‘]/.test(row.view) && !/(?:如下|下列|以下)[:：]$/.test(before.view) && before.key.length > 24
      ? 'join'
      : 'break';
  if (/[;；]$/.test(before.view)) return opensPoint(row.view) ? 'break' : 'join';
  if (/[，、,]$/.test(before.view) || open !== '') return 'join';
  if (before.key.length > 25) return 'join';
  if (splitsWord(before.view, row.view) || isUnfinished(before.view))
    return unit.rows.length > 1 || before.key.length > 12 ? 'join' : 'doubtful';
  // `保障|工作。…`: a sentence of a word or two at the beginning is the end of one.
  if (/^[^，。；：、,;:“《]{1,4}[。；;]/.test(row.view) && before.key.length > 6) return 'join';
  if (opensPoint(unit.rows[0]!.view)) return 'join';
  // A short line without any mark: the tail of a longer paragraph goes on, a line by itself may be a label.
  return unit.rows.length > 1 || /[，,。；;、]/.test(before.view) ? 'join' : 'break';
}

/** A line from here on, in half-width cells, is set in the middle. */
const CENTRED = 6;

/** What the type of two lines says, where the reader knows it; null where it says nothing. */
function judgeType({ unit, before, row, profile }: Junction): Verdict | null {
  const above = before.line.layout;
  const below = row.line.layout;
  if (!above || !below) return null;
  if (!isSameSize(above, below)) return 'break';
  if (isOtherType(above, below)) {
    // The first words of a paragraph may be set so, and fill its first line: then it goes on at the edge.
    // Where nothing is indented, the edge says nothing.
    const goesOn =
      profile.indents && isFull(before, row, profile) && row.indent - profile.base < 2 && row.blanks === 0;
    return goesOn ? null : 'break';
  }
  // Lines that are set apart from the running text belong together: a heading over several lines.
  const apart = (layout: Layout) => layout.bold || layout.scale > 1 + SAME_SIZE;
  // In a typeface of their own, lines in the middle do, or one that is full and the rest of it.
  const middle = below.indent >= CENTRED && (above.indent >= CENTRED || isNearlyFull(before, profile));
  if (!(apart(above) && apart(below)) && !(above.face && below.face && middle)) return null;
  if (unit.rows.length > MOST_HEADING_ROWS) return null;
  return below.blanks === 0 && !endsSentence(before.view) ? 'join' : null;
}

/** The verdict on two rows. */
export function judge(junction: Junction): Verdict {
  const { unit, before, row, profile } = junction;
  const full = isFull(before, row, profile);
  if (continues(row.view)) return 'join';
  const first = unit.rows[0]!;
  if (
    isCaption(first.view, junction.signs) ||
    readBlockLabel(first.view)?.alone ||
    DATE_LINE.test(before.view)
  )
    return 'break';
  const label = readBlockLabel(first.view)?.role;
  if (
    (label === 'keywords' || label === 'classification' || label === 'author-note') &&
    (profile.wrap === null || !full || row.blanks > 0)
  )
    return 'break';
  if (unit.rows.length === 1 && isNumberOver(first, row) && row.blanks <= 1) return 'join';
  // A number by itself is a heading, and with the line under it one: text comes after.
  if (bareNumberOf(unit.rows.length <= 2 ? first.key : '')) return 'break';
  if (begins(row, before, full, profile, junction.signs) || beginsReference(row, unit)) return 'break';
  const type = judgeType(junction);
  if (type !== null) return type;
  if (unit.rows.length === 1 && SALUTATION.test(before.view) && before.key.length <= 20) return 'break';
  const form = numberingOf(first.view)?.form;
  const maybe = form !== undefined && !junction.sentences.has(form);
  if (
    maybe &&
    unit.rows.length <= MOST_HEADING_ROWS &&
    isHeadingStart(unit.rows.map((part) => part.view).join(''))
  ) {
    const verdict = continuesHeading(junction);
    if (verdict !== 'break') return verdict;
    if (profile.wrap === null || !full) return 'break';
  }
  return profile.wrap !== null ? judgeWrapped(junction) : judgePieces(junction);
}
