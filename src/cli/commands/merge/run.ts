import { LocalRunner } from '../../../batch/lanes.js';
import { runMerge } from '../../../batch/merge.js';
import type { Run } from '../../spec.js';
import { summarize } from '../batch/run.js';
import { formatsOf, jobsOf, outOf } from '../batch/settings.js';
import { stoppable } from '../batch/stop.js';

/** Tables are not inputs: what they take is a matter of their size, and nothing to retry. */
const MEMORY = 2 ** 33;

export const run: Run = async (paths, options, cli) => {
  const out = outOf(options, 'merge');
  const formats = formatsOf(options);
  const jobs = jobsOf(options);
  const runner = () => new LocalRunner(jobs, { timeout: null, memory: MEMORY });
  const summary = await stoppable(cli, (stop) => runMerge(paths, { out, formats, runner }, stop));
  if (summary !== null) await summarize(out, summary, cli);
};
