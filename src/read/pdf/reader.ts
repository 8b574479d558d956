/** A process that reads pages of PDFs, as its parent sees it. */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { MemoryGauge } from './memory.js';
import type { GivenUp, Order, Report } from './messages.js';

/** What the process runs: `child.ts`, bundled, as the build leaves it. Sources and build are equally deep. */
const READER = fileURLToPath(new URL('../../../bin/pdf-reader.js', import.meta.url));

/** Megabytes of young objects from the beginning: what a page is made of is garbage a moment later. */
const YOUNG = '--min-semi-space-size=16';

/**
 * How Node is started for a process that may take so many bytes. V8 takes compiled code from its cache only where
 * these are those of the build, which makes it for the usual limit.
 */
export function readerOptions(memory: number): string[] {
  return [`--max-old-space-size=${Math.max(64, Math.round((memory / 2 ** 20) * 0.9))}`, YOUNG];
}

/** Who a reader reads for. */
export interface Listener {
  heard(reader: Reader, report: Report): void;
  ended(reader: Reader): void;
}

/** A process that reads pages, and what it is at. */
export class Reader {
  readonly process: ChildProcess;
  readonly limit: number;
  /** Pages it was told to read and has not reported. */
  pending = new Set<number>();
  /** Pages it was told to read together. */
  batch = 0;
  opened = false;
  lastWord = performance.now();
  killed: GivenUp | null = null;
  memory = new MemoryGauge();
  #listener: Listener | null = null;

  /** `limit` is what it may take, in bytes; `flags` are Node's. */
  constructor(limit: number, flags: readonly string[] = []) {
    this.limit = limit;
    this.process = fork(READER, [], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: [...readerOptions(limit), ...flags],
    });
    this.process.on('message', (report: Report) => {
      this.lastWord = performance.now();
      this.#listener?.heard(this, report);
    });
    this.process.on('error', () => this.#ended('crash'));
    // SIGABRT: how V8 ends where its heap is full.
    this.process.on('exit', (_, signal) => this.#ended(signal === 'SIGABRT' ? 'memory' : 'crash'));
  }

  /** Begins with a file. Without `pictures` small ones are not decoded either. */
  open(listener: Listener, bytes: Uint8Array, password: string | undefined, pictures: boolean): void {
    this.#listener = listener;
    this.lastWord = performance.now();
    this.tell({ kind: 'open', bytes, password, pictures });
  }

  tell(order: Order): void {
    // It may have ended meanwhile; its end is told by an event.
    this.process.send(order, () => {});
  }

  /** Is done with its file and waits for the next. */
  rest(): void {
    this.#listener = null;
    this.pending.clear();
    this.batch = 0;
    this.opened = false;
    this.memory = new MemoryGauge();
  }

  kill(reason: GivenUp): void {
    this.killed ??= reason;
    this.process.kill('SIGKILL');
  }

  #ended(reason: GivenUp): void {
    this.killed ??= reason;
    this.#listener?.ended(this);
  }
}
