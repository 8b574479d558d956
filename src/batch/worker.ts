/** A worker process as its parent sees it: takes a task, is watched, and can be killed. */
import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ErrorCode } from '../model/errors.js';
import { residentMemory } from '../read/pdf/memory.js';
import type { Report, Task } from './messages.js';

/** What a task may take. */
export interface WorkerLimits {
  /** Seconds; none for null. */
  timeout: number | null;
  /** Bytes that the process may have resident. */
  memory: number;
}

/** A bomb fills some 300 MB a second. */
const WATCH_EVERY = 150;

/**
 * A job is one core: V8's helpers, which compile and collect beside the program, take a tenth more processor time in all, and
 * take it from the other jobs.
 */
const FLAGS = ['--single-threaded', '--expose-gc'];

/** The module that the process runs; when sources are run directly, that of the build. */
function childModule(): string {
  const near = fileURLToPath(new URL('./child.js', import.meta.url));
  return existsSync(near) ? near : fileURLToPath(new URL('../../dist/batch/child.js', import.meta.url));
}

const grouped = process.platform !== 'win32';

export class WorkerProcess {
  readonly #process: ChildProcess;
  readonly #limits: WorkerLimits;
  /** Tasks that it was given so far. */
  tasks = 0;
  #killed: ErrorCode | null = null;
  #ended: string | null = null;
  #settle: ((report: Report) => void) | null = null;

  constructor(limits: WorkerLimits) {
    this.#limits = limits;
    // More than is allowed, so that the watch below finds it first and can say that it was memory.
    const heap = Math.max(64, Math.round((limits.memory / 2 ** 20) * 1.25));
    this.#process = fork(childModule(), [], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      // Leads a group of its own: what it starts can be killed with it, and the terminal's signals do not reach it.
      detached: grouped,
      execArgv: [`--max-old-space-size=${heap}`, ...FLAGS],
    });
    this.#process.on('message', (report: Report) => this.#done(report));
    this.#process.on('error', (error) => this.#end(error.message));
    this.#process.on('exit', (code, signal) => this.#end(signal ?? `exit ${code}`));
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  /** False when it has ended or is about to: it takes no more tasks. */
  get alive(): boolean {
    return this.#ended === null && this.#killed === null;
  }

  /** Does one task. Never throws: a process that ends meanwhile is a failure `worker.…`. */
  async run(task: Task): Promise<Report> {
    this.tasks += 1;
    const began = performance.now();
    const { timeout, memory } = this.#limits;
    let most = 0;
    const watch = setInterval(async () => {
      if (timeout !== null && task.kind === 'input' && performance.now() - began > timeout * 1000)
        this.kill('worker.time');
      const resident = this.pid === undefined ? null : await residentMemory(this.pid);
      most = Math.max(most, resident ?? 0);
      if (resident !== null && resident > memory) this.kill('worker.memory');
    }, WATCH_EVERY);
    try {
      const report = await new Promise<Report>((resolve) => {
        this.#settle = resolve;
        if (this.#ended === null) this.#process.send(task, () => {});
        else this.#end(this.#ended);
      });
      return { ...report, memory: Math.max(report.memory, most) };
    } finally {
      clearInterval(watch);
      this.#settle = null;
    }
  }

  /** Ends it with all that it started, whatever it is at. */
  kill(reason: ErrorCode = 'worker.crash'): void {
    this.#killed ??= reason;
    if (this.#ended !== null) return;
    this.#killGroup();
    this.#process.kill('SIGKILL');
  }

  /** What reads PDFs for it may be in an endless loop, and would not notice that it is alone. */
  #killGroup(): void {
    const { pid } = this.#process;
    if (pid === undefined || !grouped) return;
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {
      // Nothing of it is left.
    }
  }

  #done(report: Report): void {
    this.#settle?.(report);
  }

  #end(how: string): void {
    this.#ended ??= how;
    this.#killGroup();
    const code = this.#killed ?? 'worker.crash';
    const detail = this.#killed === null ? how : '';
    const message = MESSAGES[code] ?? code;
    const context = { detail, ...(code === 'worker.time' && { seconds: this.#limits.timeout }) };
    const failure = { code, message: detail === '' ? message : `${message} (${detail})`, context };
    this.#settle?.({ ok: false, failure, memory: 0 });
  }
}

/** In English whatever the user's language: they stand in failures.csv. */
const MESSAGES: Partial<Record<ErrorCode, string>> = {
  'worker.crash': 'the process that read it ended',
  'worker.memory': 'it takes too much memory',
  'worker.time': 'it takes too much time',
};
