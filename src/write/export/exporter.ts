/** What a form of data set is to the rest of huikan: one function from issues and rows to a file or a folder. */
import type { Sink } from '../sink.js';
import type { StagedFile } from '../staged.js';
import type { StagedFolder } from '../staged-folder.js';
import type { IssueRows } from '../tables/index.js';
import type { Manifest } from './manifest.js';

/** Where a data set goes. Each of the functions is called at most once. */
export interface ExportTarget {
  /** As the user named it; null for standard output. */
  path: string | null;
  /** True where the user wants a folder. */
  folder: boolean;
  /** The one file, or standard output, written from front to back. */
  sink(): Promise<Sink>;
  /** The one file, for what has to write by path. */
  stagedFile(): Promise<StagedFile>;
  stagedFolder(): Promise<StagedFolder>;
}

/** How a data set is written. What a form has no use for does not matter to it. */
export interface ExportOptions {
  /** Tables wanted; all unless told. */
  tables?: readonly string[] | undefined;
  /** Columns wanted, in order; all unless told. */
  columns?: readonly string[] | undefined;
  /** Language of headers and sheet names; each form has its own where none is told. */
  header?: 'zh' | 'en' | undefined;
  /** Cells as they are: no guard against formulas, no visible control characters. */
  raw: boolean;
  /** For Excel: byte order mark, CRLF, codes that stay text. */
  excel: boolean;
  /** Licence of the data set, as a name or an address; none is said where none is told. */
  licence?: string | undefined;
  /** What was read and what could not be; asked for when all has been read. */
  manifest: () => Manifest;
  /** Called where an issue has the id of another one and gets a new one. */
  renamed?: ((issue: string, id: string) => void) | undefined;
}

/** One form of data set: a folder under src/write/export, one line in the registry. */
export interface Exporter {
  /**
   * Takes issues as they come and writes them. The output gets its name when all is written; where the input
   * throws or something cannot be written, nothing is left of it. Throws what the input throws, and
   * `output.failed`.
   */
  run(input: AsyncIterable<IssueRows>, target: ExportTarget, options: ExportOptions): Promise<void>;
}

/** Runs `write` with something that has to be committed in the end, or aborted where that fails. */
export async function orAbort<T extends { abort(): Promise<void> }>(
  output: T,
  write: (output: T) => Promise<void>,
): Promise<void> {
  try {
    await write(output);
  } catch (error) {
    await output.abort();
    throw error;
  }
}
