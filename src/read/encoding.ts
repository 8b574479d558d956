/** From bytes to text. */
import { HuikanError } from '../model/errors.js';
import { decodeAs, type Encoding, encodings } from './charset.js';
import { bomEncoding, detect } from './detect.js';

export interface DecodeOptions {
  /** What the user says the text is encoded in; see `encodingOf` for the names that are taken. */
  encoding?: string | undefined;
}

export interface Decoded {
  /** The text without its byte order mark. What could not be decoded is U+FFFD. */
  text: string;
  encoding: Encoding;
  /** How many U+FFFD stand for bytes that could not be decoded; those the source has itself do not count. */
  replaced: number;
}

/** Names people use for the encodings, beside our own. */
const ALIASES: ReadonlyMap<string, Encoding> = new Map([
  ['utf8', 'utf-8'],
  ['utf16', 'utf-16le'],
  ['utf16le', 'utf-16le'],
  ['utf16be', 'utf-16be'],
  ['gb2312', 'gb18030'],
  ['gbk', 'gb18030'],
  ['gb18030', 'gb18030'],
  ['cp936', 'gb18030'],
  ['big5', 'big5'],
  ['big5hkscs', 'big5'],
  ['cp950', 'big5'],
]);

/**
 * The encoding a name means: `utf-8`, `utf-16le`, `utf-16be`, `gb18030`, `big5` or a usual other name of them
 * (GBK and GB2312 are read as GB18030, which contains them), whatever its case, `-` and `_`.
 * Throws HuikanError `usage` for any other name.
 */
export function encodingOf(name: string): Encoding {
  const encoding = ALIASES.get(name.toLowerCase().replaceAll(/[-_ ]/g, ''));
  if (encoding) return encoding;
  const known = encodings.join(', ');
  throw new HuikanError('usage', `unknown encoding "${name}": it must be one of ${known}`, {
    option: '--encoding',
    value: name,
    allowed: known,
  });
}

/**
 * Decodes a text: in the encoding the options name, else in that of its byte order mark, else in the one its
 * bytes look like. A few damaged bytes, or a character cut off at the end, do not change what is detected;
 * they become U+FFFD and are counted. Throws HuikanError `usage` (unknown name), `input.binary` (not a text
 * in any of the encodings) or `input.encoding` (may be a text, but in none of them).
 */
export function decode(bytes: Uint8Array, options: DecodeOptions = {}): Decoded {
  const named = options.encoding === undefined ? undefined : encodingOf(options.encoding);
  const encoding = named ?? bomEncoding(bytes) ?? detect(bytes);
  return { ...decodeAs(bytes, encoding), encoding };
}
