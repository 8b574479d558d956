import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Encoding, encodings } from '../../src/read/charset.js';
import { decode } from '../../src/read/encoding.js';
import { cases } from './cases.js';
import { encode, repertoire } from './encoders.js';

const BOM = '\ufeff';
const marked = ['utf-8', 'utf-16le', 'utf-16be'] as const;
const report =
  '　　一年来，在县委的坚强领导下，县人大常委会依法履行职责，共召开常委会会议八次，听取和审议专项工作报告十二项。\n';

function bytesOf(...parts: (Uint8Array | number[])[]): Uint8Array {
  return Buffer.concat(parts.map((part) => Uint8Array.from(part)));
}

describe('detection', () => {
  for (const row of cases<{ text: string; encodings: Encoding[]; why: string }>('detection')) {
    for (const encoding of row.encodings) {
      test(`${row.why}: ${encoding}`, () => {
        expect(decode(encode(row.text, encoding))).toEqual({ text: row.text, encoding, replaced: 0 });
      });
    }
  }

  test.each(marked)('a byte order mark tells %s and is not text', (encoding) => {
    const bytes = encode(`${BOM}丙`, encoding);
    expect(decode(bytes)).toEqual({ text: '丙', encoding, replaced: 0 });
  });

  it('knows the byte order mark of GB18030', () => {
    const bytes = bytesOf([0x84, 0x31, 0x95, 0x33], encode('丙', 'gb18030'));
    expect(decode(bytes)).toEqual({ text: '丙', encoding: 'gb18030', replaced: 0 });
  });

  it('takes only one byte order mark away', () => {
    expect(decode(encode(`${BOM}${BOM}甲`, 'utf-8')).text).toBe(`${BOM}甲`);
  });

  it('tells the encoding of a long text by what follows its ASCII head', () => {
    const head = 'a line of ASCII text\n'.repeat(4000);
    for (const encoding of ['utf-8', 'gb18030'] as const) {
      expect(decode(encode(head + report, encoding))).toEqual({ text: head + report, encoding, replaced: 0 });
    }
  });

  it('detects any run of a Chinese text of ten characters, cut anywhere', () => {
    const detectable = encodings.filter((encoding) => encoding !== 'big5');
    const at = fc.integer({ min: 0, max: report.length - 10 });
    fc.assert(
      fc.property(at, fc.constantFrom(...detectable), (from, encoding) => {
        const text = report.slice(from, from + 10);
        expect(decode(encode(text, encoding))).toEqual({ text, encoding, replaced: 0 });
      }),
    );
  });
});

describe('damage is reported, and does not change what is detected', () => {
  const utf8 = encode(report.repeat(20), 'utf-8');
  const middle = encode(report, 'utf-8').length;

  it('a character cut off at the end of UTF-8', () => {
    for (const cut of [1, 2]) {
      const whole = encode(`${report}终`, 'utf-8');
      const decoded = decode(whole.subarray(0, whole.length - cut));
      expect(decoded).toEqual({ text: `${report}\ufffd`, encoding: 'utf-8', replaced: 1 });
    }
  });

  it('bad bytes among valid UTF-8', () => {
    const bytes = bytesOf(utf8.subarray(0, middle), [0xff, 0xb9], utf8.subarray(middle));
    const { text, encoding, replaced } = decode(bytes);
    expect([encoding, replaced]).toEqual(['utf-8', 2]);
    expect(text.replaceAll('\ufffd', '')).toBe(report.repeat(20));
  });

  it('one GBK phrase pasted into a UTF-8 text', () => {
    const bytes = bytesOf(utf8.subarray(0, middle), encode('常务委员会', 'gb18030'), utf8.subarray(middle));
    expect(decode(bytes).encoding).toBe('utf-8');
    expect(decode(bytes).replaced).toBeGreaterThan(0);
  });

  it('a Latin-1 byte in ASCII', () => {
    const bytes = bytesOf(Buffer.from('The caf'), [0xe9], Buffer.from(' is closed on Mondays.\n'));
    expect(decode(bytes)).toEqual({
      text: 'The caf\ufffd is closed on Mondays.\n',
      encoding: 'utf-8',
      replaced: 1,
    });
  });

  it('a character cut off at the end of GB18030, Big5 and UTF-16', () => {
    for (const encoding of ['gb18030', 'big5', 'utf-16le', 'utf-16be'] as const) {
      const text = '人大代表工作';
      const bytes = encode(`${text}人`, encoding);
      expect(decode(bytes.subarray(0, bytes.length - 1))).toEqual({
        text: `${text}\ufffd`,
        encoding,
        replaced: 1,
      });
    }
  });

  it('a stray byte in GB18030 and Big5 takes no line break with it', () => {
    for (const encoding of ['gb18030', 'big5'] as const) {
      const bytes = bytesOf(
        encode('人大代表\n工作', encoding),
        [0xa4, 0x0a],
        encode('人大代表工作', encoding),
      );
      expect(decode(bytes)).toEqual({ text: '人大代表\n工作\ufffd\n人大代表工作', encoding, replaced: 1 });
    }
  });

  it('a replacement character that the source has itself is no damage', () => {
    expect(decode(encode('代表\ufffd工作', 'utf-8')).replaced).toBe(0);
    expect(decode(bytesOf(encode('代表\ufffd工作', 'utf-8'), [0xff])).replaced).toBe(1);
    const gb = bytesOf(encode('代表', 'gb18030'), [0x84, 0x31, 0xa4, 0x37], encode('工作', 'gb18030'));
    expect(decode(gb)).toEqual({ text: '代表\ufffd工作', encoding: 'gb18030', replaced: 0 });
    expect(decode(encode('代表\ufffd工作', 'utf-16le')).replaced).toBe(0);
  });
});

