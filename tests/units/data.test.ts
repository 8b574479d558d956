import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dataRows } from '../../src/text/lexicon.js';
import { matchUnit } from '../../src/units/index.js';

const folder = new URL('../../src/units/data/', import.meta.url);
const file = (name: string) => dataRows(new URL(name, folder));
const FACTOR = /^(?:-|\d+(?:\.\d+)?|\d+\/\d+)$/;

test('every data file is one of those known here', () => {
  expect(readdirSync(folder).sort()).toEqual([
    'classifiers.tsv',
    'durations.tsv',
    'measures.tsv',
    'money.tsv',
    'not-units.tsv',
    'nouns.tsv',
    'traditional.tsv',
  ]);
});

describe.each(['measures.tsv', 'money.tsv', 'durations.tsv'])('%s', (name) => {
  test('has four columns, a factor where it has a base, no name twice', () => {
    const seen = new Set<string>();
    for (const row of file(name)) {
      expect(row, row.join(' ')).toHaveLength(4);
      const [list = '', position = '', base, factor = ''] = row;
      expect(factor, list).toMatch(FACTOR);
      expect(base === '-', list).toBe(factor === '-');
      for (const unit of list.split('|')) {
        const key = name === 'money.tsv' ? position + unit : unit;
        expect(seen.has(key), key).toBe(false);
        seen.add(key);
      }
    }
  });
});

test('every classifier and noun is matched whole', () => {
  for (const name of ['classifiers.tsv', 'nouns.tsv']) {
    for (const [group, list = ''] of file(name)) {
      for (const unit of list.split(' ')) expect(matchUnit(unit, 0)?.unit, `${group}: ${unit}`).toBe(unit);
    }
  }
});

test('every hidden word begins with the character it is filed under, which is a unit', () => {
  for (const [first = '', list = ''] of file('not-units.tsv')) {
    for (const word of list.split(' ')) {
      expect(word.startsWith(first), word).toBe(true);
      expect(matchUnit(word, 0), word).toBeNull();
    }
  }
});

test('there are several hundred classifiers', () => {
  const all = new Set(file('classifiers.tsv').flatMap(([, list = '']) => list.split(' ')));
  expect(all.size).toBeGreaterThan(300);
});
