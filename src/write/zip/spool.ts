import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, createDeflateRaw, type DeflateRaw } from 'node:zlib';
import { writeAll } from '../file-sink.js';
import { outputError } from '../output-error.js';
import { forgetTemporary, rememberTemporary } from '../temporary.js';

/** A low level: twice as quick as the usual one for files a quarter larger. */
const LEVEL = 2;
/** Compressed bytes that are kept in memory; what is more goes to a file. */
const MEMORY = 4 << 20;
const READ = 1 << 18;

/**
 * Text that is compressed as it comes and kept until the archive it belongs to is put together: in memory
 * while it is small, else in a temporary file. Several can be filled in turn.
 */
export class Spool {
  crc = 0;
  size = 0;
  compressedSize = 0;
  readonly #deflate: DeflateRaw = createDeflateRaw({ level: LEVEL });
  #held: Buffer[] = [];
  #heldBytes = 0;
  #file: { folder: string; handle: FileHandle } | null = null;
  #pump: Promise<void>;

  constructor() {
    this.#pump = this.#drain();
    // Asked for at the end; until then a failure must not end the process.
    this.#pump.catch(() => {});
  }

  async #drain(): Promise<void> {
    for await (const chunk of this.#deflate as AsyncIterable<Buffer>) {
      this.compressedSize += chunk.length;
      this.#held.push(chunk);
      this.#heldBytes += chunk.length;
      if (this.#heldBytes >= MEMORY) await this.#unload();
    }
  }

  async #unload(): Promise<void> {
    if (this.#file === null) {
      const folder = await mkdtemp(join(tmpdir(), 'huikan-'));
      rememberTemporary(folder);
      this.#file = { folder, handle: await open(join(folder, 'part'), 'wx+') };
    }
    await writeAll(this.#file.handle, Buffer.concat(this.#held, this.#heldBytes));
    this.#held = [];
    this.#heldBytes = 0;
  }

  /** Takes a piece of text; resolves when more may come. */
  async write(text: string): Promise<void> {
    const bytes = Buffer.from(text, 'utf8');
    this.crc = crc32(bytes, this.crc);
    this.size += bytes.length;
    if (this.#deflate.write(bytes)) return;
    const drained = new Promise<void>((resolve) => this.#deflate.once('drain', resolve));
    // Where the spool cannot be kept any more, nothing drains it.
    await Promise.race([drained, this.#pump]);
  }

  /** No more text comes. Throws `output.failed` where the temporary file could not be written. */
  async end(): Promise<void> {
    this.#deflate.end();
    try {
      await this.#pump;
    } catch (error) {
      throw outputError(tmpdir(), error);
    }
  }

  /** The compressed bytes, in order. */
  async *bytes(): AsyncGenerator<Buffer> {
    if (this.#file !== null) {
      let position = 0;
      for (;;) {
        const buffer = Buffer.allocUnsafe(READ);
        const { bytesRead } = await this.#file.handle.read(buffer, 0, READ, position);
        if (bytesRead === 0) break;
        position += bytesRead;
        yield buffer.subarray(0, bytesRead);
      }
    }
    yield* this.#held;
  }

  /** Removes what was kept. Never throws. */
  async dispose(): Promise<void> {
    this.#deflate.destroy();
    this.#held = [];
    if (this.#file === null) return;
    await this.#file.handle.close().catch(() => {});
    await rm(this.#file.folder, { recursive: true, force: true }).catch(() => {});
    forgetTemporary(this.#file.folder);
    this.#file = null;
  }
}
