/** The worker process of a batch: does one task after the other, as it is told, and may be killed at any time. */
import { Worker } from 'node:worker_threads';
import { failureOf } from './failure.js';
import type { Report, Task } from './messages.js';
import { rest } from './rest.js';

/** Looks whether the parent is there, from a thread that no endless loop holds up, and ends the whole group when it is gone. */
const WATCHDOG = `
const parent = process.ppid;
setInterval(() => {
  if (process.ppid === parent) return;
  try { process.kill(-process.pid, 'SIGKILL'); } catch { process.kill(process.pid, 'SIGKILL'); }
}, 500);`;

function report(message: Report): Promise<void> {
  return new Promise((resolve) => {
    if (process.send === undefined) resolve();
    else process.send(message, undefined, undefined, () => resolve());
  });
}

const memory = (): number => process.resourceUsage().maxRSS * 1024;

async function work(task: Task): Promise<Report> {
  try {
    if (task.kind === 'input') {
      const { makeResult } = await import('./result.js');
      return { ok: true, issues: await makeResult(task), memory: memory() };
    }
    if (task.kind === 'table') await (await import('./tables.js')).writeTables(task);
    else await (await import('./pieces.js')).joinPieces(task);
    return { ok: true, issues: [], memory: memory() };
  } catch (error) {
    return { ok: false, failure: failureOf(error), memory: memory() };
  }
}

/** What nobody waited for went wrong: the task has failed, and what else this process holds is not to be trusted. */
async function giveUp(error: unknown): Promise<void> {
  await report({ ok: false, failure: failureOf(error), memory: memory() });
  process.exit(1);
}

// The terminal's Ctrl-C is the parent's to answer.
for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => {});
process.on('uncaughtException', (error) => void giveUp(error));
process.on('unhandledRejection', (error) => void giveUp(error));
process.on('disconnect', () => process.exit());
process.on('message', (task: Task) => void work(task).then(report).then(rest));
new Worker(WATCHDOG, { eval: true, stdout: false, resourceLimits: { maxOldGenerationSizeMb: 16 } }).unref();
