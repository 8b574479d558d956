/** Data sets of several runs put together: what one run over all their inputs would have made. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HuikanError } from '../model/errors.js';
import { explained } from '../read/input.js';
import { fileSink } from '../write/file-sink.js';
import { sha256 } from './fingerprint.js';
import { finish } from './finish.js';
import { type BatchFolder, openFolder, readManifest } from './folder.js';
import type { TableFormat } from './formats.js';
import { readJournal } from './journal.js';
import type { Runner } from './lanes.js';
import { JOURNAL } from './layout.js';
import type { Manifest, ManifestInput } from './manifest.js';
import type { BatchSummary, Stop } from './run.js';
import type { InputRecord, OutputFile } from './types.js';

/** A data set that goes into another. */
interface Part {
  path: string;
  manifest: Manifest;
}

async function readPart(path: string): Promise<Part> {
  const manifest = await readManifest(path);
  if (manifest === null) throw new HuikanError('merge.no-data', `${path} has no complete data set`, { path });
  return { path, manifest };
}

/** Results of other versions and options do not go together, nor does half a divided run make a whole one. */
function check(parts: readonly Part[]): void {
  const [first] = parts;
  const odd = parts.find(({ manifest }) => manifest.optionsHash !== first!.manifest.optionsHash);
  if (odd !== undefined)
    throw new HuikanError('merge.differs', `${odd.path} was made with other options than ${first!.path}`, {
      path: odd.path,
      other: first!.path,
    });
  const counts = new Set(parts.map(({ manifest }) => manifest.shard?.count));
  counts.delete(undefined);
  for (const count of counts)
    for (let index = 1; index <= count!; index += 1) {
      const found = parts.some(({ manifest: { shard } }) => shard?.count === count && shard?.index === index);
      if (!found)
        throw new HuikanError('merge.missing', `part ${index}/${count} is not among them`, {
          part: `${index}/${count}`,
        });
    }
}

/** An input with the data set its result is in. */
interface Placed {
  input: ManifestInput;
  part: Part;
}

/** Each content once, by the first of its names in all data sets; the others become its further names. */
function union(parts: readonly Part[]): Placed[] {
  const contents = new Map<string, Placed[]>();
  for (const part of parts)
    for (const input of part.manifest.inputs) {
      const content = input.sha256 ?? `name:${input.input}`;
      contents.set(content, [...(contents.get(content) ?? []), { input, part }]);
    }
  return Array.from(contents.values(), (same) => {
    const [first] = same.toSorted((a, b) => (a.input.input < b.input.input ? -1 : 1));
    const names = new Set(same.flatMap(({ input }) => [input.input, ...input.duplicates]));
    names.delete(first!.input.input);
    return { part: first!.part, input: { ...first!.input, duplicates: [...names].sort() } };
  });
}

/** Copies a result; one that is not what its data set says is refused. */
async function copy(file: OutputFile, from: string, to: string): Promise<void> {
  const source = join(from, file.path);
  const bytes = await readFile(source).catch((error) => {
    throw explained(error, source);
  });
  if (sha256(bytes) !== file.sha256)
    throw new HuikanError('input.changed', `${source} is not what was written`, { path: source });
  const sink = await fileSink(join(to, file.path));
  await sink.write(bytes);
  await sink.close();
}

/** The seconds that the journal of a data set gives for each key. */
async function secondsOf(parts: readonly Part[]): Promise<ReadonlyMap<string, number>> {
  const seconds = new Map<string, number>();
  for (const { path } of parts) {
    if (!existsSync(join(path, JOURNAL))) continue;
    const { records } = await readJournal(join(path, JOURNAL));
    for (const [key, record] of records) seconds.set(key, record.seconds);
  }
  return seconds;
}

async function gather(
  folder: BatchFolder,
  placed: readonly Placed[],
  parts: readonly Part[],
  stop: Stop,
): Promise<number> {
  const seconds = await secondsOf(parts);
  let done = 0;
  for (const { input, part } of placed) {
    if (stop.requested) break;
    const { duplicates: _, ...result } = input;
    const files = (result.issues ?? []).flatMap(({ document, rows }) => [document, rows]);
    const known = folder.journal.state.records.get(input.key);
    if (known !== undefined && files.every(({ path }) => existsSync(join(folder.path, path)))) continue;
    for (const file of files) await copy(file, part.path, folder.path);
    const record: InputRecord = { ...result, seconds: seconds.get(input.key) ?? 0 };
    await folder.journal.add(record);
    done += 1;
  }
  return done;
}

export interface MergeOptions {
  out: string;
  /** Those of the parts unless told. */
  formats: readonly TableFormat[] | undefined;
  runner: () => Runner;
}

/**
 * Puts data sets together in `out`. Throws `merge.no-data`, `merge.differs`, `merge.missing`, `input.changed`, and what
 * `runBatch` throws of the output. Gives null where it was stopped.
 */
export async function runMerge(
  paths: readonly string[],
  { out, formats, runner: start }: MergeOptions,
  stop: Stop,
): Promise<BatchSummary | null> {
  const parts: Part[] = [];
  for (const path of paths) parts.push(await readPart(path));
  check(parts);
  const placed = union(parts);
  const folder = await openFolder(out);
  const runner = start();
  stop.kill = () => runner.kill();
  try {
    const done = await gather(folder, placed, parts, stop);
    if (stop.requested) return null;
    const { version, options: settings, kinds, tables, optionsHash } = parts[0]!.manifest;
    const finished = await finish(
      folder,
      placed.map(({ input }) => input),
      runner,
      () => stop.requested,
      {
        ...{ version, settings, kinds, shard: null, optionsHash },
        formats: formats ?? tables.map(({ format }) => format),
      },
    );
    if (finished === null) return null;
    if (finished.written) await folder.journal.add({ end: { done, ...finished.manifest.counts } });
    return { ...finished, done, memory: 0 };
  } finally {
    stop.kill = null;
    await runner.close();
    await folder.close();
  }
}
