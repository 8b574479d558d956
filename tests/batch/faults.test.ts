/** What may happen to a run: it is killed, interrupted, shut out; an input ends its worker. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { bin, environment, finished, huikan, jsonLines, temporaryFolder } from '../cli/huikan.js';
import { bytesOf, corpus, doneIn } from './corpus.js';

const COUNT = 8;
const WORDS = ['batch', 'in', '--kinds', 'laws', '-j', '2'];
const poison = `--import=${pathToFileURL(join(import.meta.dirname, 'poison.mjs')).href}`;

/** An undisturbed run over a folder of texts, made once. */
let place: string;
let reference: Record<string, string>;

beforeAll(async () => {
  place = corpus(COUNT);
  for (const year of readdirSync(join(place, 'in')))
    spawnSync('bash', ['-c', `rm -f '${join(place, 'in', year)}'/*.pdf`]);
  expect((await huikan([...WORDS, '-o', 'out'], { cwd: place })).code).toBe(0);
  reference = bytesOf(join(place, 'out'));
});

const start = (out: string): ChildProcess =>
  spawn(process.execPath, [bin, ...WORDS, '-o', out], { cwd: place, env: environment() });

/** Waits until so many inputs are done, or the process has ended. */
async function until(out: string, child: ChildProcess, count: number): Promise<void> {
  while (doneIn(out).length < count && child.exitCode === null && child.signalCode === null)
    await new Promise((resolve) => setTimeout(resolve, 5));
}

/** Processes of this run that are still there. */
function workersOf(out: string): string {
  return spawnSync('pgrep', ['-f', out], { encoding: 'utf8' }).stdout;
}

const strays = (out: string) =>
  readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tmp$|\.lock$/u.test(name));

describe('a run that is killed', () => {
  it('goes on, and ends as one that was not', async () => {
    const out = join(temporaryFolder(), 'out');
    for (const count of [0, 1, 3, 4]) {
      const child = start(out);
      const result = finished(child);
      await until(out, child, count);
      child.kill('SIGKILL');
      await result;
    }
    const before = doneIn(out);
    expect(before.length).toBeGreaterThanOrEqual(4);
    expect(await huikan([...WORDS, '-o', out], { cwd: place })).toMatchObject({ code: 0, stderr: '' });
    expect(new Set(doneIn(out)).size).toBe(doneIn(out).length);
    expect(bytesOf(out)).toEqual(reference);
    expect(strays(out)).toEqual([]);
  });
});

describe('a run that is interrupted', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('%s ends with %i, leaves the journal and nothing half-written', async (signal, code) => {
    const out = join(temporaryFolder(), 'out');
    const child = start(out);
    const result = finished(child);
    await until(out, child, 1);
    child.kill(signal);
    expect(await result).toEqual({ code, signal: null, stdout: '', stderr: '' });
    expect(strays(out)).toEqual([]);
    expect(readdirSync(out)).not.toContain('manifest.json');
    expect(() => jsonLines(readFileSync(join(out, 'journal.jsonl'), 'utf8'))).not.toThrow();
    expect((await huikan([...WORDS, '-o', out], { cwd: place })).code).toBe(0);
    expect(bytesOf(out)).toEqual(reference);
  });
});

describe('an input that ends its worker', () => {
  it('is tried again and listed; the others are done', async () => {
    const folder = temporaryFolder();
    spawnSync('cp', ['-r', join(place, 'in'), folder]);
    const year = join(folder, 'in', '1995');
    for (const deed of ['crash', 'loop', 'memory', 'rejection', 'passing'])
      writeFileSync(join(year, `poison-${deed}.txt`), `${deed}的文字\n`);
    const limits = ['--issue-timeout', '5', '--issue-memory', '400'];
    const env = { NODE_OPTIONS: poison };
    const result = await huikan([...WORDS, '-o', 'out', ...limits], { cwd: folder, env });
    expect(result.code).toBe(1);
    expect(result.stdout).toBe('');
    expect(result.stderr.trimEnd().split('\n').sort()).toEqual([
      'huikan: in/1995/poison-crash.txt: ended the process that read it (SIGSEGV); it is left out, report it',
      'huikan: in/1995/poison-loop.txt: takes more than 5 seconds; give it more with --issue-timeout',
      'huikan: in/1995/poison-memory.txt: takes too much memory; give it more with --issue-memory',
      'huikan: in/1995/poison-rejection.txt: internal error: nobody waits for this; set HUIKAN_DEBUG=1 for details and report it',
    ]);
    const csv = readFileSync(join(folder, 'out', 'failures.csv'), 'utf8')
      .trimEnd()
      .split('\n');
    expect(
      csv.map((row) =>
        row
          .split(',')
          .filter((_, i) => i !== 1 && i !== 3)
          .join(),
      ),
    ).toEqual([
      'input,reason,attempts',
      'in/1995/poison-crash.txt,worker.crash,2',
      'in/1995/poison-loop.txt,worker.time,2',
      'in/1995/poison-memory.txt,worker.memory,2',
      'in/1995/poison-rejection.txt,internal,2',
    ]);
    const { counts } = JSON.parse(readFileSync(join(folder, 'out', 'manifest.json'), 'utf8'));
    const texts = readdirSync(join(place, 'in', '1995')).length;
    expect(counts).toMatchObject({ inputs: texts + 5, issues: texts + 1, failures: 4 });
    expect(strays(join(folder, 'out'))).toEqual([]);
    expect(workersOf(join(folder, 'out'))).toBe('');
  });
});

