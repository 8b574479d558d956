/** The reader of PDFs: bytes → lines with their places, running heads marked, pages numbered. */
import { createHash } from 'node:crypto';
import type { Diagnostic, Page } from '../../model/issue.js';
import type { SourceDocument } from '../document.js';
import { documentDiagnostics } from './document-diagnostics.js';
import { findFurniture } from './furniture.js';
import { readableOf } from './garbled-lines.js';
import { pageDiagnostics } from './page-diagnostics.js';
import { printedNumbers } from './page-numbers.js';
import { type PageState, stateOf } from './quality.js';
import { checkText, refused } from './refusals.js';
import { PdfRefused, readInSandbox, type SandboxOptions, type SandboxResult } from './sandbox.js';
import { besideSpreads, spreadsOf } from './spreads.js';
import { toDocumentLines } from './to-lines.js';

/** Password, pages and limits. */
export interface PdfReading extends SandboxOptions {
  /** Read pages without a readable text layer by OCR. */
  ocr?: boolean | undefined;
}

/** How a PDF is read. */
export interface PdfOptions extends PdfReading {
  /** As named on the command line; null for standard input. */
  path: string | null;
}

async function byOcr(
  bytes: Uint8Array,
  { pages }: SandboxResult,
  states: Map<number, PageState>,
  { path, password, pageTimeout, memory }: PdfOptions,
): Promise<Diagnostic[]> {
  const { fillByOcr } = await import('./ocr/fill.js');
  return fillByOcr(bytes, pages, states, { path: path ?? '-', password, pageTimeout, memory });
}

/** Leaves out lines that cannot be read, and gives how many of each page. */
function leaveOut({ pages }: SandboxResult, states: Map<number, PageState>): Map<number, number> {
  const counts = new Map<number, number>();
  for (const [i, whole] of pages.entries()) {
    const { page, state, left } = readableOf(whole, states.get(whole.number)!);
    pages[i] = page;
    states.set(page.number, state);
    counts.set(page.number, left);
  }
  return counts;
}

/**
 * Reads a PDF from its bytes, in processes of their own (see `readInSandbox`). Pages that cannot be read, have no
 * text layer or an unreadable one become diagnostics. Throws HuikanError `pdf.…` where nothing can be read.
 */
export async function readPdf(bytes: Uint8Array, options: PdfOptions): Promise<SourceDocument> {
  const path = options.path ?? '-';
  const result = await readInSandbox(bytes, options).catch((error) => {
    throw error instanceof PdfRefused ? refused(error, path) : error;
  });
  const states = new Map(result.pages.map((page) => [page.number, stateOf(page)]));
  const recognised = options.ocr ? await byOcr(bytes, result, states, options) : [];
  const left = leaveOut(result, states);
  checkText(result, states, path, recognised);
  const pages = result.pages.filter((page) => states.get(page.number) === 'text');
  const furniture = findFurniture(pages);
  const printed = printedNumbers(result.pages, (line) => furniture.has(line), result.facts.labels);
  const spreads = spreadsOf(pages, (line) => furniture.has(line));
  const sourcePages: Page[] = result.pages.map(({ number, width, height }) => ({
    number,
    printed: spreads.get(number)?.left ?? besideSpreads(number, printed.get(number) ?? null, spreads),
    width,
    height,
  }));
  return {
    source: {
      path: options.path,
      format: 'pdf',
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      encoding: null,
      pages: result.facts.pages,
    },
    lines: toDocumentLines(pages, furniture, spreads),
    pages: sourcePages,
    diagnostics: [
      ...recognised,
      ...documentDiagnostics(result),
      ...pageDiagnostics(result.pages, states, result.warnings, left),
    ],
  };
}
