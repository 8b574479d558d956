import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lawNames, lookupLaw, nearestLaw } from '../../src/laws/index.js';

function cases(
  name: string,
): ({ name: string; title: string | null; why: string } & Record<string, unknown>)[] {
  const text = readFileSync(new URL(`./${name}.cases.jsonl`, import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((row) => JSON.parse(row));
}

describe('lookupLaw', () => {
  for (const { name, why, ...expected } of cases('lookup')) {
    test(`${name}: ${why}`, () => {
      const found = lookupLaw(name);
      if (expected.title === null) expect(found).toBeNull();
      else expect(found).toMatchObject(expected);
    });
  }
});

describe('nearestLaw', () => {
  for (const { name, title, why } of cases('nearest')) {
    test(`${name}: ${why}`, () => expect(nearestLaw(name)?.title ?? null).toBe(title));
  }

  test('never throws and never suggests for a name that is known', () => {
    const words = fc.constantFrom('法', '条例', '保护', '管理', '中华人民共和国', '未成年人', '环境', '关于');
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 8 }), (parts) => {
        const name = parts.join('');
        if (lookupLaw(name) !== null) expect(nearestLaw(name)).toBeNull();
        else nearestLaw(name);
      }),
    );
  });
});

describe('the catalogue', () => {
  const titles = new Map(lawNames().map((name) => [name.law.title, name.law]));

  test('every name leads to its own document, unless another has it as its title', () => {
    for (const { name, law, alias } of lawNames()) {
      const found = lookupLaw(name);
      expect(found, name).not.toBeNull();
      if (!alias) expect(found?.title, name).toBe(law.title);
    }
  });
  test('no short name belongs to two documents', () => {
    const owners = new Map<string, string>();
    for (const { name, law, alias, weak } of lawNames()) {
      if (!alias || weak || /^(?:关于|法治政府建设实施纲要)/u.test(name)) continue;
      expect(owners.get(name) ?? law.title, name).toBe(law.title);
      owners.set(name, law.title);
    }
  });
  test('years are in order', () => {
    for (const { title, year, amended, repealed } of titles.values()) {
      for (const value of [year, amended, repealed]) {
        if (value !== null) expect(value >= 1949 && value <= 2030, title).toBe(true);
      }
      if (year !== null && amended !== null) expect(amended, title).toBeGreaterThan(year);
      if (year !== null && repealed !== null) expect(repealed, title).toBeGreaterThan(year);
    }
  });
  test('there are about three hundred laws in force', () => {
    const inForce = [...titles.values()].filter(
      ({ kind, repealed, replacedBy }) => kind === 'law' && repealed === null && replacedBy === null,
    );
    expect(inForce.length).toBeGreaterThan(295);
    expect(inForce.length).toBeLessThan(325);
  });
});
