import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { toLines } from '../../src/read/lines.js';
import { fold } from '../../src/text/fold.js';
import { cases } from './cases.js';

const TERMINATORS = /[\n\r\f\u0085\u2028\u2029]/g;
const piece = fc.constantFrom(
  '甲',
  '２０',
  '　',
  '\u0000',
  '\ud842',
  '\n',
  '\r\n',
  '\r',
  '\f',
  '\u2028',
  '\u0085',
);
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

describe('toLines', () => {
  type Row = [number, string, 'page'?];
  for (const row of cases<{ text: string; lines: Row[]; why: string }>('lines')) {
    test(row.why, () => {
      const lines = toLines(row.text).map((line): Row => {
        return line.pageBreak ? [line.number!, line.text, 'page'] : [line.number!, line.text];
      });
      expect(lines).toEqual(row.lines);
    });
  }

  it('keeps every character but the terminators, in order', () => {
    fc.assert(
      fc.property(text, (source) => {
        const lines = toLines(source);
        expect(lines.map((line) => line.text).join('')).toBe(source.replace(TERMINATORS, ''));
        for (const line of lines) expect(line.view).toBe(fold(line.text));
      }),
    );
  });

  it('numbers the lines of an LF or CRLF file as split does, each number at least once', () => {
    fc.assert(
      fc.property(text, (pieces) => {
        const source = `${pieces}\n`;
        const byNumber = new Map<number, string>();
        for (const { number, text: line } of toLines(source)) {
          byNumber.set(number!, (byNumber.get(number!) ?? '') + line);
        }
        const expected = source.split('\n').map((line) => line.replace(TERMINATORS, ''));
        expect([...byNumber.keys()]).toEqual(expected.map((_, i) => i + 1));
        expect([...byNumber.values()]).toEqual(expected);
      }),
    );
  });

  it('marks a page break for every form feed with something after it', () => {
    fc.assert(
      fc.property(text, (pieces) => {
        const source = `${pieces}终`;
        const pages = source.split(/\f+/).length;
        const breaks = toLines(source).filter((line) => line.pageBreak).length;
        expect(breaks).toBeLessThanOrEqual(pages - 1);
        if (pages > 1) expect(breaks).toBeGreaterThan(0);
        const body = source.slice(0, source.indexOf('\f') + 1 || source.length);
        expect(toLines(body.replaceAll('\f', '')).some((line) => line.pageBreak)).toBe(false);
      }),
    );
  });

  it('has no page and no layout: a text has neither', () => {
    expect(toLines('１．甲')).toEqual([
      { text: '１．甲', view: '1.甲', number: 1, page: null, pageBreak: false },
    ]);
  });

  it('gives a traditional text as printed, with views in simplified characters', () => {
    const lines = toLines('清河縣人大\n第１次會議');
    expect(lines.map((line) => line.text)).toEqual(['清河縣人大', '第１次會議']);
    expect(lines.map((line) => line.view)).toEqual(['清河县人大', '第1次会议']);
  });

  it('leaves a traditional character in a simplified text, in its view too', () => {
    expect(toLines('清河县人大会议\n國').map((line) => line.view)).toEqual(['清河县人大会议', '國']);
  });
});
