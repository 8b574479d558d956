import type { Diagnostic } from '../../../model/issue.js';
import { layoutPage, type PageLayout } from '../layout/index.js';
import type { PageState } from '../quality.js';
import { type OcrOptions, recognise } from './index.js';

function about(page: number, code: string, severity: Diagnostic['severity'], message: string) {
  return { code, severity, message, article: null, line: null, page };
}

function readDiagnostic({ number, lines }: PageLayout): Diagnostic {
  const sure = lines.reduce((sum, line) => sum + (line.confidence ?? 0) * line.text.length, 0);
  const confidence = Math.round((sure / lines.reduce((sum, line) => sum + line.text.length, 0)) * 100);
  const message = `Page ${number} was read by OCR, which is sure of it to ${confidence} %.`;
  return { ...about(number, 'page.ocr', 'info', message), context: { page: number, confidence } };
}

function failedDiagnostic(page: number, detail: string): Diagnostic {
  const message = `Page ${page} could not be read by OCR: ${detail}.`;
  return { ...about(page, 'page.ocr-failed', 'warning', message), context: { page, detail } };
}

/** Reads the pages without readable text by OCR, puts them in their places, and says how sure it is of each. */
export async function fillByOcr(
  bytes: Uint8Array,
  pages: PageLayout[],
  states: Map<number, PageState>,
  options: OcrOptions,
): Promise<Diagnostic[]> {
  const unread = pages.filter(({ number }) => ['scanned', 'garbled'].includes(states.get(number)!));
  if (unread.length === 0) return [];
  const { pages: contents, failures } = await recognise(bytes, unread, options);
  const layouts = new Map(contents.map((content) => [content.number, layoutPage(content)]));
  return unread.map(({ number }) => {
    const layout = layouts.get(number);
    if (layout && layout.lines.length > 0) {
      pages[pages.findIndex((page) => page.number === number)] = layout;
      states.set(number, 'text');
      return readDiagnostic(layout);
    }
    states.set(number, 'illegible');
    return failedDiagnostic(number, (failures.get(number) ?? 'it found no text').slice(0, 200));
  });
}
