import type { StatisticRow } from '../../model/rows.js';
import type { Numeral, Qualifier } from '../../numerals/index.js';
import type { SentenceSpan } from '../../text/sentences.js';
import type { UnitKind } from '../../units/index.js';
import type { Passage } from '../passage.js';

/** A numeral with its offsets in the passage; `numeral` keeps those of the sentence it was read in. */
export interface PlacedNumeral {
  numeral: Numeral;
  start: number;
  end: number;
  /** Where the numeral itself begins, after 近, 约, 逾. */
  coreStart: number;
}

/** The unit of a number, by its offsets in the passage; `start === end` where the number shares the unit of the next. */
export interface PlacedUnit {
  start: number;
  end: number;
  /** As printed, without 万 and 亿. */
  text: string;
  /** Its simplified name, for comparing. */
  name: string;
  kind: UnitKind;
}

/** A numeral with its unit: what may be a statistic. Offsets are those of the passage's text. */
export interface Candidate {
  passage: Passage;
  sentence: SentenceSpan;
  placed: PlacedNumeral;
  unit: PlacedUnit | null;
  start: number;
  end: number;
  value: number | null;
  valueMax: number | null;
  qualifier: Qualifier;
  /** The number is the first of two that share a unit (10.3和11.5个百分点). */
  shared: boolean;
  /** Tenths of the unit stand behind it (一米五). */
  tenths: boolean;
}

/** Kinds and directions as the rows have them. */
export type StatisticKind = StatisticRow['kind'];
export type Direction = StatisticRow['direction'];
