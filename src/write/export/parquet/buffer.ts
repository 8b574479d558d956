import type { ByteWriter } from 'hyparquet-writer';
import type { Sink } from '../../sink.js';

/**
 * Sends what the library has written into memory so far to a sink. Done between row groups, so that the memory
 * holds one row group and not the file.
 */
export async function drain(bytes: ByteWriter, sink: Sink): Promise<void> {
  if (bytes.index === 0) return;
  await sink.write(new Uint8Array(bytes.buffer, 0, bytes.index));
  bytes.index = 0;
}
