/** Tables that are made in pieces by several workers, and put together: of forms whose files are rows after rows. */
import { mkdir, open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { orAbort } from '../write/export/exporter.js';
import { NEW_FILE_MODE, writeAll } from '../write/file-sink.js';
import { outputError } from '../write/output-error.js';
import type { Sink } from '../write/sink.js';
import type { StagedFolder } from '../write/staged-folder.js';
import { type TableFormat, tablePlace } from './formats.js';
import type { JoinTask, TableTask } from './messages.js';
import { wholeFolder } from './whole-folder.js';

/** Lines at the head of a file that stand in the first piece only. */
const HEADS: Readonly<Partial<Record<TableFormat, 0 | 1>>> = { csv: 1, tsv: 1, jsonl: 0 };
/** Issues in a piece: a second's work, which no worker waits long for another with. */
export const PIECE = 32;

/** Can the files of a form be made in pieces? */
export function hasPieces(format: TableFormat): boolean {
  return HEADS[format] !== undefined;
}

/** Tasks of one form. */
interface Divided {
  folder: string;
  pieces: TableTask[];
  join: JoinTask;
}

/** The tasks that write one form: pieces into `folder`, and the one that joins them. */
export function inPieces(task: TableTask, folder: string, size = PIECE): Divided {
  const pieces: TableTask[] = [];
  for (let at = 0; at < task.issues.length; at += size)
    pieces.push({
      ...task,
      issues: task.issues.slice(at, at + size),
      piece: join(folder, String(pieces.length)),
    });
  const names = pieces.map(({ piece }) => piece!);
  return { folder, pieces, join: { kind: 'join', format: task.format, out: task.out, pieces: names } };
}

/** The folder of a piece: its files need not outlive a crash, nor appear at once. */
export async function pieceFolder(path: string): Promise<StagedFolder> {
  const under = async <T>(step: () => Promise<T>): Promise<T> => {
    try {
      return await step();
    } catch (error) {
      throw outputError(path, error);
    }
  };
  await under(() => mkdir(path, { recursive: true }));
  const file = async (name: string): Promise<Sink> => {
    const handle = await under(() => open(join(path, name), 'w', NEW_FILE_MODE));
    const close = () => under(() => handle.close());
    return {
      write: (data) => under(() => writeAll(handle, data)),
      close,
      abort: () => close().catch(() => {}),
    };
  };
  return {
    file,
    staged: async (name) => ({ path: join(path, name), commit: async () => {}, abort: async () => {} }),
    commit: async () => {},
    abort: () => rm(path, { recursive: true, force: true }),
  };
}

const NEWLINE = 0x0a;
const BUFFER = 1 << 20;

/** Writes what is in a file, without its first lines. Names of columns hold no line feeds. */
async function append(path: string, skipped: number, sink: Sink): Promise<void> {
  const handle = await open(path, 'r');
  try {
    const buffer = Buffer.allocUnsafe(BUFFER);
    for (let left = skipped; ; ) {
      const { bytesRead } = await handle.read(buffer, 0, BUFFER);
      if (bytesRead === 0) return;
      let from = 0;
      for (; left > 0 && from < bytesRead; left -= 1) from = buffer.indexOf(NEWLINE, from) + 1 || bytesRead;
      await sink.write(buffer.subarray(from, bytesRead));
    }
  } finally {
    await handle.close();
  }
}

/** Puts pieces together, in their order. They stay, for it may be tried again; none may be lacking. Throws `output.failed`. */
export async function joinPieces({ format, out, pieces }: JoinTask): Promise<void> {
  const place = join(out, tablePlace(format).path);
  await orAbort(await wholeFolder(place), async (folder) => {
    const sinks = new Map<string, Sink>();
    for (const piece of pieces) {
      for (const name of await readdir(piece)) {
        const known = sinks.get(name);
        const sink = known ?? (await folder.file(name));
        sinks.set(name, sink);
        await append(join(piece, name), known === undefined ? 0 : HEADS[format]!, sink);
      }
    }
    await Promise.all(Array.from(sinks.values(), (sink) => sink.close()));
    await folder.commit();
  });
}
