/** The read stage: from a file or standard input to lines, or to issues that huikan wrote. */
import type { SourceDocument } from './document.js';
import { readPdf } from './pdf/index.js';
import { sniff } from './sniff.js';
import { readText, type TextOptions } from './text.js';

export { type Encoding, encodings } from './charset.js';
export type { SourceDocument } from './document.js';
export { type Decoded, type DecodeOptions, decode, encodingOf } from './encoding.js';
export { type Input, type InputOptions, MAX_BYTES, readInput } from './input.js';
export { readIssues } from './json.js';
export { toLines } from './lines.js';
export { type InputKind, sniff } from './sniff.js';
export { readText, type TextDocument, type TextOptions } from './text.js';

/**
 * Reads a journal in whatever format its bytes are: the one place that chooses the reader. JSON is not
 * a journal: see `sniff` and `readIssues`.
 */
export async function readDocument(bytes: Uint8Array, options: TextOptions): Promise<SourceDocument> {
  return sniff(bytes) === 'pdf' ? readPdf(bytes, options) : readText(bytes, options);
}