describe('every character comes through', () => {
  it('UTF-16 keeps lone surrogates', () => {
    const text = '代表\ud842工作\udfb7会议';
    for (const encoding of ['utf-16le', 'utf-16be'] as const) {
      expect(decode(encode(text, encoding))).toEqual({ text, encoding, replaced: 0 });
      expect(decode(encode(BOM + text, encoding))).toEqual({ text, encoding, replaced: 0 });
    }
  });

  it('any UTF-16 units come through with a byte order mark', () => {
    const units = fc.array(fc.integer({ min: 0, max: 0xffff })).map((list) => String.fromCharCode(...list));
    fc.assert(
      fc.property(units, fc.constantFrom('utf-16le' as const, 'utf-16be' as const), (text, encoding) => {
        expect(decode(encode(BOM + text, encoding)).text).toBe(text);
      }),
    );
  });

  it.each(['gb18030', 'big5'] as const)('all two-byte characters of %s', (encoding) => {
    const text = repertoire(encoding).join('');
    expect(text.length).toBeGreaterThan(18000);
    expect(decode(encode(text, encoding), { encoding })).toEqual({ text, encoding, replaced: 0 });
  });

  it('GB18030 has the characters of four bytes', () => {
    const bytes = bytesOf(encode('代表', 'gb18030'), [0x95, 0x32, 0x82, 0x36], encode('工作', 'gb18030'));
    expect(decode(bytes)).toEqual({ text: '代表𠀀工作', encoding: 'gb18030', replaced: 0 });
  });

  it('Big5 has the Hong Kong supplement', () => {
    const bytes = [0x9d, 0xef, 0x91, 0xc1, 0x88, 0x62, 0x87, 0x45, 0x9d, 0xee];
    expect(decode(Uint8Array.from(bytes), { encoding: 'big5' })).toEqual({
      text: '嘅嚟\u00ca\u0304𧉧㗎',
      encoding: 'big5',
      replaced: 0,
    });
  });

  it('bytes that begin no Big5 character are damage', () => {
    const decoded = decode(Uint8Array.of(0x80, 0xff, 0x41), { encoding: 'big5' });
    expect(decoded).toEqual({ text: '\ufffd\ufffdA', encoding: 'big5', replaced: 2 });
  });
});

describe('the encoding that is asked for', () => {
  const names = cases<{ name: string; encoding: Encoding | null; why: string }>('encoding-name');
  for (const { name, encoding, why } of names) {
    test(`${name}: ${why}`, () => {
      const work = () => decode(encode('人大', encoding ?? 'utf-8'), { encoding: name });
      if (encoding) expect(work()).toEqual({ text: '人大', encoding, replaced: 0 });
      else expect(work).toThrow(expect.objectContaining({ code: 'usage' }));
    });
  }

  it('goes before the byte order mark and before detection', () => {
    expect(decode(encode(`${BOM}人`, 'utf-8'), { encoding: 'utf-16le' }).encoding).toBe('utf-16le');
    expect(decode(encode('县人大', 'gb18030'), { encoding: 'utf-8' }).replaced).toBeGreaterThan(0);
  });
});

describe('what is in none of the encodings', () => {
  it('is binary where it has control bytes', () => {
    const random = Uint8Array.from({ length: 4096 }, (_, i) => (Math.imul(i + 1, 2654435761) >>> 13) & 0xff);
    expect(() => decode(random)).toThrow(expect.objectContaining({ code: 'input.binary' }));
    expect(() => decode(new Uint8Array(4096))).toThrow(expect.objectContaining({ code: 'input.binary' }));
    const ascii = Uint8Array.from({ length: 400 }, (_, i) => (i % 2 ? 0x41 : 0x01));
    expect(() => decode(ascii)).toThrow(expect.objectContaining({ code: 'input.binary' }));
  });

  it('is of an unknown encoding where it has none', () => {
    // Russian in Windows-1251
    const text = [0xcf, 0xee, 0xf1, 0xf2, 0xe0, 0xed, 0xee, 0xe2, 0xeb, 0xe5, 0xed, 0xe8, 0xe5, 0x20];
    expect(() => decode(Uint8Array.from(text))).toThrow(expect.objectContaining({ code: 'input.encoding' }));
  });
});
