import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { matchUnit, matchUnitBefore } from '../../src/units/index.js';
import { processorTime } from '../processor-time.js';

interface Case {
  text: string;
  at: number;
  /** As printed without blanks; null where no unit begins at `at`. */
  unit: string | null;
  kind?: string;
  name?: string;
  base?: string;
  factor?: string;
  why: string;
}

const rows = readFileSync(new URL('./match.cases.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n');

describe('the unit at an offset', () => {
  for (const { text, at, unit, kind, name, base, factor, why } of rows.map(
    (row) => JSON.parse(row) as Case,
  )) {
    test(`${JSON.stringify(text)}: ${why}`, () => {
      const match = matchUnit(text, at);
      if (unit === null) {
        expect(match).toBeNull();
        return;
      }
      expect(match).toMatchObject({ unit, kind, ...(name === undefined ? {} : { name }) });
      expect(text.slice(match!.start, match!.end).replace(/\s/g, '')).toBe(unit);
      if (base !== undefined) expect(match).toMatchObject({ base, factor });
    });
  }
});

describe('a currency before the number', () => {
  for (const [text, at, currency] of [
    ['¥300', 1, 'CNY'],
    ['￥300', 1, 'CNY'],
    ['人民币 300元', 4, 'CNY'],
    ['US$30', 3, 'USD'],
    ['HK$30', 3, 'HKD'],
    ['€30', 1, 'EUR'],
  ] as const) {
    test(text, () => expect(matchUnitBefore(text, at)?.base).toBe(currency));
  }
  test('none', () => expect(matchUnitBefore('共300', 1)).toBeNull());
  test('letters of a longer word', () => expect(matchUnitBefore('XUSD30', 4)).toBeNull());
});

test('the work is bounded by the unit, not by the text after it', () => {
  const line = '个 '.repeat(50_000);
  const start = processorTime();
  for (let at = 0; at < 20_000; at++) matchUnit(line, at);
  expect(processorTime() - start).toBeLessThan(5000);
});
