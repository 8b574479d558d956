import { mkdtemp, open, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NEW_FILE_MODE, outputTarget, temporaryName, writeAll } from './file-sink.js';
import { outputError } from './output-error.js';
import { forgetTemporary, rememberTemporary } from './temporary.js';

/** A file that something else writes by its path, as a database engine does. */
export interface StagedFile {
  /** Where to write. Nothing is there yet. */
  path: string;
  /** Gives the file its final name. Throws `output.failed`. */
  commit(): Promise<void>;
  /** Removes what was written. Never throws. */
  abort(): Promise<void>;
}

const COPY_BYTES = 1 << 20;

/** Copies a file into a device or pipe, which has no name to change. */
async function copyInto(from: string, to: string): Promise<void> {
  const [source, sink] = [await open(from, 'r'), await open(to, 'w')];
  try {
    const buffer = Buffer.allocUnsafe(COPY_BYTES);
    for (;;) {
      const { bytesRead } = await source.read(buffer, 0, COPY_BYTES);
      if (bytesRead === 0) break;
      await writeAll(sink, buffer.subarray(0, bytesRead));
    }
  } finally {
    await source.close();
    await sink.close();
  }
}

/** Engines make their files as they like; ours have the mode of the file they replace, or that of any new file. */
async function takeName(from: string, to: string, mode: number | null): Promise<void> {
  const handle = await open(from, 'r+');
  try {
    await handle.chmod(mode ?? NEW_FILE_MODE & ~process.umask());
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(from, to);
}

/**
 * A temporary path in the folder of the output, which takes the output's name when it is complete and on the
 * disk. What is no regular file (a device, a pipe) gets a copy. Throws `output.failed`.
 */
export async function stagedFile(path: string): Promise<StagedFile> {
  try {
    const target = await outputTarget(path);
    const folder = target.regular ? null : await mkdtemp(join(tmpdir(), 'huikan-'));
    const temporary = folder === null ? temporaryName(target.path) : join(folder, 'output');
    const remove = folder ?? temporary;
    rememberTemporary(remove);
    const abort = async () => {
      await removeTemporary(remove);
    };
    // Where nothing may be written, say so before the work and not after it.
    await (await open(temporary, 'wx')).close();
    await rm(temporary);
    const commit = async () => {
      try {
        if (folder === null) await takeName(temporary, target.path, target.mode);
        else await copyInto(temporary, target.path);
      } catch (error) {
        throw outputError(path, error);
      } finally {
        await abort();
      }
    };
    return { path: temporary, commit, abort };
  } catch (error) {
    throw outputError(path, error);
  }
}

/** Removes a temporary file or folder with what engines leave beside a file (journals, locks). */
async function removeTemporary(path: string): Promise<void> {
  for (const suffix of ['', '-journal', '-wal', '.lock', '.wal'])
    await rm(path + suffix, { recursive: true, force: true }).catch(() => {});
  forgetTemporary(path);
}

/** Names in a folder, in a fixed order; none where there is no such folder. */
export async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch {
    return [];
  }
}
