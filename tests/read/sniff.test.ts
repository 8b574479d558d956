import { describe, expect, it, test } from 'vitest';
import { binaryKind } from '../../src/read/binary.js';
import { sniff } from '../../src/read/sniff.js';
import { cases } from './cases.js';
import { encode } from './encoders.js';

describe('sniff', () => {
  for (const { text, kind, why } of cases<{ text: string; kind: string; why: string }>('sniff')) {
    test(why, () => expect(sniff(encode(text, 'utf-8'))).toBe(kind));
  }

  it('knows JSON that a shell redirected to a file as UTF-16', () => {
    for (const encoding of ['utf-16le', 'utf-16be'] as const) {
      expect(sniff(encode('\ufeff{"schema":"huikan.issue/1"}', encoding))).toBe('json');
      expect(sniff(encode('\ufeff目录', encoding))).toBe('text');
    }
  });

  it('does not look for a PDF header further down', () => {
    expect(sniff(Buffer.from(`${'a'.repeat(1024)}%PDF-1.4`))).toBe('text');
  });

  it('leaves the bytes as they are', () => {
    const bytes = encode('\ufeff{"a":1}', 'utf-16be');
    const before = Buffer.from(bytes);
    sniff(bytes);
    expect(Buffer.compare(bytes, before)).toBe(0);
  });
});

describe('binaryKind', () => {
  for (const { hex, kind, why } of cases<{ hex: string; kind: string | null; why: string }>('binary')) {
    test(`${kind}: ${why}`, () => expect(binaryKind(Buffer.from(hex, 'hex'))).toBe(kind));
  }
});
