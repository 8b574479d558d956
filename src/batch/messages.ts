/** What passes between the parent of a batch and its workers. Plain data. */
import type { ExtractKind } from '../extract/index.js';
import type { ReadSettings } from './fingerprint.js';
import type { TableFormat } from './formats.js';
import type { Failure, IssueRecord } from './types.js';

/** Read an input and write its result. */
export interface InputTask {
  kind: 'input';
  /** The folder that relative names start from. */
  base: string;
  name: string;
  sha256: string;
  key: string;
  out: string;
  settings: ReadSettings;
  kinds: readonly ExtractKind[];
}

/** An issue for the tables: where its result is, and what it is called among the others. */
export interface TableIssue {
  document: string;
  rows: string;
  id: string;
}

/** Write the tables of all issues in one form. */
export interface TableTask {
  kind: 'table';
  format: TableFormat;
  out: string;
  version: string;
  kinds: readonly ExtractKind[];
  issues: readonly TableIssue[];
  inputs: readonly { input: string; issues: number; annotations: number }[];
  failures: readonly { input: string; message: string }[];
  /** Where these issues are but a piece of all: the folder for its files. */
  piece?: string;
}

/** Put the pieces of tables together. */
export interface JoinTask {
  kind: 'join';
  format: TableFormat;
  out: string;
  /** Folders of the pieces, in their order. */
  pieces: readonly string[];
}

export type Task = InputTask | TableTask | JoinTask;

/** How a task ended. */
export type Report =
  | { ok: true; issues: IssueRecord[]; memory: number }
  | { ok: false; failure: Failure; memory: number };
