/** OUT, opened for one run. */
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HuikanError } from '../model/errors.js';
import { outputError } from '../write/output-error.js';
import { Journal } from './journal.js';
import { DOCUMENTS, JOURNAL, LOCK, MANIFEST, ROWS } from './layout.js';
import { lockFolder } from './lock.js';
import type { Manifest } from './manifest.js';
import { sweepTemporaries } from './sweep.js';

export interface BatchFolder {
  path: string;
  journal: Journal;
  /** Of the last run that came to its end; null where none did. */
  manifest: Manifest | null;
  close(): Promise<void>;
}

/** The manifest of a folder; null where there is none that can be read. */
export async function readManifest(folder: string): Promise<Manifest | null> {
  try {
    const manifest = JSON.parse(await readFile(join(folder, MANIFEST), 'utf8')) as Manifest;
    return manifest.schema === 'huikan.batch/1' ? manifest : null;
  } catch {
    return null;
  }
}

async function make(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
    const names = await readdir(path);
    // What other programs leave in empty folders does not matter; what else is there is not ours to sweep.
    const ours = names.includes(JOURNAL) || names.every((name) => name.startsWith('.') || name === LOCK);
    if (!ours) throw new HuikanError('batch.foreign', `${path} has other things in it`, { path });
  } catch (error) {
    throw outputError(path, error);
  }
}

/**
 * Makes or opens OUT, for this process alone, and takes away what a run that was stopped has left. Throws
 * `output.failed`, `batch.foreign`, `batch.locked`.
 */
export async function openFolder(path: string): Promise<BatchFolder> {
  await make(path);
  const unlock = lockFolder(path);
  try {
    await sweepTemporaries(path);
    for (const folder of [DOCUMENTS, ROWS]) await mkdir(join(path, folder), { recursive: true });
    const journal = await Journal.open(join(path, JOURNAL));
    const manifest = await readManifest(path);
    const close = async () => {
      await journal.close();
      await sweepTemporaries(path);
      unlock();
    };
    return { path, journal, manifest, close };
  } catch (error) {
    unlock();
    throw outputError(path, error);
  }
}
