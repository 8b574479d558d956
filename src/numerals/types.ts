/** How exact a number is said to be; the terms of the statistics rows. */
export type Qualifier = 'exact' | 'more_than' | 'nearly' | 'about' | 'at_least' | 'at_most' | 'vague';

/**
 * What a numeral's value is counted in:
 * - `integer`, `decimal`: plain numbers; `fraction`: 三分之二, 1/3;
 * - `percent`, `permille`, `permyriad`: 97.35%, 百分之三十, 千分之五, 3‱;
 * - `tenths` 三成五, `discount` 八五折, `multiple` 1.5倍, `doubling` (翻)两番;
 * - `half`: 一半, 过半;
 * - `vague`: a word or numeral without a value (几十, 数百, 成千上万).
 */
export type NumeralKind =
  | 'integer'
  | 'decimal'
  | 'fraction'
  | 'percent'
  | 'permille'
  | 'permyriad'
  | 'tenths'
  | 'discount'
  | 'multiple'
  | 'doubling'
  | 'half'
  | 'vague';

export type NumeralScript = 'arabic' | 'chinese' | 'financial' | 'mixed';

/**
 * Why a numeral is probably no number at all:
 * - `word`: it is part of a word or set phrase (统一, 十分, 千方百计);
 * - `bare`: a single hanzi (or two that form no number, 五五) with no unit after it;
 * - `latin`: it touches Latin letters (PM2.5, 5G);
 * - `code`: digits of a code, a web address, a version, a number with a leading zero.
 */
export type WeakReason = 'word' | 'bare' | 'latin' | 'code';

export interface Span {
  start: number;
  end: number;
}

/** A word or character of a numeral that says how exact it is: 余 in 100余, 近 in 近千. */
export interface Approximator extends Span {
  text: string;
  qualifier: Qualifier;
}

/** A numeral in a text. Offsets are UTF-16 units, `text === source.slice(start, end)`. */
export interface Numeral extends Span {
  text: string;
  /** The numeral without the approximators before and after it (近1800余 → 1500); with sign and %, 成, 倍. */
  core: Span;
  kind: NumeralKind;
  script: NumeralScript;
  /**
   * The value as an exact plain decimal, 万/亿 applied, in the unit of `kind` (97.35% → `97.35`, 三成五 → `3.5`,
   * 一半 → `0.5`); the lower end of a range. Null where the numeral has no value (几十). A fraction that no
   * decimal writes is rounded to 15 significant digits and has `exact: false`.
   */
  value: string | null;
  /** `value` as a JavaScript number, correctly rounded. */
  number: number | null;
  /** The upper end of a range (2-3, 三到五, 七八十, 30%~40%), else null. */
  valueMax: string | null;
  numberMax: number | null;
  /** False where `value` had to be rounded (2/3). */
  exact: boolean;
  /** The value as a plain share or multiplier (97.35% → `0.9735`, 八五折 → `0.85`, 两番 → `4`); null for plain numbers. */
  ratio: string | null;
  /** The unit that the numeral itself holds: %, ‰, ‱, 成, 折, 倍, 番; null for the others. */
  unit: string | null;
  qualifier: Qualifier;
  approximators: Approximator[];
  /** The magnitude words as printed, simplified (万, 亿, 万亿), else null. */
  magnitude: string | null;
  /** Digits printed after the decimal point. */
  decimals: number;
  /** Printed with thousands separators. */
  grouped: boolean;
  /** Chinese digits without places: 二〇二一. */
  positional: boolean;
  /** 第 stands before it, or before the numeral it goes on from (第三、四章). */
  ordinal: boolean;
  /** Probably no number: the caller decides. */
  weak: boolean;
  weakBecause: WeakReason | null;
  /** The word that made it weak. */
  word: string | null;
}
