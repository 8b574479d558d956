import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readText } from '../../src/read/text.js';
import { encode } from './encoders.js';

const text = '清河人大\r\n\f第１期\r\n';

describe('readText', () => {
  it('says where the text came from and what it was decoded from', () => {
    const bytes = encode(text, 'gb18030');
    const { source, lines, diagnostics } = readText(bytes, { path: '清河.txt' });
    expect(source).toEqual({
      path: '清河.txt',
      format: 'text',
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      encoding: 'gb18030',
      pages: null,
    });
    expect(lines.map((line) => line.view)).toEqual(['清河人大', '第1期', '']);
    expect(diagnostics).toEqual([]);
  });

  it('takes the encoding it is told', () => {
    const { source } = readText(encode(text, 'gb18030'), { path: null, encoding: 'GBK' });
    expect([source.path, source.encoding]).toEqual([null, 'gb18030']);
  });

  it('reports damaged bytes with their number and the first line that has any', () => {
    const damaged = Buffer.concat([encode(text, 'utf-8'), encode('监督', 'utf-8').subarray(0, 5)]);
    const { lines, diagnostics } = readText(damaged, { path: null });
    expect(lines.at(-1)!.text).toBe('监\ufffd');
    expect(diagnostics).toEqual([
      {
        code: 'source.bytes-replaced',
        severity: 'warning',
        message: expect.stringContaining('utf-8'),
        article: null,
        line: 3,
        page: null,
        context: { count: 1, encoding: 'utf-8' },
      },
    ]);
  });

  it('names the input in its errors, but not in one of usage', () => {
    const junk = new Uint8Array(100);
    const binary = { code: 'input.binary', context: { path: 'a.bin' } };
    expect(() => readText(junk, { path: 'a.bin' })).toThrow(expect.objectContaining(binary));
    const usage = { code: 'usage', context: expect.objectContaining({ option: '--encoding', value: 'x' }) };
    expect(() => readText(junk, { path: 'a', encoding: 'x' })).toThrow(expect.objectContaining(usage));
  });
});
