import type { Bounds } from './exact.js';
import type { Approximator, NumeralKind, Span } from './types.js';

/**
 * A numeral without what stands around it: a cardinal or fraction with its sign and the unit it holds. Readers fill in
 * one object and hand it on; copies are made only where two numerals become one.
 */
export interface Reading extends Span {
  kind: NumeralKind;
  /** %, 成, 折, 倍 and the like, which the numeral holds itself. */
  unit: string | null;
  /** Null where it is vague or no number. */
  value: Bounds | null;
  /** Begins with 几 or 数: no value can be given. */
  vague: boolean;
  approximators: Approximator[];
  arabic: boolean;
  chinese: boolean;
  financial: boolean;
  magnitude: string;
  decimals: number;
  grouped: boolean;
  positional: boolean;
  /** Two neighbouring digits: 两三, 七八十. */
  pair: boolean;
  /** One Chinese character, or two digits that form no number. */
  bare: boolean;
  code: boolean;
  scientific: boolean;
}

/** A numeral of which nothing is known yet but where it is. */
export function blank(start: number, end: number): Reading {
  return {
    start,
    end,
    kind: 'integer',
    unit: null,
    value: null,
    vague: false,
    approximators: [],
    arabic: false,
    chinese: false,
    financial: false,
    magnitude: '',
    decimals: 0,
    grouped: false,
    positional: false,
    pair: false,
    bare: false,
    code: false,
    scientific: false,
  };
}
