import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { scanNumerals } from '../../src/numerals/index.js';
import { fold } from '../../src/text/fold.js';

interface Expected {
  text: string;
  value: string | null;
  valueMax?: string;
  qualifier?: string;
  kind?: string;
  weak?: boolean;
  ordinal?: boolean;
}

interface Case {
  text: string;
  /** All numerals of the text; what is not given is its default. */
  numerals: Expected[];
  why: string;
}

const folder = new URL('./', import.meta.url);
const files = readdirSync(folder).filter(
  (name) => name.endsWith('.cases.jsonl') && name !== 'qualifiers.cases.jsonl',
);

function found(text: string, printed: readonly Expected[]): Expected[] {
  return scanNumerals(text).map((numeral, i) => ({
    text: numeral.text,
    value: numeral.value,
    ...(numeral.valueMax === null ? {} : { valueMax: numeral.valueMax }),
    ...(numeral.qualifier === 'exact' ? {} : { qualifier: numeral.qualifier }),
    ...(printed[i]?.kind === undefined ? {} : { kind: numeral.kind }),
    ...(numeral.weak ? { weak: true } : {}),
    ...(numeral.ordinal ? { ordinal: true } : {}),
  }));
}

describe.each(files)('%s', (name) => {
  const rows = readFileSync(new URL(name, folder), 'utf8').trim().split('\n');
  for (const { text, numerals, why } of rows.map((row) => JSON.parse(row) as Case)) {
    test(`${text}: ${why}`, () => {
      expect(found(text, numerals)).toEqual(numerals);
      for (const { start, end, text: slice } of scanNumerals(text))
        expect(text.slice(start, end)).toBe(slice);
    });
  }
});

test('a folded text gives the same spans and values', () => {
  for (const text of ['参选率９７．３５％', '近 1.6 万余项', '壹佰贰拾元', '2～3名']) {
    const short = (view: string) => scanNumerals(view).map(({ start, end, value }) => [start, end, value]);
    expect(short(fold(text))).toEqual(short(text));
  }
});
