import type { Diagnostic, Source } from '../model/issue.js';
import type { Line } from '../model/line.js';

/** A page of a file that has pages. */
export interface SourcePage {
  /** Page in the file, from 1. */
  number: number;
  /** The number printed on it, or that it bears by its neighbours; null where it is not counted. */
  printed: number | null;
  /** In points. */
  width: number;
  height: number;
}

/** What every reader gives: where the text came from, and its lines in reading order. */
export interface SourceDocument {
  source: Source;
  lines: Line[];
  /** Pages of the file, where the reader knows them: running heads and page numbers are then marked on the lines. */
  pages?: SourcePage[];
  /** What was found amiss while reading; nothing where it is left out. */
  diagnostics?: Diagnostic[];
}
