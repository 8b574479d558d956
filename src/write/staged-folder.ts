import { lstat, mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { HuikanError } from '../model/errors.js';
import { fileSink, temporaryName } from './file-sink.js';
import type { IsInput } from './folder.js';
import { outputError } from './output-error.js';
import type { Sink } from './sink.js';
import { namesIn, type StagedFile } from './staged.js';
import { forgetTemporary, rememberTemporary } from './temporary.js';

/** A folder whose files appear together, when all of them are complete. */
export interface StagedFolder {
  /** A new file in it. Names must be safe file names. */
  file(name: string): Promise<Sink>;
  /** A path in it for something else to write. */
  staged(name: string): Promise<StagedFile>;
  commit(): Promise<void>;
  /** Removes what was written. Never throws. */
  abort(): Promise<void>;
}

/** A sink whose errors name the file as the user will find it, not where it is made. */
async function named(path: string, open: () => Promise<Sink>): Promise<Sink> {
  const under = async <T>(step: () => Promise<T>): Promise<T> => {
    try {
      return await step();
    } catch (error) {
      if (!(error instanceof HuikanError)) throw error;
      throw new HuikanError(error.code, error.message, { ...error.context, path }, { cause: error });
    }
  };
  const sink = await under(open);
  return {
    write: (data) => under(() => sink.write(data)),
    close: () => under(() => sink.close()),
    abort: () => sink.abort(),
  };
}

/** Moves a file to its final place; never over an input, never through a link. */
async function moveInto(from: string, to: string, isInput: IsInput): Promise<void> {
  const stats = await lstat(to).catch(() => null);
  if (stats?.isSymbolicLink())
    throw new HuikanError('output.failed', `${to} is a symbolic link`, { path: to, reason: 'ELINK' });
  if (isInput(to)) throw new HuikanError('output.exists', `${to} is an input file`, { path: to });
  await rename(from, to);
}

async function takePlace(temporary: string, final: string, isInput: IsInput): Promise<void> {
  const stats = await lstat(final).catch(() => null);
  if (stats === null) return rename(temporary, final);
  // Files of the same names are replaced; what else is in the folder is the user's and stays.
  for (const name of await namesIn(temporary))
    await moveInto(join(temporary, name), join(final, name), isInput);
  await rm(temporary, { recursive: true, force: true });
}

/**
 * A folder that is written whole or not at all: into a temporary folder beside it, which takes its name in the
 * end, or, where the folder is there already, gives its files to it. Throws `output.failed`, `output.exists`.
 */
export async function stagedFolder(path: string, isInput: IsInput = () => false): Promise<StagedFolder> {
  const final = resolve(path);
  const temporary = temporaryName(join(dirname(final), basename(final)));
  try {
    const stats = await lstat(final).catch(() => null);
    if (stats !== null && !stats.isDirectory() && !stats.isSymbolicLink())
      throw Object.assign(new Error(`${path} is a file`), { code: 'EEXIST' });
    await mkdir(dirname(final), { recursive: true });
    await mkdir(temporary);
  } catch (error) {
    throw outputError(path, error);
  }
  rememberTemporary(temporary);
  const abort = async () => {
    await rm(temporary, { recursive: true, force: true }).catch(() => {});
    forgetTemporary(temporary);
  };
  return {
    file: async (name) => named(join(path, name), () => fileSink(join(temporary, name))),
    staged: async (name) => ({
      path: join(temporary, name),
      commit: async () => {},
      abort: async () => {},
    }),
    commit: async () => {
      try {
        await takePlace(temporary, final, isInput);
        forgetTemporary(temporary);
      } catch (error) {
        await abort();
        throw outputError(path, error);
      }
    },
    abort,
  };
}
