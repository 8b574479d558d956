#!/usr/bin/env node
// What tests/batch asks a few times, asked often: runs that are killed or interrupted at random moments, the same bytes in
// all circumstances, poisonous inputs among many.
//   node scripts/batch/soak.mjs [--kills 50] [--signals 20] [--inputs 30] [--poison 100] [--seed 1]
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { random } from '../../fixtures/generate/random.mjs';
import { writeCorpus } from './corpus.mjs';

const root = join(import.meta.dirname, '..', '..');
const bin = join(root, 'bin', 'huikan.js');
const number = (text) => ({ type: 'string', default: text });
const { values } = parseArgs({
  options: {
    kills: number('50'),
    signals: number('20'),
    inputs: number('30'),
    poison: number('100'),
    seed: number('1'),
  },
});
const [kills, signals, inputs, poison] = ['kills', 'signals', 'inputs', 'poison'].map((name) =>
  Number(values[name]),
);
const next = random(values.seed);
const folder = mkdtempSync(join(tmpdir(), 'huikan-soak-'));
const say = (text) => process.stdout.write(`${text}\n`);
let faults = 0;
const check = (good, text) => {
  if (good) return;
  faults += 1;
  say(`FAULT: ${text}`);
};

/** Paths and hashes of all files but the journal, as one text. */
function bytesOf(out) {
  return readdirSync(out, { recursive: true })
    .sort()
    .filter((name) => name !== 'journal.jsonl' && statSync(join(out, name)).isFile())
    .map(
      (name) =>
        `${name} ${createHash('sha256')
          .update(readFileSync(join(out, name)))
          .digest('hex')}`,
    )
    .join('\n');
}

const journal = (out) => {
  const path = join(out, 'journal.jsonl');
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  return text.split('\n').filter((line) => line.startsWith('{"key"'));
};
const strays = (out) =>
  existsSync(out) ? readdirSync(out, { recursive: true }).filter((name) => /\.tmp$|\.lock$/.test(name)) : [];

