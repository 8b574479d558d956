/** A standing worker: takes the inputs of any batch from the queue and does them in processes of its own. */
import type { Runner } from '../lanes.js';
import type { InputTask } from '../messages.js';
import { connect, loadEngine, queueName } from './engine.js';
import type { QueueReport } from './runner.js';

/** A worker that has not been heard of for so long is gone, and others take what it was at. In ms. */
const LOST_AFTER = 10_000;
/** How often a job may lose its worker before it is to blame itself. */
const MOST_LOST = 3;

export interface Service {
  /** Ends it when what it is at is done. */
  close(): Promise<void>;
  /** Ends it at once; others take what it was at. */
  kill(): Promise<void>;
}

/** Serves the queue of this version with a runner. Throws `queue.failed`, `engine.missing`. */
export async function serve(
  address: string,
  version: string,
  runner: Runner,
  password: string | undefined,
  done: (task: InputTask, report: QueueReport, seconds: number) => void,
): Promise<Service> {
  const engine = await loadEngine();
  const connection = await connect(address);
  const worker = new engine.Worker<InputTask, QueueReport>(
    queueName(version),
    async ({ data }) => {
      const began = performance.now();
      const { settings } = data;
      const report = await runner.run({
        ...data,
        settings: { ...settings, pdf: { ...settings.pdf, password } },
      });
      done(data, report, (performance.now() - began) / 1000);
      return report;
    },
    {
      connection,
      concurrency: runner.size,
      lockDuration: LOST_AFTER,
      stalledInterval: LOST_AFTER / 2,
      maxStalledCount: MOST_LOST,
    },
  );
  worker.on('error', () => {});
  const end = async (force: boolean) => {
    await worker.close(force);
    await runner.close();
    connection.disconnect();
  };
  return { close: () => end(false), kill: () => end(true) };
}