describe('the folder', () => {
  it('is used by one run at a time', async () => {
    const out = join(temporaryFolder(), 'out');
    const first = start(out);
    const result = finished(first);
    await until(out, first, 1);
    const second = await huikan([...WORDS, '-o', out], { cwd: place });
    expect(second.code).toBe(1);
    expect(second.stderr).toMatch(
      /: is in use by process \d+ on \S+; wait for it, or remove \S+\.lock if it is gone\n$/u,
    );
    expect((await result).code).toBe(0);
    expect(bytesOf(out)).toEqual(reference);
  });

  it.skipIf(spawnSync('unshare', ['-rm', 'true']).status !== 0)('may run full', async () => {
    const folder = temporaryFolder();
    const script = `mount -t tmpfs -o size=300k none '${folder}' && exec '${process.execPath}' '${bin}' ${WORDS.join(' ')} -o '${folder}/out'`;
    const child = spawn('unshare', ['-rm', 'bash', '-c', script], { cwd: place, env: environment() });
    const result = await finished(child);
    expect(result).toMatchObject({ code: 1, stdout: '' });
    expect(result.stderr).toMatch(
      /cannot be written: the disk is full; make room or choose another place\n$/u,
    );
  });
});

describe('parts', () => {
  it('make together what one run makes', async () => {
    const folder = temporaryFolder();
    const parts = ['p1', 'p2', 'p3'].map((name) => join(folder, name));
    for (const [i, part] of parts.entries()) {
      const shard = ['--shard', `${i + 1}/3`, '--formats', i === 1 ? 'none' : 'csv'];
      expect((await huikan([...WORDS, ...shard, '-o', part], { cwd: place })).code).toBe(0);
    }
    const out = join(folder, 'out');
    const missing = await huikan(['merge', ...parts.slice(1), '-o', out]);
    expect(missing).toMatchObject({
      code: 1,
      stderr: 'huikan: part 1/3 is not among them; name all parts\n',
    });
    expect((await huikan(['merge', ...parts.toReversed(), '-o', out, '--formats', 'csv'])).code).toBe(0);
    expect(bytesOf(out)).toEqual(reference);
    // The merged data set is one to go on with.
    const lines = doneIn(out).length;
    expect((await huikan([...WORDS, '-o', out], { cwd: place })).code).toBe(0);
    expect(doneIn(out)).toHaveLength(lines);
    expect(bytesOf(out)).toEqual(reference);
  });

  it('that differ in options, are incomplete or damaged are refused', async () => {
    const folder = temporaryFolder();
    const run = (out: string, ...more: string[]) =>
      huikan(['batch', 'in/1995/0000.txt', '-o', join(folder, out), ...more], { cwd: place });
    await run('laws', '--kinds', 'laws');
    await run('none', '--kinds', 'none');
    const merged = (...parts: string[]) => huikan(['merge', ...parts, '-o', 'out'], { cwd: folder });
    expect((await merged('laws', 'none')).stderr).toBe(
      'huikan: none: was made with another version, other options or kinds than laws; run one of them again\n',
    );
    expect((await merged('laws', 'nothing')).stderr).toContain('nothing: has no complete data set');
    const [document] = readdirSync(join(folder, 'none', 'issues'));
    copyFileSync(join(place, 'in', '1995', '0000.txt'), join(folder, 'none', 'issues', document!));
    const damaged = await merged('none');
    expect(damaged.code).toBe(1);
    expect(damaged.stderr).toContain('has changed since');
  });
});
