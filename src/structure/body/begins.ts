/** Lines that begin a block whatever stands before them: numbers, labels, captions, dates, items of references. */
import { numberingOf } from '../numbering.js';
import { endsSentence } from '../punctuation.js';
import type { Row } from '../rows.js';
import { isNearlyFull, isOtherType, isSameSize } from '../type.js';
import { isCaption } from './captions.js';
import { isHeadingStart } from './heading-start.js';
import type { Unit } from './join.js';
import { readBlockLabel } from './labels.js';
import type { Profile } from './profile.js';

const BULLET = /^[•●▪◆◇■□★☆※→➢✦·▲△▼◎○]\s*/;
export const DATE_LINE =
  /^[（(]?(?:[12]\d{3}|[〇零一二三四五六七八九○]{4})\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月(?:\s*[\d一二三四五六七八九十]{1,3}\s*日)?[）)]?$/;
/** `依照第三条第（一）项`: the number belongs to what is before it. */
const CITED = /^(?:项|款|条|目|个|[至和、])/;

/** `[3] 田野.…`: an item of a list of references. */
const REFERENCE = /^[[［〔]\d{1,3}[\]］〕]/;

/** Does the row begin an item of references? A mark that a line of running text happens to begin with does not. */
export function beginsReference(row: Row, unit: Unit): boolean {
  if (!REFERENCE.test(row.view)) return false;
  const first = unit.rows[0]!.view;
  return REFERENCE.test(first) || readBlockLabel(first)?.role === 'reference';
}

/**
 * A line that merely goes on may begin with what looks like a number (统|一、…): it stands at the edge where paragraphs
 * are indented, or close under the line before where they stand apart; that is full and in the same type, and its sentence
 * is not over.
 */
function isNumberByChance(row: Row, before: Row, full: boolean, profile: Profile): boolean {
  const above = before.line.layout;
  const below = row.line.layout;
  const shown = profile.indents || profile.parted;
  if (!above || !below || !shown || profile.wrap === null || isOtherType(above, below)) return false;
  if (!full && !isNearlyFull(before, profile)) return false;
  if (!isSameSize(above, below) || row.blanks > 0 || row.indent - profile.base >= 2) return false;
  return !endsSentence(before.view) && !/[:：;；]$/.test(before.view) && before.key.length > 10;
}

/** Does the row begin a block whatever stands before it? */
export function begins(row: Row, before: Row, full: boolean, profile: Profile, signs: string): boolean {
  const numbering = numberingOf(row.view);
  if (numbering) {
    if (CITED.test(row.view.slice(numbering.end))) return false;
    if (isNumberByChance(row, before, full, profile)) return false;
    // An Arabic number at the beginning of a line that merely goes on: 共有|3. 不 …; told by the line before.
    const loose =
      numbering.form === 'arabic' ||
      numbering.form === 'arabic-paren' ||
      numbering.form === 'decimal' ||
      numbering.form === 'zero';
    const open =
      !endsSentence(before.view) &&
      !/[:：;；]$/.test(before.view) &&
      before.key.length > 14 &&
      !isHeadingStart(before.view);
    if (loose && open && (full || /[\u3400-\u9fff，,、]$/.test(before.view))) return false;
    if (numbering.form === 'circled' && !endsSentence(before.view) && !/[:：;；]$/.test(before.view))
      return false;
    return true;
  }
  return (
    readBlockLabel(row.view) !== null ||
    isCaption(row.view, signs) ||
    BULLET.test(row.view) ||
    DATE_LINE.test(row.view)
  );
}
