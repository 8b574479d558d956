// Whole processes, timed in turn so that a busy machine is busy for all of them; medians.
import { spawnSync } from 'node:child_process';

/** Runs each case (name → words after `node`, or options) `runs` times in turn; gives the median of each in ms. */
export function medians(cases, runs) {
  const times = new Map(Object.keys(cases).map((name) => [name, []]));
  for (let run = 0; run < runs; run += 1) {
    for (const [name, { words, cwd }] of Object.entries(cases)) {
      const start = performance.now();
      const options = { stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 2 ** 30, cwd };
      const { status, stderr } = spawnSync(process.execPath, words, options);
      times.get(name).push(performance.now() - start);
      if (status !== 0) throw new Error(`${name}: ${stderr}`);
    }
  }
  return new Map([...times].map(([name, list]) => [name, list.toSorted((a, b) => a - b)[list.length >> 1]]));
}

/** Prints medians, each with what it takes over an empty process. */
export function print(found, floor) {
  for (const [name, ms] of found)
    process.stdout.write(`${name.padEnd(34)} ${ms.toFixed(1).padStart(8)} ms  +${(ms - floor).toFixed(1)}\n`);
}
