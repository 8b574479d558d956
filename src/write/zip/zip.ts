import type { Sink } from '../sink.js';
import { Spool } from './spool.js';

/** Above this, sizes and offsets stand in fields of 64 bits (ZIP64). */
const LIMIT = 0xffff_ffff;
/** 1 January 1980, the first day the form knows: the same data gives the same bytes. */
const DATE = 0x0021;
/** Names in UTF-8. */
const FLAGS = 0x0800;
const DEFLATED = 8;
const VERSION = 20;
const VERSION_64 = 45;

interface Entry {
  name: Buffer;
  crc: number;
  size: number;
  compressedSize: number;
  offset: number;
}

/** A record of numbers: pairs of a width in bytes and a value, in little endian. */
function record(...fields: (readonly [width: 2 | 4 | 8, value: number])[]): Buffer {
  const buffer = Buffer.alloc(fields.reduce((sum, [width]) => sum + width, 0));
  let at = 0;
  for (const [width, value] of fields) {
    if (width === 8) buffer.writeBigUInt64LE(BigInt(value), at);
    else buffer.writeUIntLE(value, at, width);
    at += width;
  }
  return buffer;
}

const short = (value: number) => Math.min(value, LIMIT);

/** An archive, written from front to back. Sizes are known before an entry is written, so no reader has to guess. */
export class ZipWriter {
  readonly #sink: Sink;
  readonly #entries: Entry[] = [];
  #offset = 0;

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  async #write(bytes: Uint8Array): Promise<void> {
    this.#offset += bytes.length;
    await this.#sink.write(bytes);
  }

  /** Adds a file whose text has ended. */
  async add(path: string, spool: Spool): Promise<void> {
    const { crc, size, compressedSize } = spool;
    const entry: Entry = { name: Buffer.from(path), crc, size, compressedSize, offset: this.#offset };
    const large = size > LIMIT || compressedSize > LIMIT;
    const extra = large ? record([2, 1], [2, 16], [8, size], [8, compressedSize]) : Buffer.alloc(0);
    const head = record(
      [4, 0x0403_4b50],
      [2, large ? VERSION_64 : VERSION],
      [2, FLAGS],
      [2, DEFLATED],
      [2, 0],
      [2, DATE],
      [4, crc],
      [4, large ? LIMIT : compressedSize],
      [4, large ? LIMIT : size],
      [2, entry.name.length],
      [2, extra.length],
    );
    await this.#write(Buffer.concat([head, entry.name, extra]));
    for await (const chunk of spool.bytes()) await this.#write(chunk);
    this.#entries.push(entry);
  }

  /** Adds a file of this text. */
  async addText(path: string, text: string): Promise<void> {
    const spool = new Spool();
    try {
      await spool.write(text);
      await spool.end();
      await this.add(path, spool);
    } finally {
      await spool.dispose();
    }
  }

  #directoryEntry({ name, crc, size, compressedSize, offset }: Entry): Buffer {
    const large = [size, compressedSize, offset].some((value) => value > LIMIT);
    const extra = large
      ? record([2, 1], [2, 24], [8, size], [8, compressedSize], [8, offset])
      : Buffer.alloc(0);
    const cut = large ? () => LIMIT : short;
    const head = record(
      [4, 0x0201_4b50],
      [2, VERSION_64],
      [2, large ? VERSION_64 : VERSION],
      [2, FLAGS],
      [2, DEFLATED],
      [2, 0],
      [2, DATE],
      [4, crc],
      [4, cut(compressedSize)],
      [4, cut(size)],
      [2, name.length],
      [2, extra.length],
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, cut(offset)],
    );
    return Buffer.concat([head, name, extra]);
  }

  /** Writes the directory, which ends the archive. */
  async end(): Promise<void> {
    const start = this.#offset;
    for (const entry of this.#entries) await this.#write(this.#directoryEntry(entry));
    const size = this.#offset - start;
    const count = this.#entries.length;
    if (start + size > LIMIT) {
      const end = this.#offset;
      await this.#write(
        record(
          [4, 0x0606_4b50],
          [8, 44],
          [2, VERSION_64],
          [2, VERSION_64],
          [4, 0],
          [4, 0],
          [8, count],
          [8, count],
          [8, size],
          [8, start],
        ),
      );
      await this.#write(record([4, 0x0706_4b50], [4, 0], [8, end], [4, 1]));
    }
    await this.#write(
      record(
        [4, 0x0605_4b50],
        [2, 0],
        [2, 0],
        [2, count],
        [2, count],
        [4, short(size)],
        [4, short(start)],
        [2, 0],
      ),
    );
  }
}
