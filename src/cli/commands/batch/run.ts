import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { errorOf } from '../../../batch/failure.js';
import type { ReadSettings } from '../../../batch/fingerprint.js';
import { LocalRunner, type Runner } from '../../../batch/lanes.js';
import { JOURNAL } from '../../../batch/layout.js';
import type { Report } from '../../../batch/messages.js';
import { type BatchSummary, hasResults, runBatch } from '../../../batch/run.js';
import type { WorkerLimits } from '../../../batch/worker.js';
import type { Cli } from '../../cli.js';
import { namedInputs, STDIN } from '../../inputs.js';
import { readSettings } from '../../issues.js';
import { pageRanges } from '../../pdf-options.js';
import type { OptionValues, Run } from '../../spec.js';
import { usageError } from '../../usage.js';
import { packageVersion } from '../../version.js';
import { BatchProgress } from './progress.js';
import { formatsOf, jobsOf, kindsOf, limitsOf, outOf, shardOf } from './settings.js';
import { stoppable } from './stop.js';

async function wordsOf(words: readonly string[], options: OptionValues): Promise<readonly string[]> {
  if (words.length === 0 && options.filesFrom === undefined)
    throw usageError('missing-argument', { name: 'DIR', help: 'huikan batch --help' });
  const { names } = await namedInputs(words, options, 'batch');
  // What is read once cannot be hashed first and tried again.
  if (names.includes(STDIN)) throw usageError('batch-stdin');
  return names;
}

/** How inputs are read, as plain data. */
async function settingsOf(options: OptionValues): Promise<ReadSettings> {
  const { pdf: { wanted: _, ...pdf } = {}, ...others } = await readSettings(options);
  const pages = options.pages as string | undefined;
  return { ...others, pdf, ...(pages !== undefined && { pages: pageRanges(pages) }) };
}

/** What does the inputs: processes here, or workers on a queue, which is asked for before anything is begun. */
async function runnerOf(
  out: string,
  jobs: number,
  limits: WorkerLimits,
  options: OptionValues,
): Promise<() => Runner> {
  const address = options.redis as string | undefined;
  if (address === undefined) return () => new LocalRunner(jobs, limits);
  const { RedisRunner } = await import('../../../batch/queue/runner.js');
  const there = (report: Report) => report.ok && hasResults(out, report.issues);
  const runner = await RedisRunner.open(address, packageVersion(), new LocalRunner(jobs, limits), there);
  return () => runner;
}

/** Says in one line what came of a run, on a terminal or with --verbose. */
export async function summarize(out: string, summary: BatchSummary, cli: Cli): Promise<void> {
  const { counts } = summary.manifest;
  if (counts.failures > 0) cli.exitCode = Math.max(cli.exitCode, 1);
  if (!cli.verbose && !process.stderr.isTTY) return;
  const key = summary.done === 0 && !summary.written ? 'note.batch-nothing' : 'note.batch-done';
  const { issues, articles, failures } = counts;
  await cli.note(
    `huikan: ${await cli.message(key, { out, issues, articles, failures, done: summary.done })}`,
  );
}

export const run: Run = async (words, options, cli) => {
  const out = outOf(options, 'batch');
  const jobs = jobsOf(options);
  const formats = formatsOf(options) ?? ['csv'];
  const kinds = kindsOf(options);
  const shard = shardOf(options);
  const limits = limitsOf(options);
  const names = await wordsOf(words, options);
  if (options.resume === true && !existsSync(join(out, JOURNAL))) throw usageError('no-run', { path: out });
  const settings = await settingsOf(options);
  const { version: node, platform } = process;
  const runner = await runnerOf(out, jobs, limits, options);
  const progress = new BatchProgress(cli);
  try {
    const summary = await stoppable(cli, (stop) => {
      // What workers elsewhere are at is found done the next time.
      stop.atOnce = options.redis !== undefined;
      return runBatch(
        names,
        {
          ...{ out, formats, kinds, shard, settings, version: packageVersion() },
          redo: options.redo === true,
          runner,
          note: { node, platform, jobs },
        },
        {
          hashed: (seen, total) => progress.hashed(seen, total),
          planned: (total, known) => progress.planned(total, known),
          combining: () => progress.combining(),
          finished: async (record) => {
            progress.finished(record);
            if (record.failure !== undefined) await cli.fail(errorOf(record.failure), record.input);
            else await progress.say(record);
          },
        },
        stop,
      );
    });
    progress.stop();
    if (summary !== null) await summarize(out, summary, cli);
  } finally {
    progress.stop();
  }
};
