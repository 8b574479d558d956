import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, statSync } from 'node:fs';
import { HuikanError } from '../model/errors.js';
import { explained, MAX_BYTES, tooLarge } from '../read/input.js';
import { failureOf } from './failure.js';
import { fingerprint, sha256 } from './fingerprint.js';
import { inShard, type Shard } from './shard.js';
import type { BatchInput, InputRecord } from './types.js';

/** The inputs of a run: those to be done, and those that cannot even be opened. */
export interface HashedInputs {
  inputs: BatchInput[];
  failed: InputRecord[];
}

/** Reads a file through, without holding it. Throws HuikanError `input.…`. */
async function contentHash(name: string): Promise<{ sha256: string; bytes: number }> {
  try {
    const stats = statSync(name);
    // One that was named or found and could not be looked into; this says why.
    if (stats.isDirectory()) readdirSync(name);
    if (stats.isDirectory()) throw new HuikanError('input.folder', `${name} is a folder`, { path: name });
    if (stats.size > MAX_BYTES) throw tooLarge(name, stats.size, MAX_BYTES);
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const chunk of createReadStream(name, { highWaterMark: 1 << 20 })) {
      hash.update(chunk as Buffer);
      bytes += (chunk as Buffer).length;
    }
    return { sha256: hash.digest('hex'), bytes };
  } catch (error) {
    throw explained(error, name);
  }
}

/**
 * The inputs of these names (sorted), each content once, by the first of its names. With a shard only those that
 * belong to it; an input that cannot be opened belongs where its name does. `seen` is called after each name, and says whether to go on.
 */
export async function hashInputs(
  names: readonly string[],
  options: string,
  shard: Shard | null,
  seen: () => boolean,
): Promise<HashedInputs> {
  const inputs = new Map<string, BatchInput>();
  const failed: InputRecord[] = [];
  const ours = (hash: string) => shard === null || inShard(hash, shard);
  for (const name of names) {
    try {
      const content = await contentHash(name);
      const known = inputs.get(content.sha256);
      if (known !== undefined) known.duplicates.push(name);
      else if (ours(content.sha256)) {
        const key = fingerprint(name, content.sha256, options);
        inputs.set(content.sha256, { name, ...content, duplicates: [], key });
      }
    } catch (error) {
      const hash = sha256(name);
      const failure = { ...failureOf(error), attempts: 1 };
      const record = { key: hash, input: name, sha256: null, bytes: null, failure, seconds: 0 };
      if (ours(hash)) failed.push(record);
    }
    if (!seen()) break;
  }
  return { inputs: [...inputs.values()], failed };
}
