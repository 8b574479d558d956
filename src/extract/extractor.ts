import type { Issue } from '../model/issue.js';
import type { Located } from '../model/rows.js';
import type { SegmenterName } from '../segment/index.js';
import type { Passage } from './passage.js';

/** A finding that was looked at and refused, for `--explain`. */
export interface Refusal {
  article: number;
  block: string;
  start: number;
  end: number;
  text: string;
  /** Why, as a stable word: date, ordinal, slogan, hotline … */
  reason: string;
}

/** What an extractor may be told. */
export interface ExtractOptions {
  /** Collects refusals where given. */
  refused?: (refusal: Refusal) => void;
  /** Words of the user, by kind (`--lexicon`): slogans, units, laws, places. */
  lexicon?: Readonly<Record<string, readonly string[]>>;
  /** Further kinds of findings asked for (`--include works`). */
  include?: readonly string[];
  /** What cuts words for keywords; without it the one that is the same on every machine. */
  segmenter?: SegmenterName | undefined;
}

/** One kind of annotation: a folder under src/extract, one line in the registry. */
export interface Extractor<Row extends Located = Located> {
  /** Name on the command line: statistics, laws, districts. */
  name: string;
  /** True where cells of tables are read too; a finding never goes over the edge of a cell. Others leave tables out. */
  tables?: boolean;
  /** All findings of an issue in reading order. Pure; linear in the length of the text. */
  extract(issue: Issue, passages: readonly Passage[], options: ExtractOptions): Row[];
}
