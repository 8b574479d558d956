/** Decoding in a known encoding. */
import { isUtf8 } from 'node:buffer';
import { decodeBig5 } from './big5.js';

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'] as const;
export type Encoding = (typeof encodings)[number];

/** U+FFFD itself, in the encodings that have it. */
const WRITTEN_REPLACEMENT = { 'utf-8': [0xef, 0xbf, 0xbd], gb18030: [0x84, 0x31, 0xa4, 0x37] } as const;

export interface Decoding {
  text: string;
  /** How many U+FFFD of the text stand for bytes that could not be decoded. */
  replaced: number;
}

/**
 * Decodes the bytes; what cannot be decoded becomes U+FFFD and is counted. The byte order mark is left out.
 * UTF-16 keeps lone surrogates.
 */
export function decodeAs(bytes: Uint8Array, encoding: Encoding): Decoding {
  const { text, replaced } = decoders[encoding](bytes);
  return { text: text.startsWith('\ufeff') ? text.slice(1) : text, replaced };
}

const decoders: Record<Encoding, (bytes: Uint8Array) => Decoding> = {
  'utf-8': (bytes) => {
    return isUtf8(bytes) ? { text: view(bytes).toString('utf8'), replaced: 0 } : decodeWith('utf-8', bytes);
  },
  'utf-16le': (bytes) => utf16(view(bytes)),
  'utf-16be': (bytes) => utf16(swapped(bytes)),
  gb18030: (bytes) => decodeWith('gb18030', bytes),
  big5: decodeBig5,
};

/**
 * Decodes a sample well enough to judge it: a character that is cut off at its end is left out, and the
 * supplement of Big5 stays in the private use area.
 */
export function decodeSample(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding === 'utf-16le') return view(bytes).toString('utf16le');
  if (encoding === 'utf-16be') return swapped(bytes).toString('utf16le');
  return new TextDecoder(encoding).decode(bytes, { stream: true });
}

function decodeWith(encoding: 'utf-8' | 'gb18030', bytes: Uint8Array): Decoding {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  const replacements = count((from) => text.indexOf('\ufffd', from), 1);
  if (replacements === 0) return { text, replaced: 0 };
  const pattern = Buffer.from(WRITTEN_REPLACEMENT[encoding]);
  const source = view(bytes);
  const written = count((from) => source.indexOf(pattern, from), pattern.length);
  return { text, replaced: Math.max(0, replacements - written) };
}

function count(next: (from: number) => number, step: number): number {
  let found = 0;
  for (let at = next(0); at >= 0; at = next(at + step)) found++;
  return found;
}

function view(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** `TextDecoder` would replace lone surrogates; a Buffer's own decoding keeps them. An odd byte is damage. */
function utf16(buffer: Buffer): Decoding {
  const text = buffer.toString('utf16le');
  return buffer.length % 2 === 0 ? { text, replaced: 0 } : { text: `${text}\ufffd`, replaced: 1 };
}

function swapped(bytes: Uint8Array): Buffer {
  const copy = Buffer.from(bytes);
  copy.subarray(0, copy.length - (copy.length % 2)).swap16();
  return copy;
}
