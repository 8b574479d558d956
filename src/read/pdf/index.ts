/** The reader of PDFs: bytes → lines with their places, running heads marked, pages numbered. */
import { createHash } from 'node:crypto';
import { HuikanError } from '../../model/errors.js';
import type { Diagnostic, Page } from '../../model/issue.js';
import type { SourceDocument } from '../document.js';
import { findFurniture } from './furniture.js';
import { readableOf } from './garbled-lines.js';
import { pageDiagnostics } from './page-diagnostics.js';
import { printedNumbers } from './page-numbers.js';
import { type PageState, stateOf } from './quality.js';
import { PdfRefused, readInSandbox, type SandboxOptions, type SandboxResult } from './sandbox.js';
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

/** Why nothing can be read of a file, as an error that says so. */
function refused(error: PdfRefused, path: string): HuikanError {
  const context = { path, detail: error.message };
  switch (error.reason) {
    case 'password':
      return new HuikanError('pdf.password', `${path} is encrypted`, context);
    case 'wrong-password':
      return new HuikanError('pdf.wrong-password', `the password does not open ${path}`, context);
    case 'empty':
      return new HuikanError('pdf.no-pages', `${path} has no pages`, context);
    case 'time':
    case 'memory':
      return new HuikanError('pdf.limits', `${path} takes too much ${error.reason}`, {
        ...context,
        reason: error.reason,
      });
    default:
      return new HuikanError('pdf.damaged', `${path} is damaged: ${error.message}`, context);
  }
}

/** The page that stands for an XFA form or a portfolio asks for another program, in fewer characters than these. */
const PLACEHOLDER = 1000;

/** Throws where no page has text that can be read, saying why. */
function checkText(
  result: SandboxResult,
  states: ReadonlyMap<number, PageState>,
  path: string,
  recognised: readonly Diagnostic[],
): void {
  const count = (state: PageState) => [...states.values()].filter((other) => other === state).length;
  const characters = result.pages.reduce((sum, page) => sum + page.characters, 0);
  const placeholder = result.facts.pages === 1 && characters < PLACEHOLDER;
  if (result.facts.portfolio && placeholder)
    throw new HuikanError('pdf.portfolio', `${path} is a portfolio of other files`, { path });
  if (result.facts.xfa && placeholder) throw new HuikanError('pdf.xfa', `${path} is an XFA form`, { path });
  if (count('text') > 0) return;
  const pages = result.facts.pages;
  const [failure] = result.failures;
  if (failure && result.failures.length >= pages - count('empty')) {
    const limit = failure.reason === 'time' || failure.reason === 'memory' ? failure.reason : null;
    if (limit)
      throw new HuikanError('pdf.limits', `${path} takes too much ${limit}`, { path, reason: limit });
    throw new HuikanError('pdf.damaged', `no page of ${path} can be read`, {
      path,
      detail: failure.message || failure.reason,
    });
  }
  if (count('illegible') > 0)
    throw new HuikanError('ocr.nothing', `OCR reads no text from ${path}`, {
      path,
      pages: count('illegible'),
      detail: String(recognised[0]?.context?.detail ?? ''),
    });
  if (count('garbled') > 0)
    throw new HuikanError('pdf.garbled', `the text layer of ${path} is not readable`, {
      path,
      pages: count('garbled'),
    });
  if (count('scanned') > 0)
    throw new HuikanError('pdf.scanned', `${path} has no text layer`, { path, pages: count('scanned') });
  throw new HuikanError('pdf.no-text', `${path} has no text`, { path, pages });
}

const REASONS = {
  time: 'it took too long',
  memory: 'it took too much memory',
  crash: 'the reader ended',
  error: 'it is damaged',
};

const PORTFOLIO: Diagnostic = {
  code: 'source.portfolio',
  severity: 'warning',
  message: 'The file is a portfolio of other files, of which only the cover was read; save each by itself.',
  article: null,
  line: null,
  page: null,
  context: {},
};

const REPAIRED: Diagnostic = {
  code: 'source.repaired',
  severity: 'warning',
  message: 'The file is damaged and was repaired to be read: pages or text may be missing.',
  article: null,
  line: null,
  page: null,
  context: {},
};

/** So many files are named. */
const MOST_FILES = 20;

/** Files in the file, which are not read. */
function attachmentDiagnostics({ facts, pages }: SandboxResult): Diagnostic[] {
  const names = [...facts.attachments, ...pages.flatMap((page) => page.annotations?.files ?? [])];
  if (names.length === 0 || facts.portfolio) return [];
  const files = [...names.slice(0, MOST_FILES), ...(names.length > MOST_FILES ? ['…'] : [])].join(', ');
  return [
    {
      code: 'source.attachments',
      severity: 'warning',
      message: `The file has other files attached (${names.length}), which were not read: ${files}.`,
      article: null,
      line: null,
      page: null,
      context: { count: names.length, files },
    },
  ];
}

function failureDiagnostics({ failures }: SandboxResult): Diagnostic[] {
  return failures.map(({ page, reason, message }) => ({
    code: 'page.failed',
    severity: 'error' as const,
    message: `Page ${page} could not be read: ${REASONS[reason]}.`,
    article: null,
    line: null,
    page,
    context: { page, reason, detail: message === '' ? null : message.slice(0, 200) },
  }));
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
  const sourcePages: Page[] = result.pages.map(({ number, width, height }) => ({
    number,
    printed: printed.get(number) ?? null,
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
    lines: toDocumentLines(pages, furniture),
    pages: sourcePages,
    diagnostics: [
      ...recognised,
      ...(result.facts.repaired ? [REPAIRED] : []),
      ...(result.facts.portfolio ? [PORTFOLIO] : []),
      ...attachmentDiagnostics(result),
      ...failureDiagnostics(result),
      ...pageDiagnostics(result.pages, states, result.warnings, left),
    ],
  };
}
