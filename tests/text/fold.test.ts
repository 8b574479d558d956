import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fold, squeeze } from '../../src/text/fold.js';

function cases<T>(name: string): T[] {
  const text = readFileSync(new URL(`./${name}.cases.jsonl`, import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((row) => JSON.parse(row) as T);
}

/** Text of any units, lone surrogates and the folded ranges among them. */
const anyText = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }),
      fc.integer({ min: 0x2e80, max: 0x3002 }),
      fc.integer({ min: 0xf900, max: 0xffff }),
      fc.constantFrom(0x20, 0x0a, 0x0d, 0x3000, 0x4e2d, 0x56fd),
    ),
    { maxLength: 300 },
  )
  .map((units) => String.fromCharCode(...units));

describe('fold', () => {
  for (const { text, view, why } of cases<{ text: string; view: string; why: string }>('fold')) {
    test(why, () => expect(fold(text)).toBe(view));
  }

  it('keeps the length, and folds a folded text no further', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const view = fold(text);
        expect(view.length).toBe(text.length);
        expect(fold(view)).toBe(view);
      }),
    );
  });

  it('folds each unit by itself, so that a slice of the view is the view of the slice', () => {
    fc.assert(
      fc.property(anyText, fc.nat(300), (text, at) => {
        expect(fold(text.slice(0, at)) + fold(text.slice(at))).toBe(fold(text));
      }),
    );
  });

  it('has an ideograph for every radical', () => {
    const assigned = /\p{Assigned}/u;
    const ideograph = /[\u4e00-\u9fff\u3400-\u4dbf々]/;
    for (let code = 0x2e80; code <= 0x2fd5; code++) {
      const radical = String.fromCharCode(code);
      if (assigned.test(radical)) expect(fold(radical)).toMatch(ideograph);
    }
  });

  it('agrees with NFKC on the Kangxi radicals, but for the forms in use today', () => {
    const differing = [];
    for (let code = 0x2f00; code <= 0x2fd5; code++) {
      const radical = String.fromCharCode(code);
      if (fold(radical) !== radical.normalize('NFKC')) differing.push(fold(radical));
    }
    expect(differing).toEqual(['户', '青']);
  });
});

describe('squeeze', () => {
  type Case = { view: string; text: string; map: number[]; why: string };
  for (const { view, text, map, why } of cases<Case>('squeeze')) {
    test(why, () => {
      const squeezed = squeeze(view);
      expect({ text: squeezed.text, map: [...squeezed.map] }).toEqual({ text, map });
    });
  }

  it('maps every unit back to itself and leaves only white space out', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const view = fold(source);
        const { text, map } = squeeze(view);
        expect(map.length).toBe(text.length + 1);
        expect(map[text.length]).toBe(view.length);
        let before = 0;
        for (let i = 0; i <= text.length; i++) {
          const at = map[i]!;
          if (i < text.length) expect(view[at]).toBe(text[i]);
          expect(view.slice(before, at)).toMatch(/^[ \n\f\r\u0085\u2028\u2029]*$/);
          before = at + 1;
        }
        expect(text).not.toMatch(/[ \n\f\r\u0085\u2028\u2029]/);
      }),
    );
  });
});
