/** From the records of all inputs to a complete data set: tables, failures, manifest. */
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryName } from '../write/file-sink.js';
import { errorOf } from './failure.js';
import { writeFailures } from './failures.js';
import { type Basis, canonicalJson, optionsHash, sha256 } from './fingerprint.js';
import type { BatchFolder } from './folder.js';
import { type TableFormat, tablePlace } from './formats.js';
import { type Runner, runAll } from './lanes.js';
import { FAILURES, MANIFEST } from './layout.js';
import { countsOf, type Manifest, type ManifestInput, writeManifest } from './manifest.js';
import type { TableIssue, TableTask, Task } from './messages.js';
import { inOrder } from './order.js';
import { hasPieces, inPieces, PIECE } from './pieces.js';
import type { Shard } from './shard.js';
import { sweepResults, sweepTables } from './sweep.js';

export interface FinishOptions extends Basis {
  formats: readonly TableFormat[];
  shard: Shard | null;
  /** Where it is known from another run; worked out unless told. */
  optionsHash?: string | undefined;
}

/** Issues in the order of the tables; a second one of an id gets a number, as export gives it. */
function tableIssues(inputs: readonly ManifestInput[]): TableIssue[] {
  const taken = new Set<string>();
  return inOrder(inputs).map(({ id, document, rows }) => {
    let unique = id;
    for (let count = 2; taken.has(unique); count += 1) unique = `${id} (${count})`;
    taken.add(unique);
    return { document: document.path, rows: rows.path, id: unique };
  });
}

function tableTask(
  format: TableFormat,
  folder: BatchFolder,
  inputs: readonly ManifestInput[],
  options: FinishOptions,
): TableTask {
  return {
    kind: 'table',
    format,
    out: folder.path,
    version: options.version,
    kinds: options.kinds,
    issues: tableIssues(inputs),
    inputs: inputs.flatMap(({ input, issues }) => {
      if (issues === undefined) return [];
      const counts = issues.flatMap(({ annotations }) => Object.values(annotations));
      return [{ input, issues: issues.length, annotations: counts.reduce((all, count) => all + count, 0) }];
    }),
    failures: inputs.flatMap(({ input, failure }) =>
      failure === undefined ? [] : [{ input, message: failure.message }],
    ),
  };
}

/** Has tables made: those of a form in pieces where it can be, so that all workers have a share in it. */
async function makeTables(
  tasks: readonly TableTask[],
  out: string,
  runner: Runner,
  stopped: () => boolean,
): Promise<void> {
  const run = (some: readonly Task[]) =>
    runAll(some, runner.tables, stopped, same, async (_, outcome) => {
      if (!outcome.ok && !stopped()) throw errorOf(outcome.failure);
    });
  const divided = tasks.filter(({ format, issues }) => hasPieces(format) && issues.length > PIECE);
  const whole = tasks.filter((task) => !divided.includes(task));
  const parts = divided.map((task) => inPieces(task, temporaryName(join(out, task.format))));
  await run([...whole, ...parts.flatMap(({ pieces }) => pieces)]);
  await run(parts.map((part) => part.join));
  for (const { folder } of parts) await rm(folder, { recursive: true, force: true });
}

const same = <T>(task: T) => task;

/** What the tables depend on, as a hash. */
function stateOf(inputs: readonly ManifestInput[], options: string): string {
  const facts = inputs.map(({ key, issues, failure }) => [
    key,
    (issues ?? []).map(({ document, rows }) => [document.sha256, rows.sha256]),
    failure?.message ?? null,
  ]);
  return sha256(canonicalJson([options, facts]));
}

/**
 * Makes tables, failures.csv and manifest.json of these inputs, and takes away what is no part of them. Does nothing where all
 * of it is there already. Gives the manifest, and whether anything was written; null where it was stopped.
 */
export async function finish(
  folder: BatchFolder,
  all: readonly ManifestInput[],
  runner: Runner,
  stopped: () => boolean,
  options: FinishOptions,
): Promise<{ manifest: Manifest; written: boolean } | null> {
  const inputs = all.toSorted((a, b) => (a.input < b.input ? -1 : 1));
  const common = options.optionsHash ?? optionsHash(options);
  const manifest: Manifest = {
    schema: 'huikan.batch/1',
    version: options.version,
    optionsHash: common,
    options: options.settings,
    kinds: options.kinds,
    shard: options.shard,
    counts: countsOf(inputs, options.kinds),
    tables: options.formats.map((format) => ({ format, path: tablePlace(format).path })),
    state: stateOf(inputs, common),
    inputs,
  };
  const { journal, manifest: before } = folder;
  const same = before?.state === manifest.state && journal.state.tables === manifest.state;
  const there = (format: TableFormat) =>
    same &&
    (before?.tables ?? []).some((table) => table.format === format) &&
    existsSync(join(folder.path, tablePlace(format).path));
  const missing = options.formats.filter((format) => !there(format));
  if (missing.length === 0 && same && canonicalJson(before) === canonicalJson(manifest))
    return { manifest, written: false };
  if (!same) await journal.add({ tables: manifest.state });
  const tasks = missing.map((format) => tableTask(format, folder, inputs, options));
  await makeTables(tasks, folder.path, runner, stopped);
  if (stopped()) return null;
  await writeFailures(join(folder.path, FAILURES), inputs);
  await writeManifest(join(folder.path, MANIFEST), manifest);
  await sweepTables(folder.path, before?.tables ?? [], manifest.tables);
  await sweepResults(folder.path, inputs);
  return { manifest, written: true };
}
