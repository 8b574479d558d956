import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fold } from '../../src/text/fold.js';
import { dataRows } from '../../src/text/lexicon.js';
import { foldTraditional, isTraditional } from '../../src/text/traditional.js';
import { viewOf } from '../../src/text/view.js';

function cases<T>(name: string): T[] {
  const text = readFileSync(new URL(`./${name}.cases.jsonl`, import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((row) => JSON.parse(row) as T);
}

const data = new URL('../../src/text/data/', import.meta.url);
const rows = dataRows(new URL('traditional.tsv', data));
const traditional = rows.map(([from]) => from!);

/** Text of any units, lone surrogates among them, with many traditional characters. */
const anyText = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.constantFrom(...traditional),
    ),
    { maxLength: 200 },
  )
  .map((units) => units.join(''));

describe('the table of traditional characters', () => {
  it('goes from one unit to another, which goes no further', () => {
    const from = new Set(traditional);
    expect(from.size).toBe(rows.length);
    for (const [a, b] of rows) {
      expect([a!.length, b!.length], a).toEqual([1, 1]);
      expect(from.has(b!), `${a} → ${b}`).toBe(false);
      expect(fold(a! + b!)).toBe(a! + b!);
    }
  });

  it('has no character of a division name, which would then be found no more', () => {
    const from = new Set(traditional);
    const folder = new URL('../../src/gazetteer/data/', import.meta.url);
    const files = readdirSync(folder).filter((name) => name.endsWith('.tsv'));
    const names = files.map((name) => readFileSync(new URL(name, folder), 'utf8')).join('');
    expect([...new Set(names)].filter((character) => from.has(character))).toEqual([]);
  });

  it('agrees with the characters that tell the script', () => {
    const table = new Map(rows.map(([a, b]) => [a, b]));
    for (const [a, b] of dataRows(new URL('script-marks.tsv', data))) expect(table.get(a)).toBe(b);
  });
});

describe('foldTraditional', () => {
  for (const { view, folded, why } of cases<{ view: string; folded: string; why: string }>('traditional')) {
    test(why, () => expect(foldTraditional(view)).toBe(folded));
  }

  it('keeps the length, and folds a folded view no further', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = foldTraditional(fold(text));
        expect(folded.length).toBe(text.length);
        expect(foldTraditional(folded)).toBe(folded);
        expect(fold(folded)).toBe(folded);
      }),
    );
  });

  it('folds each unit by itself, so that a slice of the view is the view of the slice', () => {
    fc.assert(
      fc.property(anyText, fc.nat(200), (text, at) => {
        expect(foldTraditional(text.slice(0, at)) + foldTraditional(text.slice(at))).toBe(
          foldTraditional(text),
        );
      }),
    );
  });
});

describe('isTraditional', () => {
  for (const row of cases<{ text: string; traditional: boolean; why: string }>('script')) {
    test(row.why, () => expect(isTraditional(row.text)).toBe(row.traditional));
  }

  it('looks at a long text from beginning to end', () => {
    const english = 'Standing Committee of the People’s Congress. '.repeat(500);
    expect(isTraditional(`${english}${'縣人大常委會聽取報告。'.repeat(500)}`)).toBe(true);
    expect(isTraditional(`${'題詞：國會縣區'.repeat(20)}${'县人大常委会听取报告。'.repeat(5000)}`)).toBe(
      false,
    );
  });
});

const fixtures = new URL('../../fixtures/', import.meta.url);
const issues = readdirSync(new URL('variants/', fixtures))
  .filter((name) => name.endsWith('.trad.txt'))
  .map((name) => name.replace('.trad.txt', ''));

/** What depends on the word and so is not folded (着 is 著, 复 is 覆…), and 勐, which the traditional texts write 猛. */
const NOT_FOLDED = ['着著', '复覆', '了瞭', '干乾', '勐猛'];

describe.each(issues)('the view of %s', (name) => {
  const simplified = readFileSync(new URL(`${name}.txt`, fixtures), 'utf8');

  it('is that of the simplified original, but for one character in 500', () => {
    const view = viewOf(readFileSync(new URL(`variants/${name}.trad.txt`, fixtures), 'utf8'));
    const expected = viewOf(simplified);
    expect(view.length).toBe(expected.length);
    const differing = Array.from(expected, (_, i) => i).filter((i) => view[i] !== expected[i]);
    expect(
      differing.map((i) => expected[i]! + view[i]!).filter((pair) => !NOT_FOLDED.includes(pair)),
    ).toEqual([]);
    expect(differing.length).toBeLessThan(expected.length / 500);
  });

  it('is only folded where the issue is in simplified characters', () => {
    expect(viewOf(simplified)).toBe(fold(simplified));
  });
});
