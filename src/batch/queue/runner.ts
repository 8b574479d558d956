/** Does the inputs of a batch on a standing queue: workers anywhere take them, as long as they see the same files. */
import type { Outcome, Runner } from '../lanes.js';
import type { InputTask, Report, Task } from '../messages.js';
import { connect, loadEngine, type Queue, type QueueEvents, queueName, type Redis } from './engine.js';

/** Tasks that are given out at a time: enough for many workers, little enough to hold. */
const MOST_AT_ONCE = 200;
/** Seconds that the result of a task is kept for a batch that was stopped and comes again. */
const KEPT = 86_400;

/** What a worker says of a task. */
export type QueueReport = Report & { attempts: number };

const STOPPED: Outcome = {
  ok: false,
  failure: { code: 'worker.crash', message: 'the run was stopped', context: { detail: '' } },
  memory: 0,
  attempts: 1,
};

export class RedisRunner implements Runner {
  readonly size = MOST_AT_ONCE;
  readonly #queue: Queue<InputTask, QueueReport>;
  readonly #events: QueueEvents;
  readonly #connections: readonly Redis[];
  readonly tables: Runner;
  /** Results that are there already are taken only where their files are. */
  readonly #isThere: (report: QueueReport) => boolean;
  #stop: (outcome: Outcome) => void = () => {};
  readonly #stopped: Promise<Outcome>;

  private constructor(
    queue: Queue<InputTask, QueueReport>,
    events: QueueEvents,
    connections: readonly Redis[],
    local: Runner,
    isThere: (report: QueueReport) => boolean,
  ) {
    this.#queue = queue;
    this.#events = events;
    this.#connections = connections;
    this.tables = local;
    this.#isThere = isThere;
    this.#stopped = new Promise((resolve) => {
      this.#stop = resolve;
    });
  }

  /** Connects. Tables are written by `local`. Throws `queue.failed`, `engine.missing`. */
  static async open(
    address: string,
    version: string,
    local: Runner,
    isThere: (report: QueueReport) => boolean,
  ): Promise<RedisRunner> {
    const engine = await loadEngine();
    const connections = [await connect(address), await connect(address)];
    const name = queueName(version);
    const queue = new engine.Queue<InputTask, QueueReport>(name, { connection: connections[0]! });
    const events = new engine.QueueEvents(name, { connection: connections[1]! });
    events.setMaxListeners(0);
    events.on('error', () => {});
    await events.waitUntilReady();
    return new RedisRunner(queue, events, connections, local, isThere);
  }

  run(task: Task): Promise<Outcome> {
    if (task.kind !== 'input') return this.tables.run(task);
    return Promise.race([this.#finished(task), this.#stopped]);
  }

  async #finished(task: InputTask): Promise<Outcome> {
    try {
      // A password is nothing to leave in a queue: workers have their own.
      const { password: _, ...pdf } = task.settings.pdf ?? {};
      const data = { ...task, settings: { ...task.settings, pdf } };
      await this.#forget(task.key);
      const kept = { removeOnComplete: { age: KEPT }, removeOnFail: { age: KEPT } };
      const job = await this.#queue.add('input', data, { jobId: task.key, ...kept });
      return await job.waitUntilFinished(this.#events);
    } catch (error) {
      // The worker's process was lost again and again, or the job was taken out of the queue.
      const detail = error instanceof Error ? error.message : String(error);
      const message = 'the worker that read it was lost';
      return {
        ok: false,
        failure: { code: 'worker.crash', message, context: { detail } },
        memory: 0,
        attempts: 1,
      };
    }
  }

  /** Takes an old job out of the way, unless its result is what is wanted. One that is waiting or active is joined. */
  async #forget(id: string): Promise<void> {
    const old = await this.#queue.getJob(id);
    if (old === undefined) return;
    const done = await old.isCompleted();
    if (!done && !(await old.isFailed())) return;
    if (done && old.returnvalue?.ok === true && this.#isThere(old.returnvalue)) return;
    await old.remove();
  }

  /** What workers are at goes on; who comes again finds it done. */
  kill(): void {
    this.#stop(STOPPED);
    this.tables.kill();
  }

  async close(): Promise<void> {
    await this.tables.close();
    await Promise.allSettled([this.#queue.close(), this.#events.close()]);
    for (const connection of this.#connections) connection.disconnect();
  }
}
