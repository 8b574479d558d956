import { LocalRunner } from '../../../batch/lanes.js';
import { serve } from '../../../batch/queue/serve.js';
import { escapeLine } from '../../../text/safe.js';
import { EXIT_CODES, type Signal, takeSignals } from '../../signals.js';
import type { Run } from '../../spec.js';
import { usageError } from '../../usage.js';
import { packageVersion } from '../../version.js';
import { jobsOf, limitsOf } from '../batch/settings.js';

export const run: Run = async (_words, options, cli) => {
  const address = options.redis as string | undefined;
  if (address === undefined)
    throw usageError('missing-argument', { name: '--redis URL', help: 'huikan worker --help' });
  const runner = new LocalRunner(jobsOf(options), limitsOf(options));
  const service = await serve(
    address,
    packageVersion(),
    runner,
    process.env.HUIKAN_PASSWORD,
    ({ name }, report, seconds) => {
      if (!cli.verbose && !process.stderr.isTTY) return;
      const key = report.ok ? 'note.worker-done' : 'note.worker-failed';
      void cli
        .message(key, { seconds: seconds.toFixed(1) })
        .then((text) => cli.note(`huikan: ${escapeLine(name)}: ${text}`));
    },
  );
  let first: Signal | null = null;
  await new Promise<void>((resolve) => {
    takeSignals((signal) => {
      const gently = first === null && signal === 'SIGINT';
      first ??= signal;
      if (!gently) runner.kill();
      void (gently ? service.close() : service.kill()).then(resolve);
      return true;
    });
  });
  cli.exitCode = EXIT_CODES[first ?? 'SIGTERM'];
};
