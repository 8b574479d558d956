import { ByteWriter } from 'hyparquet-writer';
import type { Sink } from '../../sink.js';

/**
 * The bytes of a Parquet file on their way to a sink: the library writes into memory, and between row groups
 * what it has written is taken out, so that the memory holds one row group and not the file.
 */
export class SinkWriter extends ByteWriter {
  /** Sends what has been written so far. */
  async drain(sink: Sink): Promise<void> {
    if (this.index === 0) return;
    const bytes = new Uint8Array(this.buffer, 0, this.index);
    await sink.write(bytes);
    this.index = 0;
  }
}
