/**
 * Exact rational numbers: value = n / d, d > 0, not necessarily in lowest terms. A decimal has a power of ten
 * for d, so that 64.1亿 is 641·10⁸/10 and nothing is ever rounded on the way.
 */
export interface Exact {
  n: bigint;
  d: bigint;
}

/** Significant digits given of a value that no decimal writes exactly (1/3). */
const DIGITS = 15;

export const ZERO: Exact = { n: 0n, d: 1n };

export function integer(n: number | bigint): Exact {
  return { n: BigInt(n), d: 1n };
}

/** Reads digits with at most one point (`1234.50`); no sign, no separators. */
export function decimal(digits: string): Exact {
  const point = digits.indexOf('.');
  if (point === -1) return { n: BigInt(digits), d: 1n };
  const part = digits.length - point - 1;
  return { n: BigInt(digits.slice(0, point) + digits.slice(point + 1)), d: 10n ** BigInt(part) };
}

export function add(a: Exact, b: Exact): Exact {
  return a.d === b.d ? { n: a.n + b.n, d: a.d } : { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
}

export function multiply(a: Exact, b: Exact): Exact {
  return { n: a.n * b.n, d: a.d * b.d };
}

/** a / b; b is not zero. */
export function divide(a: Exact, b: Exact): Exact {
  return b.n < 0n ? { n: -a.n * b.d, d: -b.n * a.d } : { n: a.n * b.d, d: a.d * b.n };
}

export function negate(a: Exact): Exact {
  return { n: -a.n, d: a.d };
}

/** a raised to an integer; null for 0 to a negative power. */
export function power(a: Exact, exponent: number): Exact | null {
  const e = BigInt(Math.abs(exponent));
  const raised = { n: a.n ** e, d: a.d ** e };
  if (exponent >= 0) return raised;
  return a.n === 0n ? null : divide({ n: 1n, d: 1n }, raised);
}

/** Negative, zero or positive as a is smaller than, equal to or greater than b. */
export function compare(a: Exact, b: Exact): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

/** How many digits after the point a fraction in lowest terms takes; -1 where no number of digits is enough. */
function places(d: bigint): number {
  let twos = 0;
  let fives = 0;
  for (; d % 2n === 0n; d /= 2n) twos++;
  for (; d % 5n === 0n; d /= 5n) fives++;
  return d === 1n ? Math.max(twos, fives) : -1;
}

function point(n: bigint, scale: number): string {
  const digits = n.toString().padStart(scale + 1, '0');
  if (scale === 0) return digits;
  const part = digits.slice(-scale).replace(/0+$/, '');
  return part === '' ? digits.slice(0, -scale) : `${digits.slice(0, -scale)}.${part}`;
}

/** The value as a plain decimal, and whether it is exact; an endless one is rounded to 15 significant digits. */
export function write(a: Exact): { text: string; exact: boolean } {
  if (a.d === 1n) return { text: a.n.toString(), exact: true };
  const shared = gcd(a.n < 0n ? -a.n : a.n, a.d);
  const n = (a.n < 0n ? -a.n : a.n) / shared;
  const d = a.d / shared;
  const sign = a.n < 0n ? '-' : '';
  const needed = places(d);
  if (needed >= 0) return { text: sign + point((n * 10n ** BigInt(needed)) / d, needed), exact: true };
  // The first significant digit stands about where the lengths of n and d differ.
  const scale = Math.max(0, DIGITS - (n.toString().length - d.toString().length));
  let scaled = (2n * n * 10n ** BigInt(scale) + d) / (2n * d);
  const extra = scaled.toString().length - DIGITS;
  if (extra > 0 && scale >= extra) {
    const cut = scale - extra;
    scaled = (2n * n * 10n ** BigInt(cut) + d) / (2n * d);
    return { text: sign + point(scaled, cut), exact: false };
  }
  return { text: sign + point(scaled, scale), exact: false };
}

/** A value that may be a span: from low to high, equal for an ordinary number. */
export interface Bounds {
  low: Exact;
  high: Exact;
}

export function single(value: Exact): Bounds {
  return { low: value, high: value };
}

export function mapBounds(bounds: Bounds, change: (value: Exact) => Exact): Bounds {
  const low = change(bounds.low);
  return { low, high: bounds.high === bounds.low ? low : change(bounds.high) };
}

export function addBounds(a: Bounds, b: Bounds): Bounds {
  const low = add(a.low, b.low);
  return { low, high: a.high === a.low && b.high === b.low ? low : add(a.high, b.high) };
}
