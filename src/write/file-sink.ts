import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, type FileHandle, open, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { outputError } from './output-error.js';
import { OutputClosed, type Sink } from './sink.js';
import { forgetTemporary, rememberTemporary } from './temporary.js';

export const NEW_FILE_MODE = 0o666;

/** The file a path leads to, through symbolic links; the path itself while there is no such file. */
export async function outputTarget(
  path: string,
): Promise<{ path: string; regular: boolean; mode: number | null }> {
  try {
    const real = await realpath(path);
    const stats = await stat(real);
    // A rename would replace a file that is kept from writing without asking it.
    await access(real, constants.W_OK);
    return { path: real, regular: stats.isFile(), mode: stats.mode & 0o7777 };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return { path, regular: true, mode: null };
  }
}

export async function writeAll(handle: FileHandle, data: string | Uint8Array): Promise<void> {
  const bytes = typeof data === 'string' ? Buffer.from(data, 'utf8') : data;
  for (let at = 0; at < bytes.length; ) at += (await handle.write(bytes, at)).bytesWritten;
}

/** Pipes, terminals and devices have no name to change at the end: they are written as they are. */
async function deviceSink(path: string): Promise<Sink> {
  const handle = await open(path, 'w');
  return {
    write: async (data) => {
      try {
        await writeAll(handle, data);
      } catch (error) {
        throw (error as NodeJS.ErrnoException).code === 'EPIPE'
          ? new OutputClosed()
          : outputError(path, error);
      }
    },
    close: () => handle.close(),
    abort: () => handle.close().catch(() => {}),
  };
}

/** A name in the same folder that nobody else uses. */
export function temporaryName(path: string): string {
  return join(dirname(path), `.${basename(path).slice(0, 40)}.${randomBytes(6).toString('hex')}.tmp`);
}

async function replacingSink(path: string, real: string, mode: number | null): Promise<Sink> {
  const temporary = temporaryName(real);
  // 'wx' creates the file: a link that someone put in its place is never followed.
  const handle = await open(temporary, 'wx', mode ?? NEW_FILE_MODE);
  rememberTemporary(temporary);
  const abort = async () => {
    await handle.close().catch(() => {});
    await unlink(temporary).catch(() => {});
    forgetTemporary(temporary);
  };
  const orAbort = async (step: () => Promise<void>) => {
    try {
      await step();
    } catch (error) {
      await abort();
      throw outputError(path, error);
    }
  };
  let writing: Promise<void> = Promise.resolve();
  return {
    // While a text is written the next one is made; bytes may be changed by their owner, so they are waited for.
    write: (data) =>
      orAbort(async () => {
        await writing;
        writing = writeAll(handle, data);
        if (typeof data !== 'string') await writing;
        else writing.catch(() => {});
      }),
    close: () =>
      orAbort(async () => {
        await writing;
        if (mode !== null) await handle.chmod(mode);
        await handle.sync();
        await handle.close();
        await rename(temporary, real);
        forgetTemporary(temporary);
      }),
    abort,
  };
}

/**
 * Writes a file whole or not at all: into a temporary file in the same folder, which takes the final name
 * when it is complete and on the disk. A file of that name keeps its permissions; what is no regular file
 * (a pipe, a device) is written straight. Throws `output.failed`.
 */
export async function fileSink(path: string): Promise<Sink> {
  try {
    const file = await outputTarget(path);
    return file.regular ? await replacingSink(path, file.path, file.mode) : await deviceSink(file.path);
  } catch (error) {
    throw outputError(path, error);
  }
}
