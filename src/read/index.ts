/** The read stage: from a file or standard input to lines, or to issues that huikan wrote. */
import type { SourceDocument } from './document.js';
import type { PdfReading } from './pdf/index.js';
import { sniff } from './sniff.js';
import { readText, type TextOptions } from './text.js';

export { type Encoding, encodings } from './charset.js';
export type { SourceDocument } from './document.js';
export { type Decoded, type DecodeOptions, decode, encodingOf } from './encoding.js';
export { type Input, type InputOptions, MAX_BYTES, readInput } from './input.js';
export { readIssues } from './json.js';
export { toLines } from './lines.js';
export type { PdfReading } from './pdf/index.js';
export { type InputKind, sniff } from './sniff.js';
export { readText, type TextDocument, type TextOptions } from './text.js';

/** How a document is read, whatever it is. */
export interface ReadOptions extends TextOptions {
  pdf?: PdfReading | undefined;
}

/**
 * Reads a journal in whatever format its bytes are: the one place that chooses the reader. JSON is not
 * a journal: see `sniff` and `readIssues`.
 */
export async function readDocument(bytes: Uint8Array, options: ReadOptions): Promise<SourceDocument> {
  if (sniff(bytes) !== 'pdf') return readText(bytes, options);
  const { readPdf } = await import('./pdf/index.js');
  return readPdf(bytes, { ...options.pdf, path: options.path });
}
