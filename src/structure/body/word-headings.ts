/** Headings that no number of the usual forms tells: 第一，… 甲、… a bare 一 on a line, and short lines in words. */
import { dataWords, once } from '../../text/lexicon.js';
import { readByline } from '../authors/byline.js';
import type { Numbering } from '../numbering.js';
import { bareNumberOf, numberingOf, ordinalValue } from '../numbering.js';
import { endsSentence, openMarks } from '../punctuation.js';
import type { Row } from '../rows.js';
import type { Unit } from './join.js';
import { opensPoint } from './lead.js';
import { isFull, type Profile } from './profile.js';

const ORDINAL = /^第([一二三四五六七八九十]{1,2})\s?[，,、:：]\s?/;
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const STEM = /^([甲乙丙丁戊己庚辛壬癸])\s?[、．.]\s?(?![甲乙丙丁戊己庚辛壬癸])/;
const LONGEST_COUNTED = 40;

/** A unit with its text, as the questions here need it. */
export interface Candidate {
  unit: Unit;
  view: string;
}

const lengthOf = ({ unit }: Candidate) => unit.rows.reduce((sum, row) => sum + row.key.length, 0);

/** Is the text one that stands under a heading: some length, or the beginning of a letter or a talk? */
function isProse(one: Candidate | undefined, least: number): boolean {
  if (!one) return false;
  const { view } = one;
  return (lengthOf(one) >= least && /[，。：；,:;]/.test(view)) || /^[\u3400-\u9fff]{2,8}[:：]$/.test(view);
}

/** The number of a line like `第一，要把握全局` or `甲、赞成的理由` that stands over text, or null. */
export function countedHeading(one: Candidate, next: Candidate | undefined): Numbering | null {
  const { view, unit } = one;
  if (view.length > LONGEST_COUNTED || unit.rows.length > 3 || !isProse(next, 20)) return null;
  const ordinal = ORDINAL.exec(view);
  const stem = ordinal ? null : STEM.exec(view);
  const match = ordinal ?? stem;
  if (!match || view.length === match[0].length || /[。；;]/.test(view) || /[，,、：:]$/.test(view))
    return null;
  if (endsSentence(view) && !/[？！?!]$/.test(view)) return null;
  return {
    form: 'counted',
    label: ordinal ? `第${match[1]!}` : match[1]!,
    value: ordinal ? ordinalValue(match[1]!) : STEMS.indexOf(match[1]!) + 1,
    end: match[0].length,
    depth: 1,
  };
}

/** The number that stands alone on the first line of the unit (一, 01, PART 2), over a heading or over text. */
export function bareHeading(
  one: Candidate,
  before: Candidate | undefined,
  next: Candidate | undefined,
): Numbering | null {
  const first = one.unit.rows[0]!;
  const number = bareNumberOf(first.key);
  if (!number || one.unit.rows.length > 2 || !isProse(next, 20)) return null;
  if (before && !endsSentence(before.view) && lengthOf(before) > 24) return null;
  return number;
}

/** Is the row a counted heading by itself: short, finished by no mark? */
export function isCountedRow({ view, key }: Row): boolean {
  return (
    key.length <= 30 &&
    (ORDINAL.test(view) || STEM.test(view)) &&
    !/[。；;]/.test(view) &&
    !/[，,、：:]$/.test(view) &&
    !endsSentence(view)
  );
}

const sectionNames = once(() => dataWords(new URL('../data/section-names.txt', import.meta.url)));

const BULLET = /^[•●▪◆◇★☆※➢✦▲△▼◎○■□]\s*/;
/** What a speaker or a label is set off by: its lines are turns of a talk. */
const TURN = /^[\u3400-\u9fff· ]{1,8}[:：]/;
const LONGEST = 24;
const LEAST_PROSE = 40;

/** A short line between paragraphs, without number and mark, under which text follows: a heading in words. */
export function isPlainHeading(one: Candidate, next: Candidate | undefined, profile: Profile): boolean {
  const { unit, view } = one;
  if (unit.rows.length > 1 || view.length > LONGEST || view.length < 2 || !next) return false;
  const bullet = BULLET.test(view);
  if (/[。，；：、,;:…』」）)\]\d]$/.test(view) || /^[“（(《]/.test(view) || /[，。；：,;:]/.test(view))
    return false;
  if (opensPoint(view)) return false;
  const row = unit.rows[0]!;
  if (sectionNames().has(row.key)) return isProse(next, 15);
  const prose = lengthOf(next) >= (bullet ? 15 : LEAST_PROSE);
  const setOff =
    profile.spaced ||
    row.blanks > 0 ||
    (profile.indents && row.indent - profile.base !== 4) ||
    profile.wrap !== null;
  return (
    prose && (setOff || bullet) && !numberingOf(next.unit.rows[0]!.view) && /[\u3400-\u9fff]{2}/.test(row.key)
  );
}

/** A month over the entries of a chronicle. */
const MONTH = /^\d{1,2}月份?$/;

/** Deeper than so many cells a line is no heading of the text but a signature or a date. */
const DEEPEST = 16;

/**
 * A line that may be a heading in words: short, finished by no mark, after text that is over and above text that begins. One
 * alone may be anything; several in an article are its headings.
 */
export function maybePlainHeading(
  one: Candidate,
  before: Candidate | undefined,
  next: Candidate | undefined,
  profile: Profile,
): boolean {
  const { unit, view } = one;
  const row = unit.rows[0]!;
  if (unit.rows.length > 1 || row.key.length > LONGEST || row.key.length < 2) return false;
  if (/[。，；：、,;:…\d]$/.test(view) || /[。；;]/.test(view) || openMarks(view) !== '') return false;
  if (endsSentence(view) && !/[”’」』）)]$/.test(view)) return false;
  if (/^[（(].*[）)]$/.test(view) || !(/[\u3400-\u9fff]{2}/.test(row.key) || MONTH.test(row.key)))
    return false;
  if (opensPoint(view) || numberingOf(view) || isFull(row, undefined, profile)) return false;
  if (row.indent - profile.base > DEEPEST || (TURN.test(view) && profile.wrap === null && !profile.spaced))
    return false;
  if (before && !endsSentence(before.view) && !/[：:；;]$/.test(before.view) && lengthOf(before) > LONGEST)
    return false;
  if ((readByline(view)?.strength ?? 0) >= 2) return false;
  return isProse(next, 15) && numberingOf(next!.unit.rows[0]!.view) === null;
}

/** Is the row a number by itself, with a short line under it that it numbers? */
export function isNumberOver(number: Row, row: Row): boolean {
  return (
    bareNumberOf(number.key) !== null &&
    row.key.length >= 2 &&
    row.key.length <= LONGEST + 6 &&
    /[\u3400-\u9fff]{2}/.test(row.key) &&
    !/[。；;，,：:]$/.test(row.view) &&
    !/[。；;]/.test(row.view) &&
    numberingOf(row.view) === null &&
    bareNumberOf(row.key) === null
  );
}
