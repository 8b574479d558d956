/**
 * What a unit is:
 * - `classifier` 个 项 人次; `noun` a noun that stands directly after the number (8部门);
 * - `measure` a physical unit; `compound` units over one another (微克/立方米, 元/吨);
 * - `money`; `duration` a span of time; `age` 岁; `calendar` a word that makes a date or a time of day (9月, 14日);
 * - `percentage` % ‰ ‱; `point` percentage points; `ratio` 倍 成 番.
 */
export type UnitKind =
  | 'classifier'
  | 'noun'
  | 'measure'
  | 'compound'
  | 'money'
  | 'duration'
  | 'age'
  | 'calendar'
  | 'percentage'
  | 'point'
  | 'ratio';

/** A unit as the data files give it. */
export interface Unit {
  /** The name or symbol, simplified and half-width (the same for every way it is printed). */
  name: string;
  kind: UnitKind;
  /** Group of a classifier or noun, dimension of a measure. */
  group: string;
  /** The unit it converts to: an SI or customary base (`m²`, `kg`, `s`, `month`), an ISO 4217 code; null without one. */
  base: string | null;
  /** How many `base` it is: a decimal or a fraction of integers (`2000/3`), exact; null without `base`. */
  factor: string | null;
}

/** A unit found in a text. */
export interface UnitMatch {
  /** Offsets of the unit; `start` is after the blanks that were passed over. */
  start: number;
  end: number;
  /** The unit as printed, without white space inside it. */
  unit: string;
  /** The unit's name in the data files; for a compound, its parts joined with `/`. */
  name: string;
  kind: UnitKind;
  group: string;
  base: string | null;
  factor: string | null;
}
