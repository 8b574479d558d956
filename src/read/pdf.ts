import { HuikanError } from '../model/errors.js';
import type { SourceDocument } from './document.js';

/** Where the PDF reader will be. Throws HuikanError `input.pdf`: this version reads text only. */
export async function readPdf(_bytes: Uint8Array, options: { path: string | null }): Promise<SourceDocument> {
  const path = options.path ?? '-';
  throw new HuikanError('input.pdf', `${path} is a PDF; this version reads text only`, { path });
}
