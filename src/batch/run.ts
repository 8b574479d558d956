/** A whole run: inputs → results → tables. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { HuikanError } from '../model/errors.js';
import { discover } from './discover.js';
import { errorOf, isFatal } from './failure.js';
import { optionsHash } from './fingerprint.js';
import { type FinishOptions, finish } from './finish.js';
import { type BatchFolder, openFolder } from './folder.js';
import { hashInputs } from './hash.js';
import { type Outcome, type Runner, runAll } from './lanes.js';
import type { Manifest, ManifestInput } from './manifest.js';
import type { InputTask } from './messages.js';
import type { BatchInput, InputRecord, IssueRecord, OutputFile } from './types.js';

export interface BatchOptions extends FinishOptions {
  out: string;
  /** Do everything again, whatever the journal says. */
  redo: boolean;
  /** Makes what does the tasks; called when there is something to do. */
  runner: () => Runner;
  /** Goes into the journal: what this run is like beside its options. */
  note: Readonly<Record<string, string | number>>;
}

/** What a run tells while it goes on. */
export interface BatchEvents {
  /** Names are known; `seen` of them have been hashed. */
  hashed(seen: number, total: number): void;
  /** All inputs are known, and how many of them were done before. */
  planned(total: number, known: number): void;
  /** One more is done, one way or the other. */
  finished(record: InputRecord): Promise<void>;
  /** All inputs are done; tables are being written. */
  combining(): void;
}

export interface BatchSummary {
  manifest: Manifest;
  /** Inputs done in this run. */
  done: number;
  /** False where all was there already. */
  written: boolean;
  /** Largest memory of a worker, in bytes. */
  memory: number;
}

function isThere(out: string, { path, bytes }: OutputFile): boolean {
  return statSync(join(out, path), { throwIfNoEntry: false })?.size === bytes;
}

/** True where the files of these results are there and whole. */
export function hasResults(out: string, issues: readonly IssueRecord[]): boolean {
  return issues.every(({ document, rows }) => isThere(out, document) && isThere(out, rows));
}

/** What the journal knows of an input, if it is done and its files are there. */
function knownRecord(folder: BatchFolder, input: BatchInput): InputRecord | null {
  const record = folder.journal.state.records.get(input.key);
  return record?.issues !== undefined && hasResults(folder.path, record.issues) ? record : null;
}

function recordOf(input: BatchInput, outcome: Outcome, seconds: number): InputRecord {
  const { key, name, sha256, bytes } = input;
  const head = { key, input: name, sha256, bytes };
  const spent = { seconds: Number(seconds.toFixed(3)) };
  if (outcome.ok) return { ...head, issues: outcome.issues, ...spent };
  return { ...head, failure: { ...outcome.failure, attempts: outcome.attempts }, ...spent };
}

function manifestInput({ seconds: _, ...record }: InputRecord, duplicates: readonly string[]): ManifestInput {
  return { ...record, duplicates: [...duplicates] };
}

class Batch {
  readonly #folder: BatchFolder;
  readonly #options: BatchOptions;
  readonly #events: BatchEvents;
  readonly #stopped: () => boolean;
  readonly #records = new Map<string, InputRecord>();
  #runner: Runner | null = null;
  #done = 0;
  #memory = 0;

  constructor(folder: BatchFolder, options: BatchOptions, events: BatchEvents, stopped: () => boolean) {
    this.#folder = folder;
    this.#options = options;
    this.#events = events;
    this.#stopped = stopped;
  }

  get runner(): Runner {
    this.#runner ??= this.#options.runner();
    return this.#runner;
  }

  async run(names: readonly string[]): Promise<BatchSummary | null> {
    const { shard, redo } = this.#options;
    let seen = 0;
    const { inputs, failed } = await hashInputs(names, optionsHash(this.#options), shard, () => {
      this.#events.hashed(++seen, names.length);
      return !this.#stopped();
    });
    if (this.#stopped()) return null;
    const todo: BatchInput[] = [];
    for (const input of inputs) {
      const known = redo ? null : knownRecord(this.#folder, input);
      if (known === null) todo.push(input);
      else this.#records.set(input.key, known);
    }
    this.#events.planned(inputs.length + failed.length, inputs.length - todo.length);
    for (const record of failed) await this.#events.finished(record);
    if (todo.length > 0) await this.#work(todo);
    if (this.#stopped()) return null;
    this.#events.combining();
    const all = inputs.map((input) => manifestInput(this.#records.get(input.key)!, input.duplicates));
    for (const record of failed) all.push(manifestInput(record, []));
    const finished = await finish(this.#folder, all, this.runner, this.#stopped, this.#options);
    if (finished === null) return null;
    if (this.#done > 0 || finished.written)
      await this.#folder.journal.add({ end: { done: this.#done, ...finished.manifest.counts } });
    return { ...finished, done: this.#done, memory: this.#memory };
  }

  async close(): Promise<void> {
    await this.#runner?.close();
  }

  kill(): void {
    this.#runner?.kill();
  }

  async #work(todo: readonly BatchInput[]): Promise<void> {
    const { settings, kinds, out, note, version } = this.#options;
    await this.#folder.journal.add({ run: { version, ...note, began: new Date().toISOString() } });
    const taskOf = ({ name, sha256, key }: BatchInput): InputTask => {
      return { kind: 'input', base: process.cwd(), name, sha256, key, out, settings, kinds };
    };
    await runAll(todo, this.runner, this.#stopped, taskOf, async (input, outcome, seconds) => {
      // Of what was killed because we stop, nothing is known.
      if (!outcome.ok && this.#stopped()) return;
      if (!outcome.ok && isFatal(outcome.failure)) throw errorOf(outcome.failure);
      const record = recordOf(input, outcome, seconds);
      this.#memory = Math.max(this.#memory, outcome.memory);
      this.#done += 1;
      await this.#folder.journal.add(record);
      this.#records.set(input.key, record);
      await this.#events.finished(record);
    });
  }
}

/** How a run is stopped from outside. */
export interface Stop {
  /** Takes no more inputs; true once it was asked for. */
  requested: boolean;
  /** True where there is nothing to wait for. */
  atOnce?: boolean;
  /** Set while there is a run: ends at once what is being done. */
  kill: (() => void) | null;
}

/**
 * Turns the inputs that words mean into the data set `out`; see docs/batch.md. Gives null where it was stopped: what is
 * done stays done. Throws `batch.nothing` or `input.missing` where there is no input, `batch.foreign`, `batch.locked`, `output.failed`.
 */
export async function runBatch(
  words: readonly string[],
  options: BatchOptions,
  events: BatchEvents,
  stop: Stop,
): Promise<BatchSummary | null> {
  const { names, empty } = await discover(words, options.out);
  const [nothing] = empty;
  if (names.length === 0 || nothing !== undefined)
    throw new HuikanError('batch.nothing', `no PDF or text in ${nothing}`, { path: nothing ?? '' });
  // A slip in the one name that was given is no reason to take away what was made of the right one.
  const [first] = names;
  if (names.every((name) => !existsSync(name)))
    throw new HuikanError('input.missing', `${first} does not exist`, { path: first! });
  const folder = await openFolder(options.out);
  const batch = new Batch(folder, options, events, () => stop.requested);
  stop.kill = () => batch.kill();
  try {
    return await batch.run(names);
  } finally {
    stop.kill = null;
    await batch.close();
    await folder.close();
  }
}
