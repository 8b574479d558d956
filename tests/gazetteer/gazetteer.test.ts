import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  divisionByCode,
  divisionsNamed,
  findDivisionPrefix,
  homeOfOrganization,
  lineage,
  NameIndex,
  resolvePlace,
  rivalsOf,
  scan,
  townshipsOf,
  trapAt,
} from '../../src/gazetteer/index.js';
import { processorTime } from '../processor-time.js';

function cases<T>(name: string): (T & { why: string })[] {
  const text = readFileSync(new URL(`./${name}.cases.jsonl`, import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((row) => JSON.parse(row) as T & { why: string });
}

interface Named {
  name: string;
  home?: string;
  date?: string;
  place: string | null;
  code?: string | null;
}

describe('resolvePlace', () => {
  for (const { name, home, date, place, code, why } of cases<Named>('resolve')) {
    test(`${name}: ${why}`, () => {
      const found = resolvePlace(name, { home, date });
      expect(found?.name ?? null).toBe(place);
      if (place !== null) expect(found?.code).toBe(code);
    });
  }
});

describe('homeOfOrganization', () => {
  for (const { name, home, place, code, why } of cases<Named>('organization')) {
    test(`${name}: ${why}`, () => {
      const found = homeOfOrganization(name, { home });
      expect(found?.name ?? null).toBe(place);
      if (place !== null) expect(found?.code).toBe(code);
    });
  }
});

describe('divisionByCode', () => {
  for (const { code, date, why, ...expected } of cases<{ code: string; date?: string; name: string | null }>(
    'codes',
  )) {
    test(`${code} ${date ?? ''}: ${why}`, () => {
      const division = divisionByCode(code, date);
      if (expected.name === null) expect(division).toBeNull();
      else expect(division).toMatchObject(expected);
    });
  }

  test('lineage goes up to the province', () => {
    expect(lineage('422801')).toEqual(['422801', '422800', '420000']);
    expect(lineage('000000')).toEqual([]);
  });
});

describe('scan', () => {
  type Case = { text: string; townships?: string[]; provinces?: string[]; hits: string[] };
  for (const { text, townships, provinces, hits, why } of cases<Case>('scan')) {
    test(`${text}: ${why}`, () => {
      expect(scan(text, { townships, provinces }).map((hit) => hit.text)).toEqual(hits);
    });
  }

  const parts = [
    '北京市',
    '海淀',
    '大理',
    '人',
    '和',
    '县',
    '街道',
    '上地',
    '江苏省',
    '密云县',
    ' ',
    '\u0000',
  ];
  const anyText = fc.array(fc.oneof(fc.constantFrom(...parts), fc.string()), { maxLength: 60 });
  test('hits are slices of the text, in order and without overlaps', () => {
    fc.assert(
      fc.property(anyText, (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const hit of scan(text, { townships: ['110000', '320000'] })) {
          expect(text.slice(hit.start, hit.end)).toBe(hit.text);
          expect(hit.start).toBeGreaterThanOrEqual(last);
          expect(hit.divisions.length + hit.townships.length).toBeGreaterThan(0);
          last = hit.end;
        }
      }),
    );
  });

  test('a long text of near misses is read in linear time', () => {
    const text = '内蒙古自治内蒙古自'.repeat(12_000);
    const start = processorTime();
    scan(text, { townships: ['110000'] });
    expect(processorTime() - start).toBeLessThan(1000);
  });
});

describe('trapAt', () => {
  type Case = { text: string; form: string; context: boolean | null };
  for (const { text, form, context, why } of cases<Case>('traps')) {
    test(`${text}: ${why}`, () => {
      const start = text.indexOf(form);
      const hit = trapAt(text, start, start + form.length);
      expect(hit === null ? null : hit.context !== null).toBe(context);
    });
  }
});

describe('rivalsOf', () => {
  for (const { text, hit, rivals, why } of cases<{ text: string; hit: string; rivals: string[] }>('rivals')) {
    test(`${text}: ${why}`, () => {
      const found = scan(text).find((one) => one.text === hit)!;
      expect(rivalsOf(text, found).map((rival) => rival.text)).toEqual(rivals);
    });
  }
});

test('a prefix is the longest name at a place, with all its bearers', () => {
  const prefix = findDivisionPrefix('赴朝阳区调研', 1);
  expect(prefix).toMatchObject({ start: 1, end: 4, text: '朝阳区', form: 'full' });
  expect(prefix?.divisions.map((division) => division.code)).toEqual(['110105', '220104']);
  expect(findDivisionPrefix('赴朝阳区调研', 0)).toBeNull();
});

test('present divisions are named before former ones', () => {
  expect(divisionsNamed('密云').map((division) => division.until)).toEqual([null, '2015']);
});

test('townships are known by any code of their province', () => {
  expect(townshipsOf('110108')?.list.some((township) => township.name === '上地街道')).toBe(true);
  expect(townshipsOf('810000')).toBeNull();
});

test('an index of a list gives places in the list, the longest name first', () => {
  const index = NameIndex.of(['代表法', '代表', '选举法', '代表']);
  expect(index.allAt('《代表法》', 1).map((hit) => hit.values)).toEqual([[0], [1, 3]]);
  expect(index.scan('代表和选举法').map((hit) => [hit.start, hit.end])).toEqual([
    [0, 2],
    [3, 6],
  ]);
  expect(index.get('选举')).toEqual([]);
});
