/** Numerals of Chinese texts, in every writing, with exact values. */
export { type QualifierHit, qualifierAfter, qualifierBefore } from './approximators.js';
export { toBase } from './convert.js';
export { parseExact, parseNumeral } from './parse.js';
export { scanNumerals } from './scan.js';
export type {
  Approximator,
  Numeral,
  NumeralKind,
  NumeralScript,
  Qualifier,
  Span,
  WeakReason,
} from './types.js';
