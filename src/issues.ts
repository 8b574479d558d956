import { setImmediate } from 'node:timers/promises';
import type { Issue } from './model/issue.js';
import type { Recipe } from './model/recipe.js';
import type { PdfReading } from './read/index.js';

/** How an input is read. */
export interface ReadIssuesOptions {
  /** Where the bytes came from; null for standard input. Stands in `source.path`. */
  path: string | null;
  /** Encoding of a text; detected unless told. */
  encoding?: string | undefined;
  /** How PDFs are read: password, pages, limits. */
  pdf?: PdfReading | undefined;
  /** What is known of the journal's layout. */
  recipe?: Recipe | undefined;
}

/**
 * The issues in some bytes, whatever they are: a journal, which is read and structured, or JSON / JSON
 * Lines that huikan wrote. Throws HuikanError with a code `input.…` where they are neither.
 */
export async function issuesFromBytes(bytes: Uint8Array, options: ReadIssuesOptions): Promise<Issue[]> {
  const { decode, readDocument, readIssues, sniff } = await import('./read/index.js');
  if (sniff(bytes) === 'json') return readIssues(decode(bytes).text);
  const reading = readDocument(bytes, options);
  // Processes that read a PDF are started before more is loaded here.
  const [document, { structure }] = await Promise.all([
    reading,
    setImmediate().then(() => import('./structure/index.js')),
  ]);
  const issue = structure(document, { recipe: options.recipe });
  return [{ ...issue, diagnostics: [...(document.diagnostics ?? []), ...issue.diagnostics] }];
}
