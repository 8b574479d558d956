/** Where what stands in OUT. */
import { safeFileName } from '../write/file-name.js';

export const JOURNAL = 'journal.jsonl';
export const MANIFEST = 'manifest.json';
export const FAILURES = 'failures.csv';
export const LOCK = '.lock';
export const DOCUMENTS = 'issues';
export const ROWS = 'rows';

/** Digits of the key in file names: with a million issues, one chance in a billion that two are alike. */
const KEY_DIGITS = 16;

/** The files of an issue, as paths in OUT. `number` counts the issues of one input from 0. */
export function resultPaths(id: string, key: string, number: number): { document: string; rows: string } {
  const suffix = number === 0 ? '' : `-${number + 1}`;
  const name = `${safeFileName(id)}.${key.slice(0, KEY_DIGITS)}${suffix}`;
  return { document: `${DOCUMENTS}/${name}.json`, rows: `${ROWS}/${name}.jsonl` };
}
