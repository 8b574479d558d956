// Whole runs over a corpus made for it: inputs a minute with one and two jobs, processor time of all processes, largest memory
// of the parent, of a worker and of a process that reads PDFs, and whether an input takes longer the more were done before.
//   node bench/batch.mjs [COUNT] [FEW]       300 issues and 30 unless told, one in three a PDF
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeCorpus } from '../scripts/batch/corpus.mjs';

const bin = join(dirname(fileURLToPath(import.meta.url)), '..', 'bin', 'huikan.js');
const [count = 300, few = 30] = process.argv.slice(2).map(Number);

const read = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};
/** Largest resident memory of a process so far, in MB. */
const peak = (pid) => Number(/^VmHWM:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1024;
const childrenOf = (pid) => read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean);
/** Processor time of a process so far, in seconds; those that it started are counted by themselves. */
const processor = (pid) => {
  const fields = read(`/proc/${pid}/stat`)
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / 100;
};

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

function run(folder, inputs, out, jobs) {
  return new Promise((resolve, reject) => {
    const words = [bin, 'batch', ...inputs, '-o', out, '-j', String(jobs)];
    const began = performance.now();
    const child = spawn(process.execPath, words, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
    const most = { parent: 0, worker: 0, reader: 0 };
    const times = new Map();
    const look = (role, pid) => {
      most[role] = Math.max(most[role], peak(pid));
      times.set(pid, Math.max(times.get(pid) ?? 0, processor(pid)));
    };
    const watch = setInterval(() => {
      look('parent', child.pid);
      for (const worker of childrenOf(child.pid)) {
        look('worker', worker);
        for (const reader of childrenOf(worker)) look('reader', reader);
      }
    }, 100);
    child.on('exit', (code) => {
      clearInterval(watch);
      if (code !== 0) reject(new Error(`exit ${code}`));
      const lines = readFileSync(join(folder, out, 'journal.jsonl'), 'utf8').split('\n');
      const seconds = lines.filter((line) => line.startsWith('{"key"')).map((line) => JSON.parse(line));
      const busy = [...times.values()].reduce((all, time) => all + time, 0);
      resolve({ ...most, busy, seconds: (performance.now() - began) / 1000, records: seconds });
    });
  });
}

const folder = mkdtempSync(join(tmpdir(), 'huikan-batch-'));
const print = (text) => process.stdout.write(`${text}\n`);
try {
  const all = (await writeCorpus(join(folder, 'in'), count)).map((name) => name.slice(folder.length + 1));
  print(
    `${'issues'.padStart(6)} jobs  seconds  issues/min  processor s  parent MB  worker MB  reader MB  load`,
  );
  const rates = new Map();
  for (const [inputs, jobs] of [
    [all.slice(0, few), 2],
    [['in'], 2],
    [['in'], 1],
  ]) {
    const out = `out-${inputs.length}-${jobs}`;
    const { seconds, busy, parent, worker, reader, records } = await run(folder, inputs, out, jobs);
    const rate = (records.length / seconds) * 60;
    rates.set(`${records.length} ${jobs}`, rate);
    const cells = [
      String(records.length).padStart(6),
      String(jobs).padStart(4),
      seconds.toFixed(1).padStart(8),
      rate.toFixed(1).padStart(11),
      busy.toFixed(1).padStart(12),
      parent.toFixed(0).padStart(10),
      worker.toFixed(0).padStart(10),
      reader.toFixed(0).padStart(10),
      loadavg()[0].toFixed(1).padStart(5),
    ];
    print(cells.join(' '));
    if (inputs.length > 1) continue;
    for (const form of ['txt', 'pdf']) {
      const times = records.filter(({ input }) => input.endsWith(form)).map((record) => record.seconds);
      const quarter = Math.ceil(times.length / 4);
      const [first, last] = [times.slice(0, quarter), times.slice(-quarter)].map((part) =>
        median(part).toFixed(2),
      );
      print(`       ${form}: median of the first quarter ${first} s, of the last ${last} s`);
    }
  }
  print(`two jobs against one: ${(rates.get(`${count} 2`) / rates.get(`${count} 1`)).toFixed(2)} times`);
  print(`files in the output: ${readdirSync(join(folder, 'out-1-2'), { recursive: true }).length}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
