/** Decoding in a known encoding. */
import { isUtf8 } from 'node:buffer';
import { decodeBig5 } from './big5.js';

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'] as const;
export type Encoding = (typeof encodings)[number];

/** U+FFFD itself, in the encodings that have it. */
const WRITTEN_REPLACEMENT = { 'utf-8': [0xef, 0xbf, 0xbd], gb18030: [0x84, 0x31, 0xa4, 0x37] } as const;

/**
 * Decodes the bytes; what cannot be decoded becomes U+FFFD and is counted. The byte order mark is left out.
 * UTF-16 keeps lone surrogates. With `cut`, the bytes are a sample that may end inside a character, which
 * is then left out.
 */
export function decodeAs(
  bytes: Uint8Array,
  encoding: Encoding,
  cut = false,
): { text: string; replaced: number } {
  const { text, replaced } = decoders[encoding](bytes, cut);
  return { text: text.startsWith('\ufeff') ? text.slice(1) : text, replaced };
}

type Decoder = (bytes: Uint8Array, cut: boolean) => { text: string; replaced: number };

const decoders: Record<Encoding, Decoder> = {
  'utf-8': (bytes, cut) =>
    isUtf8(bytes) ? { text: utf8(bytes), replaced: 0 } : decodeWith('utf-8', bytes, cut),
  'utf-16le': (bytes, cut) => utf16(view(bytes), cut),
  'utf-16be': (bytes, cut) => utf16(swapped(bytes), cut),
  gb18030: (bytes, cut) => decodeWith('gb18030', bytes, cut),
  big5: decodeBig5,
};

function decodeWith(encoding: 'utf-8' | 'gb18030', bytes: Uint8Array, cut: boolean) {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes, { stream: cut });
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

function utf8(bytes: Uint8Array): string {
  return view(bytes).toString('utf8');
}

/** `TextDecoder` would replace lone surrogates; a Buffer's own decoding keeps them. An odd byte is damage. */
function utf16(buffer: Buffer, cut: boolean): { text: string; replaced: number } {
  const text = buffer.toString('utf16le');
  const odd = buffer.length % 2 === 1 && !cut;
  return odd ? { text: `${text}\ufffd`, replaced: 1 } : { text, replaced: 0 };
}

function swapped(bytes: Uint8Array): Buffer {
  const copy = Buffer.from(bytes);
  copy.subarray(0, copy.length - (copy.length % 2)).swap16();
  return copy;
}
