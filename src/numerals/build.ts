import { compare, decimal, divide, type Exact, integer, power, write } from './exact.js';
import type { Reading } from './reading-type.js';
import type { Approximator, Numeral, NumeralKind, NumeralScript, Qualifier } from './types.js';
import type { Weakness } from './weak.js';

/** What a scan knows of a numeral beside its reading. */
export interface Surroundings {
  leads: readonly Approximator[];
  ordinal: boolean;
  weakness: Weakness | null;
  /** Given by a phrase that says more than its parts (过半). */
  qualifier?: Qualifier;
}

const DIVISORS: Partial<Record<NumeralKind, string>> = {
  percent: '100',
  permille: '1000',
  permyriad: '10000',
  tenths: '10',
  discount: '10',
  multiple: '1',
  half: '1',
  fraction: '1',
};

function ratio(kind: NumeralKind, value: Exact): string | null {
  if (kind === 'doubling') {
    const { text } = write(value);
    const by = /^\d{1,2}$/.test(text) ? power(integer(2), Number(text)) : null;
    return by === null ? null : write(by).text;
  }
  const divisor = DIVISORS[kind];
  return divisor === undefined ? null : write(divide(value, decimal(divisor))).text;
}

function script(reading: Reading): NumeralScript {
  if (reading.arabic) return reading.chinese || reading.financial ? 'mixed' : 'arabic';
  return reading.financial ? 'financial' : 'chinese';
}

function qualifier(reading: Reading, around: Surroundings): Qualifier {
  if (reading.vague) return 'vague';
  const said = around.qualifier ?? around.leads[0]?.qualifier ?? reading.approximators[0]?.qualifier;
  return said ?? (reading.pair ? 'about' : 'exact');
}

/** Makes the public numeral of a reading. */
export function buildNumeral(text: string, reading: Reading, around: Surroundings): Numeral {
  const start = around.leads[0]?.start ?? reading.start;
  const approximators = [...around.leads, ...reading.approximators];
  const trailing = reading.approximators.at(-1);
  const coreEnd = trailing !== undefined && trailing.end === reading.end ? trailing.start : reading.end;
  const low = reading.value && write(reading.value.low);
  const isRange = reading.value !== null && compare(reading.value.low, reading.value.high) < 0;
  const high = isRange ? write(reading.value!.high) : null;
  return {
    start,
    end: reading.end,
    text: text.slice(start, reading.end),
    core: { start: reading.start, end: isEnding(trailing) ? coreEnd : reading.end },
    kind: reading.kind,
    script: script(reading),
    value: low?.text ?? null,
    number: low ? Number(low.text) : null,
    valueMax: high?.text ?? null,
    numberMax: high ? Number(high.text) : null,
    exact: low?.exact ?? true,
    ratio: reading.value && ratio(reading.kind, reading.value.low),
    unit: reading.unit,
    qualifier: qualifier(reading, around),
    approximators,
    magnitude: reading.magnitude || null,
    decimals: reading.decimals,
    grouped: reading.grouped,
    positional: reading.positional,
    ordinal: around.ordinal,
    weak: around.weakness !== null,
    weakBecause: around.weakness?.because ?? null,
    word: around.weakness?.word ?? null,
  };
}

/** 余, 多, 来 close a numeral; 几 is one of its digits. */
function isEnding(word: Approximator | undefined): boolean {
  return word !== undefined && /[余餘多来來]/.test(word.text);
}
