/** JSON and JSON Lines that huikan wrote, record by record, so that an input may be larger than the memory. */
import { isUtf8 } from 'node:buffer';
import { createReadStream, statSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { HuikanError } from '../model/errors.js';
import { explained, MAX_BYTES, refuseContent, tooLarge } from './input.js';
import { type JsonRecord, syntaxError } from './json.js';
import { sniff } from './sniff.js';

const NEWLINE = 0x0a;
const HEAD = 1024;

/** What an input is: the bytes of a journal or of one JSON document, or lines of JSON that come one by one. */
export type Content =
  | { kind: 'whole'; bytes: Uint8Array }
  | { kind: 'lines'; records: AsyncGenerator<JsonRecord> };

/** Lines of bytes with their numbers, without the line feeds. */
async function* linesOf(chunks: AsyncIterator<Buffer>, begin: Buffer): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  let chunk = begin;
  for (;;) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      const end = chunk.subarray(from, at);
      yield rest.length === 0 ? end : Buffer.concat([...rest, end]);
      rest = [];
      from = at + 1;
    }
    if (from < chunk.length) rest.push(chunk.subarray(from));
    const next = await chunks.next();
    if (next.done) break;
    chunk = next.value;
  }
  if (rest.length > 0) yield Buffer.concat(rest);
}

async function* records(chunks: AsyncIterator<Buffer>, begin: Buffer): AsyncGenerator<JsonRecord> {
  let line = 0;
  for await (const bytes of linesOf(chunks, begin)) {
    line += 1;
    if (!isUtf8(bytes))
      throw new HuikanError('input.json', `line ${line} is no UTF-8`, {
        line,
        column: 1,
        problem: 'not UTF-8',
      });
    const text = bytes.toString('utf8').replace(/^\ufeff/u, '');
    if (text.trim() === '') continue;
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      throw syntaxError(text, line);
    }
    yield { value, text, line, at: [] };
  }
}

/** True where the text before the first line feed is a JSON object by itself and more follows. */
function beginsLines(bytes: Buffer): boolean {
  const end = bytes.indexOf(NEWLINE);
  if (end <= 0) return false;
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8', 0, end).replace(/^\ufeff/u, ''));
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

/**
 * Opens a file, or standard input for `-`. JSON Lines come record by record and may be of any length; all else
 * is read whole, up to `MAX_BYTES`. Throws HuikanError as `readInput` does; the records throw `input.json`
 * with the line.
 */
export async function openContent(path: string): Promise<Content> {
  try {
    if (path !== '-' && statSync(path).isDirectory())
      throw new HuikanError('input.folder', `${path} is a folder, not a file`, { path });
    const stream: Readable =
      path === '-' ? process.stdin : createReadStream(path, { highWaterMark: 1 << 18 });
    const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
    const read: Buffer[] = [];
    let size = 0;
    let decided = false;
    for (;;) {
      const next = await chunks.next();
      if (next.done) break;
      read.push(next.value);
      size += next.value.length;
      const lineEnds = next.value.includes(NEWLINE);
      if (!decided && size >= HEAD && (lineEnds || size > MAX_BYTES)) {
        const begin = Buffer.concat(read);
        decided = true;
        if (sniff(begin) === 'json' && beginsLines(begin))
          return { kind: 'lines', records: records(chunks, begin) };
      }
      if (size > MAX_BYTES) throw tooLarge(path, null, MAX_BYTES);
    }
    const bytes = Buffer.concat(read, size);
    refuseContent(bytes, path);
    return { kind: 'whole', bytes };
  } catch (error) {
    throw explained(error, path);
  }
}
