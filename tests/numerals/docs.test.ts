import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { scanNumerals } from '../../src/numerals/index.js';
import { matchUnit } from '../../src/units/index.js';

const page = readFileSync(new URL('../../docs/numerals.md', import.meta.url), 'utf8');

/** Rows of the table under a heading, without its head. */
function table(heading: string): string[][] {
  const part = page.slice(page.indexOf(`## ${heading}`)).split('\n');
  const first = part.findIndex((line) => line.startsWith('| ---')) + 1;
  const rows = part.slice(first, part.indexOf('', first));
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

describe('docs/numerals.md', () => {
  for (const [text = '', ...cells] of table('Numerals')) {
    test(text, () => {
      const { text: slice, kind, value, valueMax, qualifier } = scanNumerals(text)[0]!;
      expect([slice, kind, String(value), valueMax ?? '', qualifier]).toEqual(cells);
    });
  }
  for (const [text = '', ...cells] of table('Units')) {
    test(text, () => {
      const match = matchUnit(text, 0);
      const { kind = '', base = '', factor = '' } = match ?? {};
      expect([match?.unit ?? 'null', kind, base ?? '', factor ?? '']).toEqual(cells);
    });
  }
});
