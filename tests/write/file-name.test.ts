import { readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeFileName, UniqueNames } from '../../src/write/file-name.js';

const cases = readFileSync(join(import.meta.dirname, 'file-name.cases.jsonl'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as { text: string; name: string; why: string });

describe('a safe file name', () => {
  it.each(cases)('of $text is $name: $why', ({ text, name }) => {
    expect(safeFileName(text)).toBe(name);
  });

  it('has room for an extension in 200 bytes, and no half character', () => {
    for (const char of ['汉', '𠀀', 'x']) {
      const name = safeFileName(char.repeat(300));
      expect(Buffer.byteLength(`01-${name}.jsonl`)).toBeLessThanOrEqual(200);
      expect(name).toBe(char.repeat(Array.from(name).length));
    }
  });

  it('is one name in its folder, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const name = safeFileName(text);
        expect(resolve('/out', name)).toBe(`/out${sep}${name}`);
        expect(name).not.toMatch(/^\.|[\p{Cc}/\\:*?"<>|]/u);
        expect(safeFileName(name)).toBe(name);
      }),
    );
  });
});

describe('unique names', () => {
  it('differ where upper and lower case are one, and where forms of a letter are', () => {
    const names = new UniqueNames();
    const given = ['Aa', 'aA', 'é', 'e\u0301', 'Aa', '../Aa', '_Aa'].map((text) => names.take(text, '.md'));
    expect(given).toEqual(['Aa.md', 'aA (2).md', 'é.md', 'é (2).md', 'Aa (3).md', '_Aa.md', '_Aa (2).md']);
  });
});
