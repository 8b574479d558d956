/** Where nothing can be read of a PDF: the error that says why. */
import { HuikanError } from '../../model/errors.js';
import type { Diagnostic } from '../../model/issue.js';
import { attachedFiles } from './document-diagnostics.js';
import type { PageState } from './quality.js';
import type { PdfRefused, SandboxResult } from './sandbox.js';

/** Why nothing can be read of a file, as an error that says so. */
export function refused(error: PdfRefused, path: string): HuikanError {
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
export function checkText(
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
  // Pages were asked for that it does not have.
  if (result.pages.length + result.failures.length === 0)
    throw new HuikanError('pdf.unknown-pages', `${path} has none of these pages`, { path, pages });
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
  const files = attachedFiles(result).length;
  const notes = result.pages.reduce((sum, page) => sum + (page.annotations?.unread ?? 0), 0);
  throw new HuikanError('pdf.no-text', `${path} has no text`, {
    path,
    pages,
    ...(files > 0 ? { reason: 'files', count: files } : notes > 0 && { reason: 'notes', count: notes }),
  });
}
