import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  parseExact,
  parseNumeral,
  qualifierAfter,
  qualifierBefore,
  toBase,
} from '../../src/numerals/index.js';
import { matchUnit } from '../../src/units/index.js';

describe('a whole string', () => {
  for (const [text, value, why] of [
    ['三', '3', 'a single digit is a number where it stands alone'],
    [' 1,234 ', '1234', 'blanks around it are passed over'],
    ['-1.50', '-1.5', 'signed'],
    ['三十个', null, 'another word follows'],
    ['3和5', null, 'two numerals'],
    ['', null, 'nothing'],
    ['统一', null, 'a word with a numeral in it'],
  ] as const) {
    test(`${JSON.stringify(text)}: ${why}`, () => expect(parseNumeral(text)?.value ?? null).toBe(value));
  }

  test('a single digit is not weak there', () => expect(parseNumeral('两')?.weak).toBe(false));
});

describe('an exact value', () => {
  for (const [text, value, why] of [
    ['16.48亿', '1648000000', 'plain'],
    ['近千', null, 'approximate'],
    ['百余', null, 'approximate'],
    ['3至5', null, 'a range'],
    ['七八十', null, 'two digits'],
    ['几十', null, 'vague'],
    ['三分之一', null, 'no decimal writes it'],
    ['四分之一', '0.25', 'a decimal writes it'],
    ['0071', null, 'a code'],
  ] as const) {
    test(`${text}: ${why}`, () => expect(parseExact(text)).toBe(value));
  }
});

describe('the parts of a numeral', () => {
  test('approximators with their offsets', () => {
    const numeral = parseNumeral('近1.6万余');
    expect(numeral).toMatchObject({
      core: { start: 1, end: 5 },
      magnitude: '万',
      decimals: 1,
      script: 'mixed',
    });
    expect(numeral?.approximators).toEqual([
      { start: 0, end: 1, text: '近', qualifier: 'nearly' },
      { start: 5, end: 6, text: '余', qualifier: 'more_than' },
    ]);
  });
  test('script, grouping, places', () => {
    expect(parseNumeral('1,234')).toMatchObject({ script: 'arabic', grouped: true, magnitude: null });
    expect(parseNumeral('二〇二一')).toMatchObject({ script: 'chinese', positional: true });
    expect(parseNumeral('壹佰')).toMatchObject({ script: 'financial', positional: false });
    expect(parseNumeral('4.78万亿')).toMatchObject({ magnitude: '万亿', decimals: 2 });
  });
  test('shares as plain ratios', () => {
    const ratio = (text: string) => parseNumeral(text)?.ratio;
    expect([
      ratio('97.35%'),
      ratio('三成五'),
      ratio('5‰'),
      ratio('1.5倍'),
      ratio('一半'),
      ratio('12'),
    ]).toEqual(['0.9735', '0.35', '0.005', '1.5', '0.5', null]);
  });
});

interface QualifierCase {
  text: string;
  at: number;
  side: 'before' | 'after';
  word: string | null;
  qualifier?: string;
  why: string;
}

describe('a qualifier beside a number', () => {
  const rows = readFileSync(new URL('./qualifiers.cases.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  for (const { text, at, side, word, qualifier, why } of rows.map(
    (row) => JSON.parse(row) as QualifierCase,
  )) {
    test(`${text}: ${why}`, () => {
      const hit = side === 'before' ? qualifierBefore(text, at) : qualifierAfter(text, at);
      expect(hit?.text ?? null).toBe(word);
      if (word === null) return;
      expect(hit?.qualifier).toBe(qualifier);
      expect(text.slice(hit!.start, hit!.end)).toBe(word);
    });
  }
});

describe('a value in its base unit', () => {
  for (const [value, unit, base] of [
    ['3.5', '公顷', '35000'],
    ['3', '亩', '2000'],
    ['1', '亩', '666.666666666667'],
    ['38', '微克/立方米', '0.000000038'],
    ['-5', '公里', '-5000'],
    ['1.5', '小时', '5400'],
  ] as const) {
    test(`${value} ${unit}`, () => expect(toBase(value, matchUnit(unit, 0)!)).toBe(base));
  }
  test('a classifier converts to nothing', () => expect(toBase('3', matchUnit('个', 0)!)).toBeNull());
});
