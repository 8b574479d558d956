/** What a batch remembers of an input: plain data, for it goes between processes and into the journal. */
import type { ErrorCode, ErrorContext } from '../model/errors.js';

/** A file in OUT. */
export interface OutputFile {
  /** Path in OUT, with slashes. */
  path: string;
  bytes: number;
  sha256: string;
}

/** What stands in the manifest of one issue. */
export interface IssueRecord {
  id: string;
  /** By these the tables are ordered. */
  title: string | null;
  year: number | null;
  issue: number | null;
  totalIssue: number | null;
  articles: number;
  /** Pages of a PDF; null for texts. */
  pages: number | null;
  /** How many annotations of each kind. */
  annotations: Record<string, number>;
  /** How often each diagnostic of severity error or warning was found, by its code. */
  warnings: Record<string, number>;
  document: OutputFile;
  rows: OutputFile;
}

/** Why an input could not be done: an error, in a form that passes between processes. */
export interface Failure {
  code: ErrorCode | 'internal';
  /** In English, whatever the user's language: it is data. */
  message: string;
  context: ErrorContext;
}

/** An input that is to be done. */
export interface BatchInput {
  /** As the user named it, or its path under a folder that the user named. */
  name: string;
  sha256: string;
  bytes: number;
  /** Further names of the same bytes, sorted. */
  duplicates: string[];
  /** Names its result; see `fingerprint`. */
  key: string;
}

/** What became of an input. */
export interface InputResult {
  key: string;
  input: string;
  /** null where it could not be opened. */
  sha256: string | null;
  bytes: number | null;
  issues?: IssueRecord[];
  failure?: Failure & { attempts: number };
}

/** The same in the journal. */
export interface InputRecord extends InputResult {
  /** Seconds it took, all attempts together. */
  seconds: number;
}
