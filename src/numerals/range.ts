import { matchUnitInView } from '../units/match.js';
import { DIGITS, isDigit } from './chars.js';
import { compare, type Exact, integer, mapBounds, multiply } from './exact.js';
import { readNumber } from './reading.js';
import type { Reading } from './reading-type.js';

const JOINTS = ' -–—―−~〜∼至到';
const JOINT = / ?(?:——|--|[-–—―−~〜∼至到]) ?/y;
const COUNTED = new Set(['个', '名', '人', '次', '家', '件', '位', '户', '天', '个月', '年']);
const SHARES = new Set(['percent', 'permille', 'permyriad', 'tenths', 'discount', 'multiple']);
const MAGNITUDE: Record<string, bigint> = { 万: 10n ** 4n, 亿: 10n ** 8n, 兆: 10n ** 12n, 万亿: 10n ** 12n };

/** The numeral at `at`, taken together with a second one where both are a range: 2-3, 3至5万, 30%~40%, 百分之三十到四十. */
export function readRange(view: string, text: string, at: number, sign = -1): Reading | null {
  const low = readNumber(view, text, at, sign);
  if (low === null) return null;
  return enumerated(view, text, low) ?? joined(view, text, low) ?? low;
}

function joined(view: string, text: string, low: Reading): Reading | null {
  if (!JOINTS.includes(view.charAt(low.end))) return null;
  JOINT.lastIndex = low.end;
  const joint = JOINT.exec(view);
  if (joint === null || low.value === null || low.code) return null;
  const start = JOINT.lastIndex;
  const minus = view[start] === '-' || view[start] === '−' || view[start] === '负';
  if (!startsNumber(view, minus ? start + 1 : start)) return null;
  const high = readNumber(view, text, minus ? start + 1 : start, minus ? start : -1);
  if (high === null || high.value === null || high.code) return null;
  const dash = joint[0].trim() !== '至' && joint[0].trim() !== '到';
  if (dash && (isChain(view, low, high) || isPhone(low, high))) return null;
  const shared = share(low, high);
  if (shared === null || compare(shared.low.value!.low, shared.high.value!.high) >= 0) return null;
  const { low: a, high: b } = shared;
  return {
    ...b,
    start: low.start,
    end: high.end,
    value: { low: a.value!.low, high: b.value!.high },
    kind: a.kind === 'decimal' ? 'decimal' : b.kind,
    vague: false,
    approximators: [...low.approximators, ...high.approximators],
    arabic: low.arabic || high.arabic,
    chinese: low.chinese || high.chinese,
    financial: low.financial || high.financial,
    decimals: Math.max(low.decimals, high.decimals),
    grouped: low.grouped || high.grouped,
    positional: low.positional && high.positional,
    pair: low.pair || high.pair,
    bare: false,
  };
}

function startsNumber(view: string, at: number): boolean {
  const char = view[at];
  return (
    char !== undefined && (isDigit(char) || /[一二三四五六七八九两十百千壹贰叁肆伍陆柒捌玖拾〇零]/.test(char))
  );
}

/** A third number with a dash: a date or telephone number (2021-09-14, 010-8888-1234). */
function isChain(view: string, low: Reading, high: Reading): boolean {
  const before = /[-–—―−~]/.test(view.charAt(low.start - 1)) && isDigit(view[low.start - 2]);
  return before || (/[-–—―−~]/.test(view.charAt(high.end)) && isDigit(view[high.end + 1]));
}

function isPhone(low: Reading, high: Reading): boolean {
  const plain =
    low.kind === 'integer' && high.kind === 'integer' && low.magnitude === '' && high.magnitude === '';
  return plain && high.end - high.start >= 7 && low.end - low.start >= 3 && !high.grouped;
}

/** Lets the first number have the unit and the magnitude that only the second shows; null where the two do not go together. */
function share(low: Reading, high: Reading): { low: Reading; high: Reading } | null {
  if (low.kind !== high.kind) {
    const plain = low.kind === 'integer' || low.kind === 'decimal';
    const other = high.kind === 'integer' || high.kind === 'decimal';
    if (plain && SHARES.has(high.kind))
      return sharedMagnitude({ ...low, kind: high.kind, unit: high.unit }, high);
    // 百分之三十到四十: the word stands once, at the front. After % it stands on both numbers or on the second.
    if (other && low.unit !== null && low.chinese && /^[%‰‱]$/.test(low.unit)) {
      return { low, high: { ...high, kind: low.kind, unit: low.unit } };
    }
    if (!plain || !other) return null;
  }
  return sharedMagnitude(low, high);
}

function times(reading: Reading, factor: Exact): Reading {
  return { ...reading, value: mapBounds(reading.value!, (x) => multiply(x, factor)) };
}

function sharedMagnitude(low: Reading, high: Reading): { low: Reading; high: Reading } {
  const factor = MAGNITUDE[high.magnitude];
  if (low.magnitude !== '' || factor === undefined) return { low: sharedPlace(low, high), high };
  const scaled = times(low, { n: factor, d: 1n });
  const fits = compare(scaled.value!.low, high.value!.low) < 0;
  return { low: fits ? { ...scaled, magnitude: high.magnitude } : low, high };
}

/** 三到五百: a bare digit takes the 百 or 千 of the second number where that is one digit and a place. */
function sharedPlace(low: Reading, high: Reading): Reading {
  if (!low.bare || low.arabic || high.value === null || high.magnitude !== '') return low;
  for (const place of [100n, 1000n]) {
    const { n, d } = high.value.low;
    if (d === 1n && n % place === 0n && n / place < 10n && n / place > low.value!.low.n) {
      return times(low, { n: place, d: 1n });
    }
  }
  return low;
}

/** 三、四十: two neighbouring digits with 、 between them, the second with a place; not the numbers of a list. */
function enumerated(view: string, text: string, low: Reading): Reading | null {
  if (!low.bare || low.value === null || view[low.end] !== '、' || low.end - low.start !== 1) return null;
  const first = DIGITS.get(view.charAt(low.start))?.value;
  const second = DIGITS.get(view.charAt(low.end + 1))?.value;
  if (first === undefined || second !== first + 1) return null;
  const before = view.charAt(skipBack(view, low.start));
  if (/[、第]/.test(before)) return null;
  const few = digits(view, low, second);
  if (few !== null) return few;
  if (/^$|[\n。；;]/.test(before)) return null;
  const high = readNumber(view, text, low.end + 1);
  if (high === null || high.value === null || high.arabic || high.kind !== 'integer') return null;
  const { n, d } = high.value.low;
  const place = n / BigInt(second);
  if (d !== 1n || n % BigInt(second) !== 0n || !/^10+$/.test(String(place))) return null;
  return {
    ...high,
    start: low.start,
    pair: true,
    value: { low: integer(BigInt(first) * place), high: high.value.high },
  };
}

/** 两、三名: the same before a classifier of things counted one by one; 二、三等奖 and 一、二年级 are two numbers. */
function digits(view: string, low: Reading, second: number): Reading | null {
  const end = low.end + 2;
  if (view[low.start] === '一' || readNumber(view, view, end - 1)?.end !== end) return null;
  const unit = matchUnitInView(view, end);
  if (unit === null || !COUNTED.has(unit.name)) return null;
  const value = { low: integer(second - 1), high: integer(second) };
  return { ...low, end, bare: false, pair: true, value };
}

function skipBack(view: string, at: number): number {
  let before = at - 1;
  while (before >= 0 && at - before < 4 && view[before] === ' ') before--;
  return before;
}
