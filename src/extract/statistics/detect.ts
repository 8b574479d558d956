import type { SentenceSpan } from '../../text/sentences.js';
import type { Passage } from '../passage.js';
import type { Candidate, PlacedNumeral, PlacedUnit } from './candidate.js';
import { before } from './clause.js';
import { numeralsOf, type Reading } from './numerals.js';
import { innerQualifierAfter, outerQualifier } from './qualifier.js';
import { Units } from './unit.js';

/** Between two numbers that may share the unit of the second: 10.3和11.5个百分点. */
const SHARES = /^[和与及、或]$/;
/** Between the ends of a range whose ends both have their unit: 1800元至2500元. */
const REACHES = /^(?:至|到|-|—|——|~|–|－)$/;

/** Kinds of units of numbers that are shares of something. */
const SHARES_OF = new Set(['percentage', 'point', 'ratio']);

const tables = new WeakMap<Passage, Units>();

function unitsOf(passage: Passage): Units {
  let table = tables.get(passage);
  if (table === undefined) {
    table = new Units(passage);
    tables.set(passage, table);
  }
  return table;
}

/** All numerals of a sentence with their units, before anything is refused, in reading order. */
export function candidatesIn(passage: Passage, sentence: SentenceSpan, reading: Reading): Candidate[] {
  const placed = numeralsOf(passage, sentence, reading);
  if (placed.length === 0) return [];
  const table = unitsOf(passage);
  const units = placed.map((one) => table.of(one));
  const found: Candidate[] = [];
  for (let i = 0; i < placed.length; i++) {
    const one = placed[i]!;
    // 3元|5角2分: told with the 元 already.
    if (one.start < (found.at(-1)?.end ?? 0)) continue;
    const next = placed[i + 1];
    const nextUnit = units[i + 1] ?? null;
    const own = units[i] ?? null;
    const shared =
      own === null &&
      next !== undefined &&
      nextUnit !== null &&
      sharesUnit(passage.view, one, next, nextUnit);
    const unit = shared ? { ...nextUnit!, start: one.end, end: one.end } : own;
    found.push(candidate(passage, sentence, one, unit, shared, table));
  }
  return joinRanges(found);
}

function sharesUnit(view: string, one: PlacedNumeral, next: PlacedNumeral, unit: PlacedUnit): boolean {
  if (!SHARES.test(view.slice(one.end, next.start)) || unit.kind === 'calendar' || unit.kind === 'age')
    return false;
  const { numeral } = one;
  if (numeral.script !== next.numeral.script || numeral.ordinal || numeral.weak || unit.start < next.end - 1)
    return false;
  return (
    numeral.script === 'arabic' &&
    (numeral.decimals > 0 || unit.kind === 'point' || unit.kind === 'percentage' || unit.kind === 'measure')
  );
}

/** 半 directly behind a measure, where it begins no word: 三斤半, not 三斤半价. */
function isHalf(view: string, unit: PlacedUnit): boolean {
  return (
    (unit.kind === 'measure' || unit.kind === 'duration') &&
    /^半(?![价数径决百年天日月票程干成山路岛球壁截夜])/.test(view.slice(unit.end, unit.end + 2))
  );
}

const SMALL_MONEY = /^([1-9一二三四五六七八九])角(?:([1-9一二三四五六七八九])分)?/;

function digitOf(char: string): number {
  const at = '〇一二三四五六七八九'.indexOf(char);
  return at === -1 ? Number(char) : at;
}

/** 136元|5角, 三元|二角五分: what of money stands behind the 元; null where nothing does. */
function partsOf(view: string, unit: PlacedUnit, yuan: number | null): { end: number; value: number } | null {
  const match =
    unit.name === '元' && yuan !== null ? SMALL_MONEY.exec(view.slice(unit.end, unit.end + 5)) : null;
  if (match === null) return null;
  const jiao = digitOf(match[1]!);
  const fen = match[2] === undefined ? 0 : digitOf(match[2]);
  return { end: unit.end + match[0].length, value: Math.round(yuan! * 100 + jiao * 10 + fen) / 100 };
}

const TENTH = /^[一二三四五六七八九]$/;

/** 一米|五, 两米|八: tenths of a metre behind it, where the digit counts nothing itself; null where none stand there. */
function tenthsOf(view: string, unit: PlacedUnit, placed: PlacedNumeral, table: Units): number | null {
  if (unit.name !== '米' || placed.numeral.script !== 'chinese' || placed.numeral.number === null)
    return null;
  const digit = view.charAt(unit.end);
  if (
    !TENTH.test(digit) ||
    /^[十百千万一二三四五六七八九、]/.test(view.slice(unit.end + 1)) ||
    table.stands(unit.end + 1)
  )
    return null;
  return Math.round(placed.numeral.number * 10 + digitOf(digit)) / 10;
}

function candidate(
  passage: Passage,
  sentence: SentenceSpan,
  placed: PlacedNumeral,
  unit: PlacedUnit | null,
  shared: boolean,
  table: Units,
): Candidate {
  const { view } = passage;
  const { numeral } = placed;
  const sign = unit !== null && unit.end <= placed.start ? unit.start : placed.start;
  let end = Math.max(placed.end, unit?.end ?? 0);
  // 三斤半: half of the unit more.
  const half = unit !== null && unit.end === end && isHalf(view, unit);
  if (half) end++;
  const parts =
    unit?.kind === 'money' && unit.end === end && !half ? partsOf(view, unit, numeral.number) : null;
  if (parts !== null) end = parts.end;
  const tenths = unit !== null && unit.end === end ? tenthsOf(view, unit, placed, table) : null;
  if (tenths !== null) end++;
  const inner =
    shared || (unit === null && numeral.magnitude === null && numeral.kind !== 'fraction')
      ? null
      : innerQualifierAfter(view, end);
  if (inner !== null) end = inner.end;
  const share = unit === null ? numeral.kind === 'fraction' : SHARES_OF.has(unit.kind);
  const outer = outerQualifier(view, sign, sentence.start, share);
  const qualifier =
    numeral.kind === 'vague'
      ? 'vague'
      : outer === 'at_least' || outer === 'at_most'
        ? outer
        : numeral.qualifier !== 'exact'
          ? numeral.qualifier
          : (inner?.qualifier ?? outer ?? 'exact');
  return {
    passage,
    sentence,
    placed,
    unit,
    start: sign,
    end,
    value:
      tenths ?? parts?.value ?? (half && numeral.number !== null ? numeral.number + 0.5 : numeral.number),
    valueMax: numeral.numberMax,
    qualifier,
    shared,
    tenths: tenths !== null,
  };
}

/** Takes A单位至B单位 together, unless it is a change from A to B. */
function joinRanges(found: Candidate[]): Candidate[] {
  const out: Candidate[] = [];
  for (const one of found) {
    const last = out.at(-1);
    if (last !== undefined && isRange(last, one)) {
      out[out.length - 1] = { ...last, end: one.end, valueMax: one.valueMax ?? one.value };
    } else {
      out.push(one);
    }
  }
  return out;
}

function isRange(low: Candidate, high: Candidate): boolean {
  const { view } = low.passage;
  if (low.unit === null || high.unit === null || low.unit.name !== high.unit.name) return false;
  if (low.unit.kind === 'calendar' || low.valueMax !== null || low.value === null || high.value === null)
    return false;
  if (low.value >= high.value || !REACHES.test(view.slice(low.end, high.start))) return false;
  return !/[由从]$/.test(before(view, low.start, 1));
}
