import type { UnitMatch } from './types.js';

/** At most this many units over one another (元/人·月). */
export const MOST_PARTS = 3;
const JOINT = /^ ?([/／·⋅]|每) ?/;

/** Kinds that may stand before 每: a classifier there is an ordinary clause (12人每天工作). */
const BEFORE_EACH = new Set(['measure', 'money', 'compound']);

/**
 * Continues a unit to a compound: X/Y, X/Y·Z and, for measures and money, X每Y. The factor is known where
 * those of all parts are. Null where no further unit follows.
 */
export function compound(
  text: string,
  first: UnitMatch,
  match: (text: string, at: number) => UnitMatch | null,
): UnitMatch | null {
  if (first.kind === 'percentage' || first.kind === 'point' || first.kind === 'calendar') return null;
  const parts = [first];
  let end = first.end;
  while (parts.length < MOST_PARTS) {
    const joint = JOINT.exec(text.slice(end, end + 3));
    if (joint === null) break;
    // A product stands for a compound only below the stroke: kW·h and the like are units of their own.
    if ((joint[1] === '·' || joint[1] === '⋅') && parts.length === 1) break;
    if (joint[1] === '每' && !BEFORE_EACH.has(first.kind)) break;
    const next = match(text, end + joint[0].length);
    if (next === null || next.start !== end + joint[0].length) break;
    if (joint[1] === '每' && next.kind !== 'measure') break;
    parts.push(next);
    end = next.end;
  }
  if (parts.length === 1) return null;
  const known = parts.every((part) => part.base !== null);
  return {
    start: first.start,
    end,
    unit: text.slice(first.start, end).replace(/\s+/g, ''),
    name: parts.map((part) => part.name).join('/'),
    kind: 'compound',
    group: parts.map((part) => part.group).join('/'),
    base: known ? parts.map((part) => part.base).join('/') : null,
    factor: known ? quotient(parts.map((part) => part.factor ?? '1')) : null,
  };
}

/** a/b/c of decimals or fractions, as a fraction of integers (or an integer). */
function quotient([first = '1', ...rest]: string[]): string {
  let [n, d] = parse(first);
  for (const factor of rest) {
    const [over, under] = parse(factor);
    n *= under;
    d *= over;
  }
  const shared = gcd(n, d);
  return d === shared ? String(n / shared) : `${n / shared}/${d / shared}`;
}

function parse(factor: string): [bigint, bigint] {
  const [over = '1', under = '1'] = factor.split('/');
  const [whole = '', part = ''] = over.split('.');
  return [BigInt(whole + part), BigInt(under) * 10n ** BigInt(part.length)];
}

function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
