/** Does tasks in several workers, each input again in a fresh one where its worker ended. */
import { mayPass } from './failure.js';
import type { Report, Task } from './messages.js';
import { type WorkerLimits, WorkerProcess } from './worker.js';

/** Does tasks; a pool of processes here or on other machines. */
export interface Runner {
  /** How many tasks it takes at a time. */
  readonly size: number;
  /** What makes tables: processes on this machine, wherever inputs are done. */
  readonly tables: Runner;
  /** Does one task. Never throws. */
  run(task: Task): Promise<Outcome>;
  /** Stops what is being done, at once. */
  kill(): void;
  close(): Promise<void>;
}

/** A report with how often it was tried. */
export type Outcome = Report & { attempts: number };

const MOST_ATTEMPTS = 2;
/** A process that was used so often makes room for a new one, whatever it may have gathered. */
const MOST_TASKS = 1000;

/** Worker processes on this machine, started when they are needed. */
export class LocalRunner implements Runner {
  readonly size: number;
  readonly tables = this;
  readonly #limits: WorkerLimits;
  readonly #idle: WorkerProcess[] = [];
  readonly #all = new Set<WorkerProcess>();
  #stopped = false;

  constructor(size: number, limits: WorkerLimits) {
    this.size = size;
    this.#limits = limits;
    process.once('exit', this.#killAll);
  }

  async run(task: Task): Promise<Outcome> {
    for (let attempts = 1; ; attempts += 1) {
      const worker = attempts === 1 ? (this.#idle.pop() ?? this.#start()) : this.#start();
      const report = await worker.run(task);
      const passing = !report.ok && mayPass(report.failure);
      if (passing || !worker.alive || worker.tasks >= MOST_TASKS) this.#end(worker);
      else this.#idle.push(worker);
      if (!passing || attempts === MOST_ATTEMPTS || this.#stopped) return { ...report, attempts };
    }
  }

  kill(): void {
    this.#stopped = true;
    this.#killAll();
  }

  async close(): Promise<void> {
    this.kill();
    process.off('exit', this.#killAll);
  }

  #start(): WorkerProcess {
    const worker = new WorkerProcess(this.#limits);
    this.#all.add(worker);
    if (this.#stopped) worker.kill();
    return worker;
  }

  #end(worker: WorkerProcess): void {
    worker.kill();
    this.#all.delete(worker);
  }

  readonly #killAll = (): void => {
    for (const worker of this.#all) worker.kill();
  };
}

/** Does all tasks, as many at a time as the runner takes; `done` gets each as it ends. Takes no more once `stopped`. */
export async function runAll<T>(
  items: readonly T[],
  runner: Runner,
  stopped: () => boolean,
  taskOf: (item: T) => Task,
  done: (item: T, outcome: Outcome, seconds: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  let failed = false;
  const tell = async (item: T, outcome: Outcome, seconds: number) => {
    try {
      await done(item, outcome, seconds);
    } catch (error) {
      failed = true;
      throw error;
    }
  };
  const lane = async () => {
    // A worker is given its next task while the last one is still being written down.
    let told: Promise<void> = Promise.resolve();
    while (next < items.length && !stopped() && !failed) {
      const item = items[next++]!;
      const began = performance.now();
      const outcome = await runner.run(taskOf(item));
      const seconds = (performance.now() - began) / 1000;
      await told;
      told = tell(item, outcome, seconds);
      // It is waited for; until then its error is nobody's.
      told.catch(() => {});
    }
    await told;
  };
  const lanes = Array.from({ length: Math.min(runner.size, items.length) }, lane);
  // All of them end before an error is told, so that nothing is written behind our back.
  const ends = await Promise.allSettled(lanes);
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}
