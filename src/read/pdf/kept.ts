/**
 * A reading process that is kept for the next file. To start one and have V8 compile pdf.js takes half a second, four
 * times what an issue of 24 pages takes it then; so who reads many files keeps it, one at a time.
 */
import { residentMemory } from './memory.js';
import { Reader } from './reader.js';

/** A process that is larger than this share of its limit makes room for a new one. */
const LARGEST = 0.5;
/** One core each: V8's helpers would take from other processes what they save here. */
const FLAGS = ['--single-threaded'];

let kept: Reader | null = null;

process.on('exit', () => kept?.kill('crash'));

/** The process that was kept; null where there is none, or it is for another limit of memory. */
export function takeKept(limit: number): Reader | null {
  const reader = kept;
  kept = null;
  if (reader === null || reader.killed !== null) return null;
  if (reader.limit === limit) return reader;
  reader.kill('crash');
  return null;
}

/** A process that is to be kept afterwards. */
export function newKept(limit: number): Reader {
  return new Reader(limit, FLAGS);
}

/** Keeps a process that has read its file without fault, unless it has become too large. */
export async function keep(reader: Reader): Promise<void> {
  reader.rest();
  const { pid } = reader.process;
  const bytes = pid === undefined ? null : await residentMemory(pid);
  if (kept !== null || (bytes !== null && bytes > reader.limit * LARGEST)) reader.kill('crash');
  else kept = reader;
}
