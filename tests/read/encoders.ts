/** Encoders for the tests: the platform decodes GB18030 and Big5 but does not encode them. */
import type { Encoding } from '../../src/read/charset.js';
import { decodeAs } from '../../src/read/charset.js';

const doubleByte = new Map<string, Map<string, readonly [number, number]>>();

/** The codes of two bytes, by what they decode to; the first code of a character counts. */
function codes(encoding: 'gb18030' | 'big5') {
  const known = doubleByte.get(encoding);
  if (known) return known;
  const map = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    const bytes: number[] = [];
    const pairs: [number, number][] = [];
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f || (encoding === 'big5' && trail > 0x7e && trail < 0xa1)) continue;
      pairs.push([lead, trail]);
      bytes.push(lead, trail, 0x0a);
    }
    const rows = decodeAs(Uint8Array.from(bytes), encoding).text.split('\n');
    for (const [i, pair] of pairs.entries()) {
      const character = rows[i]!;
      if ([...character].length !== 1 || /[\ufffd\ue000-\uf8ff]/.test(character)) continue;
      if (!map.has(character)) map.set(character, pair);
    }
  }
  doubleByte.set(encoding, map);
  return map;
}

/** All characters of two bytes in an encoding. */
export function repertoire(encoding: 'gb18030' | 'big5'): string[] {
  return [...codes(encoding).keys()];
}

/** The text in an encoding, without a byte order mark; throws for a character that it does not have. */
export function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0)!;
    const pair = codes(encoding).get(character);
    if (code < 0x80) bytes.push(code);
    else if (pair) bytes.push(...pair);
    else throw new Error(`${encoding} has no ${character} of two bytes`);
  }
  return Uint8Array.from(bytes);
}
