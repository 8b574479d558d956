/** From a path or standard input to bytes. */
import {
  closeSync,
  createReadStream,
  fstatSync,
  openSync,
  readFileSync,
  type Stats,
  statSync,
} from 'node:fs';
import type { Readable } from 'node:stream';
import { HuikanError } from '../model/errors.js';
import { binaryKind } from './binary.js';

/** No journal issue in text comes near this; it keeps a wrong file from filling the memory. */
export const MAX_BYTES = 256 * 2 ** 20;

export interface InputOptions {
  /** Largest input taken, in bytes; `MAX_BYTES` unless told. */
  maxBytes?: number | undefined;
  /** What `-` means; the standard input of the process unless told. */
  stdin?: Readable | undefined;
}

export interface Input {
  bytes: Uint8Array;
  /** As given; null for standard input. */
  path: string | null;
}

/**
 * Reads a file, or standard input for `-`, into memory.
 * Throws HuikanError, whose context has `path` (`-` for standard input): `input.missing`, `input.folder`,
 * `input.unreadable` (with `reason`, the system's code), `input.too-large` (with `bytes`, null for a stream,
 * and `limit`, both in bytes), `input.empty` (no bytes at all) and `input.binary` (with `kind`, for
 * the file types that `binaryKind` knows; other binary junk is found by `decode`).
 * The size of a file is looked at before it is read; a stream is counted while it is read.
 */
export async function readInput(path: string, options: InputOptions = {}): Promise<Input> {
  const limit = options.maxBytes ?? MAX_BYTES;
  const bytes = path === '-' ? await readStdin(limit, options.stdin) : await readPath(path, limit);
  refuseContent(bytes, path);
  return { bytes, path: path === '-' ? null : path };
}

/** Throws `input.empty` and `input.binary` for bytes that can be no input of ours. */
export function refuseContent(bytes: Uint8Array, path: string): void {
  if (bytes.length === 0) throw new HuikanError('input.empty', `${path} is empty`, { path });
  const kind = binaryKind(bytes);
  if (kind) throw new HuikanError('input.binary', `${path} is not a text but ${kind}`, { path, kind });
}

async function readPath(path: string, limit: number): Promise<Uint8Array> {
  let fd: number | undefined;
  try {
    const stats = statSync(path);
    refuse(stats, path, limit);
    // A pipe or a device has no size and may block: it is read as a stream.
    if (!stats.isFile() || stats.size === 0) return await readStream(createReadStream(path), path, limit);
    fd = openSync(path, 'r');
    refuse(fstatSync(fd), path, limit);
    return readFileSync(fd);
  } catch (error) {
    throw explained(error, path);
  } finally {
    if (fd !== undefined) closeSync(fd);
  }
}

async function readStdin(limit: number, given: Readable | undefined): Promise<Uint8Array> {
  try {
    if (!given) refuse(fstatSync(0), '-', limit);
    return await readStream(given ?? process.stdin, '-', limit);
  } catch (error) {
    throw explained(error, '-');
  }
}

async function readStream(stream: Readable, path: string, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop by the error destroys the stream, so that what feeds it ends too.
  for await (const chunk of stream) {
    const bytes: Uint8Array = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    size += bytes.length;
    if (size > limit) throw tooLarge(path, null, limit);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks, size);
}

function refuse(stats: Stats, path: string, limit: number): void {
  if (stats.isDirectory()) throw new HuikanError('input.folder', `${path} is a folder, not a file`, { path });
  if (stats.isFile() && stats.size > limit) throw tooLarge(path, stats.size, limit);
}

export function tooLarge(path: string, bytes: number | null, limit: number): HuikanError {
  const size = bytes === null ? 'more than that' : megabytes(bytes);
  const message = `${path} is too large: the limit is ${megabytes(limit)}, it has ${size}`;
  return new HuikanError('input.too-large', message, { path, bytes, limit });
}

function megabytes(bytes: number): string {
  return `${Math.round((bytes / 2 ** 20) * 10) / 10} MB`;
}

/** The system's error as one of ours. */
export function explained(error: unknown, path: string): unknown {
  if (error instanceof HuikanError) return error;
  const reason = (error as NodeJS.ErrnoException).code ?? '';
  const cause = { cause: error };
  switch (reason) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENAMETOOLONG':
    case 'ERR_INVALID_ARG_VALUE': // a NUL in the path
      return new HuikanError('input.missing', `${path} does not exist`, { path }, cause);
    case 'EISDIR':
      return new HuikanError('input.folder', `${path} is a folder, not a file`, { path }, cause);
    case '':
      return error;
    default:
      return new HuikanError(
        'input.unreadable',
        `${path} cannot be read (${reason})`,
        { path, reason },
        cause,
      );
  }
}
