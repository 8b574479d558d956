import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { divisionByCode, divisionsNamed, townshipsOf, trapOf } from '../../src/gazetteer/index.js';

const rows = (name: string): string[][] =>
  readFileSync(new URL(`../../src/gazetteer/data/${name}.tsv`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));

const divisions = rows('divisions');
const changes = rows('changes');
const present = new Set(divisions.map(([code]) => code!));
const PROVINCES = [
  ...[
    '11',
    '12',
    '13',
    '14',
    '15',
    '21',
    '22',
    '23',
    '31',
    '32',
    '33',
    '34',
    '35',
    '36',
    '37',
    '41',
    '42',
    '43',
  ],
  ...['44', '45', '46', '50', '51', '52', '53', '54', '61', '62', '63', '64', '65'],
];

describe('divisions.tsv', () => {
  test('codes are six digits, each once, in order', () => {
    const codes = divisions.map(([code]) => code!);
    expect(codes.every((code) => /^\d{6}$/.test(code))).toBe(true);
    expect(codes).toEqual([...new Set(codes)].sort());
  });
  test('parents are in the table, one level up or two', () => {
    for (const [code, , , , level, parent] of divisions) {
      if (level === 'province') expect(parent).toBe('-');
      else expect(present.has(parent!), code).toBe(true);
      expect(parent).not.toBe(code);
    }
  });
  test('there are 34 provinces and the known number of prefectures', () => {
    const count = (level: string) => divisions.filter((row) => row[4] === level).length;
    expect([count('province'), count('prefecture')]).toEqual([34, 333]);
  });
  test('a short form begins the full name and is at least two characters long', () => {
    for (const [, name = '', short = ''] of divisions) {
      if (short !== '-')
        expect(name.startsWith(short) && short.length > 1 && short !== name, name).toBe(true);
    }
  });
});

describe('changes.tsv and codes.tsv', () => {
  test('every row has ten columns, a year and a known kind', () => {
    for (const row of changes) {
      expect(row, row.join()).toHaveLength(10);
      expect(row[7]).toMatch(/^(?:19[89]|20[012])\d$/);
      expect(['upgraded', 'renamed', 'merged', 'split']).toContain(row[8]);
      if (row[6] !== '-') expect(row[6]! < row[7]!, row.join()).toBe(true);
    }
  });
  test('the successors of a former division exist', () => {
    for (const row of [...changes.map((row) => row[9]!), ...rows('codes').map((row) => row[2]!)]) {
      for (const code of row.split(',')) expect(present.has(code), code).toBe(true);
    }
  });
  test('codes.tsv holds no code of the other tables', () => {
    const former = new Set(changes.map(([code]) => code));
    for (const [code = ''] of rows('codes')) expect(present.has(code) || former.has(code), code).toBe(false);
  });
  test('parents of former divisions are known codes', () => {
    for (const [code, , , , level, parent] of changes) {
      if (level !== 'province') expect(divisionByCode(parent!), code).not.toBeNull();
    }
  });
});

describe('townships', () => {
  test('every province has some, each under a present division', () => {
    for (const province of PROVINCES) {
      const list = townshipsOf(province)?.list ?? [];
      expect(list.length).toBeGreaterThan(100);
      for (const { parent, name } of list) expect(present.has(parent), name).toBe(true);
    }
  });
});

describe('traps.tsv', () => {
  const traps = rows('traps');
  const townshipNames = new Set<string>();
  for (const province of PROVINCES) {
    for (const { name, short } of townshipsOf(province)?.list ?? []) {
      townshipNames.add(name);
      if (short !== null) townshipNames.add(short);
    }
  }
  test('every form is a name of a division or township', () => {
    for (const [form = ''] of traps) {
      expect(divisionsNamed(form).length > 0 || townshipNames.has(form), form).toBe(true);
    }
  });
  test('every context holds its form, and a kind is given once a form', () => {
    expect(new Set(traps.map(([form]) => form)).size).toBe(traps.length);
    for (const [form = '', kind, contexts = '-'] of traps) {
      expect(['word', 'across']).toContain(kind);
      if (contexts === '-') expect(kind).toBe('word');
      else for (const context of contexts.split(' ')) expect(context, form).toContain(form);
      expect(trapOf(form)?.kind).toBe(kind);
    }
  });
});
