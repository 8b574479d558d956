/** The journal of the work that was done: JSON Lines, only ever appended to. */
import { type FileHandle, open } from 'node:fs/promises';
import { toJsonLine } from '../write/json.js';
import { outputError } from '../write/output-error.js';
import type { InputRecord } from './types.js';

/** What a journal says, in short. */
export interface JournalState {
  /** The last word on each key. */
  records: Map<string, InputRecord>;
  /** The set of results that tables were last made of; null where none were. */
  tables: string | null;
}

const NEWLINE = 0x0a;
const PIECE = 1 << 20;

/** Lines of a file without holding it; what stands behind the last line feed is not given. Gives the end of the last line. */
async function eachLine(handle: FileHandle, use: (line: string) => void): Promise<number> {
  let rest = Buffer.alloc(0);
  let at = 0;
  for (;;) {
    const piece = Buffer.allocUnsafe(PIECE);
    const { bytesRead } = await handle.read(piece, 0, PIECE, at);
    if (bytesRead === 0) return at - rest.length;
    at += bytesRead;
    const bytes = Buffer.concat([rest, piece.subarray(0, bytesRead)]);
    let from = 0;
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, from)) {
      use(bytes.toString('utf8', from, end));
      from = end + 1;
    }
    rest = bytes.subarray(from);
  }
}

/** A line as an object; null for one that a crash or a bad disk has damaged, which then says nothing. */
function lineOf(text: string): (Partial<InputRecord> & { tables?: string }) | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

function take(state: JournalState, text: string): void {
  const line = lineOf(text);
  if (line === null) return;
  if (typeof line.key === 'string') state.records.set(line.key, line as InputRecord);
  else if (typeof line.tables === 'string') state.tables = line.tables;
}

/** Reads a journal that may be of any length and may have ended in the middle of a line. */
export async function readJournal(path: string): Promise<JournalState> {
  const handle = await open(path, 'r').catch((error) => {
    throw outputError(path, error);
  });
  const state: JournalState = { records: new Map(), tables: null };
  try {
    await eachLine(handle, (line) => take(state, line));
  } finally {
    await handle.close();
  }
  return state;
}

/** A journal that is being written. */
export class Journal {
  readonly state: JournalState = { records: new Map(), tables: null };
  readonly #path: string;
  readonly #handle: FileHandle;
  #last: Promise<void> = Promise.resolve();

  private constructor(path: string, handle: FileHandle) {
    this.#path = path;
    this.#handle = handle;
  }

  /** Opens a journal, new or old; a torn last line is cut off. Throws `output.failed`. */
  static async open(path: string): Promise<Journal> {
    try {
      const handle = await open(path, 'a+');
      const journal = new Journal(path, handle);
      const end = await eachLine(handle, (line) => take(journal.state, line));
      await handle.truncate(end);
      return journal;
    } catch (error) {
      throw outputError(path, error);
    }
  }

  /** Adds a line; resolves when it is on the disk. Throws `output.failed`. */
  add(line: object): Promise<void> {
    const text = toJsonLine(line);
    this.#last = this.#last.then(async () => {
      try {
        await this.#handle.appendFile(text);
        await this.#handle.datasync();
      } catch (error) {
        throw outputError(this.#path, error);
      }
    });
    take(this.state, text);
    return this.#last;
  }

  async close(): Promise<void> {
    await this.#last.catch(() => {});
    await this.#handle.close();
  }
}
