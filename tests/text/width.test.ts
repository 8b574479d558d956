import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/text/width.js';
import { wrapText } from '../../src/text/wrap.js';

describe('display width', () => {
  it.each([
    ['abc', 3],
    ['水星是', 6],
    ['２０２１年', 10],
    ['“引号”——…', 9],
    ['ｱ', 1],
    ['e\u0301', 1],
    ['a\u200bb', 2],
    ['𠀀', 2],
    ['㎡', 2],
    ['①', 1],
    ['한국', 4],
    ['かな', 4],
    ['👍', 2],
    ['', 0],
  ])('of %s is %i', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe('wrapping', () => {
  it.each([
    ['全国人大', 4, ['全国', '人大']],
    ['代表大会，常委会', 8, ['代表大', '会，常委', '会']],
    ['审议《预算法》的', 6, ['审议', '《预算', '法》的']],
    ['about the budget of', 10, ['about the', 'budget of']],
    ['GDP增长', 4, ['GDP', '增长']],
    ['abcdefgh', 3, ['abc', 'def', 'gh']],
    ['', 10, ['']],
    ['a  b', 1, ['a', 'b']],
  ])('%s at %i', (text, width, expected) => {
    expect(wrapText(text, width)).toEqual(expected);
  });

  it('keeps every character but spaces at line ends, and the width', () => {
    const unit = fc.constantFrom('汉', 'a', '1', '，', '《', '”', ' ', 'é');
    fc.assert(
      fc.property(fc.array(unit), fc.integer({ min: 2, max: 12 }), (chars, width) => {
        const text = chars.join('');
        const lines = wrapText(text, width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
