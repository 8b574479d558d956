import { availableParallelism } from 'node:os';
import type { OpenedFacts } from './engine.js';
import { keep, newKept, takeKept } from './kept.js';
import type { PageLayout } from './layout/index.js';
import { overLimit, residentMemory } from './memory.js';
import type { GivenUp, Refusal, Report } from './messages.js';
import { guessPageCount } from './page-count.js';
import { type Listener, Reader } from './reader.js';

/** What a PDF may take. */
export interface Limits {
  /** Seconds for the file, with what comes after reading; 60 unless told. */
  timeout?: number | undefined;
  /** Seconds for a page; 30 unless told. */
  pageTimeout?: number | undefined;
  /** Bytes of memory for the reading processes together; 1 GiB unless told. */
  memory?: number | undefined;
  /** Processes that share the pages; by number of pages and of cores unless told. */
  processes?: number | undefined;
}

/** What was read of a file, and what was not. */
export interface SandboxResult {
  facts: OpenedFacts;
  pages: PageLayout[];
  failures: { page: number; reason: GivenUp; message: string }[];
  /** Warnings of pdf.js by kind, for each page. */
  warnings: Map<number, Record<string, number>>;
}

/** Thrown where nothing can be read of a file. */
export class PdfRefused extends Error {
  readonly reason: Refusal | GivenUp;

  constructor(reason: Refusal | GivenUp, message: string) {
    super(message);
    this.name = 'PdfRefused';
    this.reason = reason;
  }
}

const DEFAULT_TIMEOUT = 60;
const DEFAULT_PAGE_TIMEOUT = 30;
export const DEFAULT_MEMORY = 2 ** 30;
/** Reading may take this share of the time; the rest is for making an issue of what was read until then. */
const FOR_READING = 0.9;
/** How often processes are looked at, in ms: a bomb fills a megabyte in one to three, so more often as memory fills. */
const WATCH_EVERY = 100;
const WATCH_CLOSELY = 20;
/** From this share of the limit on memory is watched closely; at that one processes end, for the rest fills meanwhile. */
const FILLING = 0.25;
const FULL = 0.9;
/** A further process compiles and loads fonts anew, which takes as long as so many pages. */
const PAGES_A_PROCESS = 25;
/** More processes than this wait for each other's share. */
const MOST_PROCESSES = 4;
const MOST_PAGES_AT_ONCE = 8;
/** A process is given such a part of the pages that are left. */
const SHARES_LEFT = 8;

/** Reads one file by processes that may be killed. */
class Sandbox implements Listener {
  readonly #bytes: Uint8Array;
  readonly #password: string | undefined;
  readonly #wanted: ((page: number) => boolean) | undefined;
  readonly #pageTimeout: number;
  readonly #deadline: number;
  readonly #memory: number;
  readonly #processes: number | null;
  readonly #keep: boolean;
  /** A process that is there already, for the first start. */
  #ready: Reader | null;
  /** It has read other files: any fault may be what it carries, and ends the attempt. */
  readonly #reused: boolean;
  readonly #readers = new Set<Reader>();
  readonly #result: Omit<SandboxResult, 'facts'> = { pages: [], failures: [], warnings: new Map() };
  #facts: OpenedFacts | null = null;
  #queue: number[][] = [];
  #refused: PdfRefused | null = null;
  /** Are small pictures decoded? Not any more after a page took too much memory, for they may be what takes it. */
  #pictures = true;
  #end: () => void = () => {};

  constructor(bytes: Uint8Array, options: SandboxOptions, ready: Reader | null = null) {
    this.#bytes = bytes;
    this.#password = options.password;
    this.#wanted = options.wanted;
    this.#pageTimeout = (options.pageTimeout ?? DEFAULT_PAGE_TIMEOUT) * 1000;
    this.#deadline = performance.now() + (options.timeout ?? DEFAULT_TIMEOUT) * 1000 * FOR_READING;
    this.#memory = options.memory ?? DEFAULT_MEMORY;
    this.#processes = options.keep ? 1 : (options.processes ?? null);
    this.#keep = options.keep ?? false;
    this.#ready = ready;
    this.#reused = ready !== null;
  }

