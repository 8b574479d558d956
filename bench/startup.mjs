#!/usr/bin/env node
// Start-up: whole processes against `node -e 0`, interleaved so that a busy machine is busy for all of them.
//
//   node bench/startup.mjs [ISSUE.txt] [--runs N]
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const root = join(import.meta.dirname, '..');
const { values, positionals } = parseArgs({
  options: { runs: { type: 'string', default: '15' } },
  allowPositionals: true,
});
const issue = positionals[0] ?? join(root, 'fixtures', 'yunling-2021-03.txt');
const bin = join(root, 'bin', 'huikan.js');
const cases = {
  'node -e 0': ['-e', '0'],
  'huikan --help': [bin, '--help'],
  'huikan parse --help': [bin, 'parse', '--help'],
  'huikan parse FILE': [bin, 'parse', issue],
  'huikan toc FILE': [bin, 'toc', issue],
};

const times = new Map(Object.keys(cases).map((name) => [name, []]));
for (let run = 0; run < Number(values.runs); run += 1) {
  for (const [name, words] of Object.entries(cases)) {
    const start = performance.now();
    spawnSync(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 2 ** 30 });
    times.get(name).push(performance.now() - start);
  }
}

const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
const floor = median(times.get('node -e 0'));
for (const [name, list] of times) {
  const ms = median(list);
  process.stdout.write(`${name.padEnd(22)} ${ms.toFixed(1).padStart(7)} ms  +${(ms - floor).toFixed(1)}\n`);
}
