import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeControls, escapeJson, escapeLine } from '../../src/text/safe.js';

const CONTROLS = /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;

describe('text for a terminal', () => {
  it.each([
    ['\u001b[31m', '\\u{1b}[31m'],
    ['a\r\n', 'a\\u{d}\n'],
    ['\u009b2J', '\\u{9b}2J'],
    ['\u202eabc\u2069', '\\u{202e}abc\\u{2069}'],
    ['\u007f\0', '\\u{7f}\\u{0}'],
    ['人大\t会刊\n', '人大\t会刊\n'],
    ['𠀀 é ——“”', '𠀀 é ——“”'],
  ])('%j becomes %j', (text, expected) => {
    expect(escapeControls(text)).toBe(expected);
  });

  it('holds no control character, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeControls(text)).not.toMatch(CONTROLS);
        expect(escapeLine(text)).not.toMatch(/[\n\t]/u);
      }),
    );
  });
});

describe('JSON for a terminal', () => {
  it('means the same and holds no control character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const json = escapeJson(JSON.stringify({ [text]: text }));
        expect(json).not.toMatch(CONTROLS);
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify({ [text]: text })));
      }),
    );
  });
});
