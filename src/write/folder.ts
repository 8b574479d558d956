import { lstat, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { HuikanError } from '../model/errors.js';
import { fileSink } from './file-sink.js';
import { outputError } from './output-error.js';

/** Tells whether a path is one of the files that are read; see `OutputFolder`. */
export type IsInput = (path: string) => boolean;

async function linkStats(path: string) {
  try {
    return await lstat(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw outputError(path, error);
  }
}

/**
 * A folder that files are written into, each whole or not at all. The folder the user named may be a link;
 * below it no link is followed, and no input file is written over. Names must be safe file names already.
 * Throws `output.failed` and `output.exists`.
 */
export class OutputFolder {
  readonly path: string;
  readonly #isInput: IsInput;

  constructor(path: string, isInput: IsInput = () => false) {
    this.path = path;
    this.#isInput = isInput;
  }

  /** Makes the folder where it is missing. */
  async create(): Promise<this> {
    try {
      await mkdir(this.path, { recursive: true });
      return this;
    } catch (error) {
      throw outputError(this.path, error);
    }
  }

  /** A folder in this one, made where it is missing. */
  async folder(name: string): Promise<OutputFolder> {
    const path = join(this.path, name);
    if ((await linkStats(path))?.isSymbolicLink())
      throw new HuikanError('output.failed', `${path} is a symbolic link`, { path, reason: 'ELINK' });
    return new OutputFolder(path, this.#isInput).create();
  }

  /** Writes one file; gives its path. */
  async write(name: string, text: string): Promise<string> {
    const path = join(this.path, name);
    if ((await linkStats(path))?.isSymbolicLink())
      throw new HuikanError('output.failed', `${path} is a symbolic link`, { path, reason: 'ELINK' });
    if (this.#isInput(path)) throw new HuikanError('output.exists', `${path} is an input file`, { path });
    const sink = await fileSink(path);
    await sink.write(text);
    await sink.close();
    return path;
  }
}