  async read(): Promise<SandboxResult> {
    const killAll = () => {
      for (const reader of this.#readers) reader.kill('crash');
    };
    process.once('exit', killAll);
    const watch = this.#watch();
    try {
      await new Promise<void>((resolve) => {
        this.#end = resolve;
        this.#startFor(this.#wanted ? 1 : (guessPageCount(this.#bytes) ?? 1));
      });
    } finally {
      watch.stop();
      killAll();
      // Their ends are nobody's any more: none is to be started in their place.
      this.#readers.clear();
      process.off('exit', killAll);
    }
    if (this.#refused) throw this.#refused;
    this.#result.pages.sort((a, b) => a.number - b.number);
    this.#result.failures.sort((a, b) => a.page - b.page);
    return { facts: this.#facts!, ...this.#result };
  }

  /** Starts what processes are still lacking for so many pages. */
  #startFor(pages: number): void {
    const most = Math.min(MOST_PROCESSES, availableParallelism(), Math.floor(pages / PAGES_A_PROCESS));
    const processes = this.#processes ?? Math.max(1, most);
    while (this.#readers.size < processes) this.#start();
  }

  #start(): void {
    const reader = this.#ready ?? (this.#keep ? newKept : newReader)(this.#memory);
    this.#ready = null;
    this.#readers.add(reader);
    reader.open(this, this.#bytes, this.#password, this.#pictures);
  }

  heard(reader: Reader, report: Report): void {
    switch (report.kind) {
      case 'refused':
        this.#refuse(new PdfRefused(report.reason, report.message));
        break;
      case 'opened':
        reader.opened = true;
        this.#opened(report.facts);
        this.#give(reader);
        break;
      case 'page':
        reader.pending.delete(report.page.number);
        this.#result.pages.push(report.page);
        this.#result.warnings.set(report.page.number, report.warnings);
        break;
      case 'failed':
        if (this.#reused) this.#refuse(new PdfRefused('error', report.message));
        reader.pending.delete(report.page);
        this.#result.failures.push({ page: report.page, reason: 'error', message: report.message });
        break;
      case 'done':
        this.#give(reader);
    }
  }

  #opened(facts: OpenedFacts): void {
    if (this.#facts) return;
    this.#facts = facts;
    const pages = Array.from({ length: facts.pages }, (_, i) => i + 1).filter(this.#wanted ?? (() => true));
    // Ever smaller shares, so that no process waits long for another at the end.
    for (let i = 0, size = 0; i < pages.length; i += size) {
      size = Math.min(MOST_PAGES_AT_ONCE, Math.ceil((pages.length - i) / SHARES_LEFT));
      this.#queue.push(pages.slice(i, i + size));
    }
    this.#startFor(pages.length);
  }

  /** Gives a process its next pages, or lets it go. */
  #give(reader: Reader): void {
    const pages = this.#queue.shift();
    if (pages === undefined) {
      this.#readers.delete(reader);
      if (this.#keep && this.#result.failures.length === 0) void keep(reader).then(this.#end);
      else {
        reader.process.kill();
        if (this.#readers.size === 0) this.#end();
      }
      return;
    }
    reader.pending = new Set(pages);
    reader.batch = pages.length;
    reader.tell({ kind: 'pages', pages });
  }

  /** A process ended before its work was done: its pages are tried one by one, and one that was alone is given up. */
  ended(reader: Reader): void {
    if (!this.#readers.delete(reader)) return;
    const reason = reader.killed ?? 'crash';
    if (this.#reused) this.#refuse(new PdfRefused(reason, 'while reading'));
    if (this.#refused) return;
    // Where several have no room, one may.
    const alone = this.#readers.size === 0;
    if (!reader.opened) {
      if (this.#facts === null) {
        if (alone || reason !== 'memory') this.#refuse(new PdfRefused(reason, 'while opening'));
      } else if (alone) {
        // What others have read of the file is kept.
        this.#giveUpRest(reason);
        this.#end();
      }
      return;
    }
    const pages = [...reader.pending];
    if (reader.batch === 1 && alone && reason === 'memory' && this.#pictures && !this.#isLate()) {
      this.#pictures = false;
      this.#queue.unshift(pages);
    } else if ((reader.batch === 1 && (alone || reason !== 'memory')) || this.#isLate())
      for (const page of pages) this.#giveUp(page, reason);
    else this.#queue.unshift(...pages.map((page) => [page]));
    if (this.#isLate()) this.#giveUpRest('time');
    if (this.#queue.length === 0) {
      if (alone) this.#end();
    } else if (alone || reason !== 'memory') this.#start();
  }

  #giveUp(page: number, reason: GivenUp): void {
    this.#result.failures.push({ page, reason, message: '' });
  }

  #giveUpRest(reason: GivenUp): void {
    for (const pages of this.#queue.splice(0)) for (const page of pages) this.#giveUp(page, reason);
  }

  #isLate(): boolean {
    return performance.now() > this.#deadline;
  }

  #refuse(refused: PdfRefused): void {
    this.#refused ??= refused;
    this.#end();
  }

  #watch(): { stop(): void } {
    let stopped = false;
    let timer: NodeJS.Timeout;
    const look = async () => {
      this.#checkTime();
      const filling = await this.#checkMemory();
      if (!stopped) timer = setTimeout(look, filling ? WATCH_CLOSELY : WATCH_EVERY);
    };
    timer = setTimeout(look, WATCH_EVERY);
    return {
      stop: () => {
        stopped = true;
        clearTimeout(timer);
      },
    };
  }

  #checkTime(): void {
    const late = this.#isLate();
    for (const reader of this.#readers)
      if (late || performance.now() - reader.lastWord > this.#pageTimeout) reader.kill('time');
  }

  /** Ends the largest process where they take too much together; tells whether memory is filling. */
  async #checkMemory(): Promise<boolean> {
    const readers = [...this.#readers];
    await Promise.all(
      readers.map(async ({ process, memory }) => {
        const bytes = process.pid === undefined ? null : await residentMemory(process.pid);
        if (bytes !== null) memory.take(bytes, performance.now());
      }),
    );
    overLimit(readers, this.#memory * FULL)?.kill('memory');
    return readers.some(({ memory }) => memory.expected > this.#memory * FILLING);
  }
}

/** How a file is read in the sandbox. */
export interface SandboxOptions extends Limits {
  password?: string | undefined;
  /** Which pages are read; all unless told. */
  wanted?: ((page: number) => boolean) | undefined;
  /** Reads in one process that is kept for the next file; for who reads many. */
  keep?: boolean | undefined;
}

const newReader = (memory: number) => new Reader(memory);

/** What a process reads that has read others before; null where anything went wrong: the fault may be what it carries. */
async function readInKept(bytes: Uint8Array, options: SandboxOptions): Promise<SandboxResult | null> {
  const reader = takeKept(options.memory ?? DEFAULT_MEMORY);
  if (reader === null) return null;
  try {
    return await new Sandbox(bytes, options, reader).read();
  } catch (error) {
    if (error instanceof PdfRefused) return null;
    throw error;
  }
}

/**
 * Reads the pages of a PDF in processes of their own that are watched for time and memory: a file of two
 * kilobytes can be made to take gigabytes, and neither a worker thread nor a heap limit stops it. Pages that
 * cannot be read are told in `failures`. Throws PdfRefused where the file as a whole cannot be read.
 */
export async function readInSandbox(bytes: Uint8Array, options: SandboxOptions = {}): Promise<SandboxResult> {
  const kept = options.keep ? await readInKept(bytes, options) : null;
  return kept ?? new Sandbox(bytes, options).read();
}
