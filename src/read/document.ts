import type { Diagnostic, Page, Source } from '../model/issue.js';
import type { Line } from '../model/line.js';

/** What every reader gives: where the text came from, and its lines in reading order. */
export interface SourceDocument {
  source: Source;
  lines: Line[];
  /** Pages of the file, where the reader knows them: running heads and page numbers are then marked on the lines. */
  pages?: Page[];
  /** What was found amiss while reading; nothing where it is left out. */
  diagnostics?: Diagnostic[];
}