const words = (out, ...more) => [bin, 'batch', 'in', '-o', out, '--formats', 'csv,jsonl', ...more];
const run = (out, env = {}, ...more) =>
  spawnSync(process.execPath, words(out, ...more), {
    cwd: folder,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
const fresh = (name) => {
  rmSync(join(folder, name), { recursive: true, force: true });
  return join(folder, name);
};
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function killOften(reference, seconds) {
  const out = fresh('killed');
  let complete = 0;
  for (let i = 0; i < kills; i += 1) {
    // Runs that came to their end begin anew, so that all moments have their turn.
    if (journal(out).length >= inputs && existsSync(join(out, 'manifest.json'))) {
      check(bytesOf(out) === reference, `bytes after kill ${i}`);
      complete += 1;
      fresh('killed');
    }
    const child = spawn(process.execPath, words(out), { cwd: folder, stdio: 'ignore' });
    const ended = new Promise((resolve) => child.on('exit', resolve));
    await Promise.race([wait(next() * Math.min(seconds * 1000, 8000)), ended]);
    child.kill('SIGKILL');
    await ended;
  }
  const last = run(out);
  check(last.status === 0, `exit ${last.status}: ${last.stderr}`);
  check(bytesOf(out) === reference, 'bytes after the last run');
  check(strays(out).length === 0, `left: ${strays(out)}`);
  const lines = journal(out).length;
  const again = run(out);
  check(again.status === 0 && journal(out).length === lines, 'a second run has work');
  const name = readdirSync(join(folder, 'in'), { recursive: true }).find((file) => file.endsWith('.txt'));
  const before = readFileSync(join(folder, 'in', name));
  writeFileSync(join(folder, 'in', name), `${before}\n又及。\n`);
  run(out);
  check(journal(out).length === lines + 1, 'one changed input is one to redo');
  writeFileSync(join(folder, 'in', name), before);
  run(out);
  check(bytesOf(out) === reference, 'bytes after a change was taken back');
  say(`${kills} kills (${complete + 1} complete runs on the way): done`);
}

async function interruptOften(reference, seconds) {
  const codes = new Map();
  for (let i = 0; i < signals; i += 1) {
    const out = fresh('interrupted');
    const signal = i % 2 === 0 ? 'SIGINT' : 'SIGTERM';
    // A terminal, as a user has it; the signal goes to huikan alone, as from kill or a scheduler.
    const pid = join(folder, 'pid');
    rmSync(pid, { force: true });
    const line = `sh -c 'echo $$ > ${pid}; exec ${process.execPath} ${words(out).join(' ')}'; echo "code=$?"`;
    const env = { ...process.env, TERM: 'xterm-256color', LINE: `stty cols 100; ${line}`, CI: '' };
    const child = spawn('script', ['-qec', 'bash -c "$LINE"', '/dev/null'], {
      cwd: folder,
      env,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += chunk;
    });
    const ended = new Promise((resolve) => child.on('exit', resolve));
    await wait(400 + next() * Math.min(seconds * 1000, 6000));
    try {
      process.kill(Number(readFileSync(pid, 'utf8')), signal);
    } catch {
      // It was done before.
    }
    await ended;
    const code = /code=(\d+)/.exec(text)?.[1];
    codes.set(`${signal} ${code}`, (codes.get(`${signal} ${code}`) ?? 0) + 1);
    check(code === '0' || code === (signal === 'SIGINT' ? '130' : '143'), `${signal}: exit ${code}`);
    check(
      text.lastIndexOf('\u001b[?25h') >= text.lastIndexOf('\u001b[?25l'),
      `${signal}: the cursor is gone`,
    );
    check(strays(out).length === 0, `${signal} left: ${strays(out)}`);
    for (const entry of journal(out)) JSON.parse(entry);
    if (i % 5 !== 4) continue;
    check(run(out).status === 0 && bytesOf(out) === reference, `bytes after ${signal}`);
  }
  say(`${signals} signals: ${[...codes].map(([how, count]) => `${how} × ${count}`).join(', ')}`);
}

function sameEverywhere(reference) {
  let runs = 0;
  for (const jobs of ['1', '2', '4'])
    for (const TZ of ['UTC', 'Asia/Shanghai'])
      for (const LC_ALL of ['C', 'zh_CN.UTF-8']) {
        const out = fresh('same');
        const order = runs % 2 === 0 ? [] : ['in/1995', 'in/*/*5.txt'];
        run(out, { TZ, LC_ALL }, '-j', jobs, ...order);
        check(bytesOf(out) === reference, `bytes with ${jobs} jobs, ${TZ}, ${LC_ALL}`);
        runs += 1;
      }
  say(`${runs} circumstances: done`);
}

async function poisonous() {
  const place = join(folder, 'poisoned');
  await writeCorpus(join(place, 'in'), poison - 1, 2);
  const preload = pathToFileURL(join(root, 'tests', 'batch', 'poison.mjs')).href;
  for (const deed of ['crash', 'loop', 'memory', 'rejection']) {
    const file = join(place, 'in', `poison-${deed}.txt`);
    writeFileSync(file, `${deed}的文字\n`);
    const limits = ['--issue-timeout', '20', '--issue-memory', '700'];
    const out = join(place, `out-${deed}`);
    const env = { ...process.env, NODE_OPTIONS: `--import=${preload}` };
    const { status } = spawnSync(process.execPath, words(out, '--kinds', 'statistics', ...limits), {
      cwd: place,
      env,
    });
    const { counts } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
    const rows = readFileSync(join(out, 'failures.csv'), 'utf8').trimEnd().split('\n');
    check(
      status === 1 && rows.length === 2 && counts.issues === poison - 1,
      `${deed}: exit ${status}, ${counts.issues} issues`,
    );
    say(`${deed}: ${counts.issues} done; ${rows[1]}`);
    rmSync(file);
  }
}

async function undisturbed() {
  await writeCorpus(join(folder, 'in'), inputs, 4);
  const began = performance.now();
  const first = run(fresh('reference'));
  check(first.status === 0, first.stderr);
  const seconds = (performance.now() - began) / 1000;
  const reference = bytesOf(join(folder, 'reference'));
  say(`${inputs} inputs, one run takes ${seconds.toFixed(1)} s`);
  if (kills > 0) await killOften(reference, seconds);
  if (signals > 0) await interruptOften(reference, seconds);
  sameEverywhere(reference);
}

try {
  if (inputs > 0) await undisturbed();
  if (poison > 0) await poisonous();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
say(faults === 0 ? 'no faults' : `${faults} faults`);
process.exitCode = faults === 0 ? 0 : 1;
