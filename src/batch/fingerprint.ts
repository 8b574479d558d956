import { createHash } from 'node:crypto';
import type { ExtractKind } from '../extract/index.js';
import type { Recipe as JournalRecipe } from '../model/recipe.js';
import type { PdfReading } from '../read/index.js';

/** How the inputs of a batch are read: plain data, for it goes to other processes. */
export interface ReadSettings {
  encoding?: string | undefined;
  recipe?: JournalRecipe | undefined;
  pdf?: Omit<PdfReading, 'wanted' | 'processes' | 'keep'> | undefined;
  /** First and last page of each range of pages that are read of PDFs, null for an open end; all unless told. */
  pages?: readonly (readonly [number, number | null])[] | undefined;
}

/** What the results of a whole run depend on, beside their inputs. */
export interface Basis {
  version: string;
  settings: ReadSettings;
  kinds: readonly ExtractKind[];
}

/** Changes when results of the same version are written differently. */
const FORM = 1;

/** Settings that decide whether an input can be read, not what is read of it. */
const SECRET = new Set(['password']);

/** JSON with the names of objects in order and without what is undefined, so that equal values are equal texts. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (name, part) => {
    if (SECRET.has(name)) return undefined;
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** What all inputs of a run have in common, as a hash. */
export function optionsHash({ version, settings, kinds }: Basis): string {
  return sha256(canonicalJson([FORM, version, settings, kinds]));
}

/**
 * The key of an input's result: a hash of all that the result depends on, its name included, since the document has
 * it. In hexadecimal, 64 digits.
 */
export function fingerprint(name: string, contentHash: string, options: string): string {
  return sha256(canonicalJson([name, contentHash, options]));
}
