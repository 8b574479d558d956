import { readCardinal, readSigned } from './cardinal.js';
import { isDigit, skipBlanks } from './chars.js';
import { add, type Bounds, divide, mapBounds, negate, single } from './exact.js';
import { blank, type Reading } from './reading-type.js';
import { readSuffix } from './suffix.js';
import type { NumeralKind } from './types.js';

/** Names of the denominators that are shares of their own, where they stand without a digit (百分之). */
const SHARES: Record<string, { kind: NumeralKind; unit: string }> = {
  百: { kind: 'percent', unit: '%' },
  佰: { kind: 'percent', unit: '%' },
  千: { kind: 'permille', unit: '‰' },
  仟: { kind: 'permille', unit: '‰' },
  万: { kind: 'permyriad', unit: '‱' },
};

function over(a: Bounds, b: Bounds): Bounds | null {
  if (b.low.n === 0n) return null;
  return mapBounds(a, (x) => divide(x, b.low));
}

/** The offset after 分之 that begins at `at`, blanks among it passed over, or -1. */
function afterOver(view: string, at: number): number {
  const first = skipBlanks(view, at);
  if (view[first] !== '分') return -1;
  const second = skipBlanks(view, first + 1);
  return view[second] === '之' ? second + 1 : -1;
}

function merged(a: Reading, b: Reading, end: number): Reading {
  return {
    ...b,
    start: a.start,
    end,
    vague: a.vague || b.vague,
    approximators: [...a.approximators, ...b.approximators],
    arabic: a.arabic || b.arabic,
    chinese: a.chinese || b.chinese,
    financial: a.financial || b.financial,
    bare: false,
    positional: false,
    code: a.code || b.code,
  };
}

/** 三分之二, 百分之三十, 万分之五: the denominator has been read. */
function hanFraction(view: string, text: string, denominator: Reading): Reading | null {
  const at = afterOver(view, denominator.end);
  if (at === -1 || denominator.pair || denominator.approximators.length > 0) return null;
  const numerator = readSigned(view, text, at);
  if (numerator === null) return null;
  const value =
    numerator.negative && numerator.value !== null ? mapBounds(numerator.value, negate) : numerator.value;
  const both = { ...merged(denominator, numerator, numerator.end), chinese: true };
  const name = view.slice(denominator.start, denominator.end);
  const share = SHARES[name];
  if (share !== undefined) return { ...both, ...share, value };
  const fraction = value === null || denominator.value === null ? null : over(value, denominator.value);
  if (fraction === null && value !== null && denominator.value !== null) return null;
  return { ...both, value: fraction, kind: 'fraction', unit: null };
}

const SLASH = /[/⁄]/;

/** 1/3: small whole numbers, not a date (2021/9/14) nor a code. */
function slashFraction(view: string, text: string, numerator: Reading): Reading | null {
  if (!SLASH.test(view.charAt(numerator.end)) || !isDigit(view[numerator.end + 1])) return null;
  if (!isPlain(numerator) || SLASH.test(view.charAt(numerator.start - 1))) return null;
  const denominator = readCardinal(view, text, numerator.end + 1);
  if (denominator === null || !isPlain(denominator) || SLASH.test(view.charAt(denominator.end))) return null;
  const value = over(numerator.value!, denominator.value!);
  return value === null
    ? null
    : { ...merged(numerator, denominator, denominator.end), value, kind: 'fraction', unit: null };
}

function isPlain(cardinal: Reading): boolean {
  return (
    cardinal.value !== null &&
    !cardinal.chinese &&
    !cardinal.code &&
    !cardinal.grouped &&
    !cardinal.scientific &&
    cardinal.decimals === 0 &&
    cardinal.approximators.length === 0 &&
    cardinal.end - cardinal.start <= 6
  );
}

/** A whole number and a fraction: 三又二分之一, 1 3/5. */
function mixedFraction(view: string, text: string, whole: Reading): Reading | null {
  if (whole.value === null || whole.pair || whole.approximators.length > 0) return null;
  const joint = skipBlanks(view, whole.end);
  let part: Reading | null = null;
  if (view[joint] === '又') {
    const denominator = readCardinal(view, text, skipBlanks(view, joint + 1));
    part = denominator && hanFraction(view, text, denominator);
    if (part !== null && part.kind !== 'fraction') return null;
  } else if (view[whole.end] === ' ' && isPlain(whole) && whole.end - whole.start <= 3) {
    const numerator = isDigit(view[whole.end + 1]) ? readCardinal(view, text, whole.end + 1) : null;
    part = numerator && slashFraction(view, text, numerator);
  }
  if (part === null || part.value === null) return null;
  const value = single(add(whole.value.low, part.value.low));
  return {
    ...part,
    start: whole.start,
    arabic: whole.arabic || part.arabic,
    chinese: whole.chinese || part.chinese,
    value,
  };
}

const VULGAR: Record<string, [bigint, bigint]> = {
  '½': [1n, 2n],
  '⅓': [1n, 3n],
  '⅔': [2n, 3n],
  '¼': [1n, 4n],
  '¾': [3n, 4n],
};

function vulgarFraction(view: string, at: number): Reading | null {
  const parts = VULGAR[view.charAt(at)];
  if (parts === undefined) return null;
  const value = single({ n: parts[0], d: parts[1] });
  return { ...blank(at, at + 1), value, arabic: true, kind: 'fraction', unit: null };
}

/**
 * The numeral at `at` without range: cardinal, fraction, or one with %, 成, 折, 倍, 番. `sign` is the offset of a minus
 * before it, or -1.
 */
export function readNumber(view: string, text: string, at: number, sign = -1): Reading | null {
  const vulgar = vulgarFraction(view, at);
  if (vulgar !== null) return vulgar;
  const cardinal = readCardinal(view, text, at);
  if (cardinal === null) return null;
  const reading =
    hanFraction(view, text, cardinal) ??
    slashFraction(view, text, cardinal) ??
    mixedFraction(view, text, cardinal) ??
    readSuffix(view, plain(cardinal));
  if (sign === -1) return reading;
  return {
    ...reading,
    start: sign,
    bare: false,
    value: reading.value === null ? null : mapBounds(reading.value, negate),
  };
}

/** Names the kind of a cardinal that is no more than one. */
function plain(cardinal: Reading): Reading {
  if (cardinal.value === null && cardinal.vague) cardinal.kind = 'vague';
  else if (cardinal.decimals > 0) cardinal.kind = 'decimal';
  return cardinal;
}
