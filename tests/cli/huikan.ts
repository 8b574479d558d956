/** Runs the built command line as a user would. */
import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

export const root = join(import.meta.dirname, '..', '..');
export const bin = join(root, 'bin', 'huikan.js');
export const fixture = join(root, 'fixtures', 'yunling-2021-03.txt');
/** Another issue, of another house. */
export const otherFixture = join(root, 'fixtures', 'qinghe-xian-2018-02.txt');

/** A typeset issue with two tables. */
export const pdfFixture = join(root, 'fixtures', 'pdf', 'qinghe-xian-2018-02.typst.pdf');

export interface Result {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  stdin?: string | Uint8Array;
  env?: Record<string, string>;
  cwd?: string;
  spawn?: SpawnOptions;
}

/** The environment of tests: English, no colours asked for, whatever the developer's own is. */
export function environment(extra: Record<string, string> = {}): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env, LC_ALL: 'C.UTF-8', ...extra };
  for (const name of ['NO_COLOR', 'FORCE_COLOR', 'HUIKAN_DEBUG', 'CI', 'NODE_OPTIONS'])
    if (!(name in extra)) delete env[name];
  return env;
}

/** What a process says, and how it ends. */
export function finished(child: ChildProcess): Promise<Result> {
  const chunks = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
  child.stdout?.on('data', (chunk: Buffer) => chunks.stdout.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => chunks.stderr.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) =>
      resolve({
        code,
        signal,
        stdout: Buffer.concat(chunks.stdout).toString('utf8'),
        stderr: Buffer.concat(chunks.stderr).toString('utf8'),
      }),
    );
  });
}

/** Runs huikan with these words; standard input is empty unless given. */
export function huikan(words: readonly string[], options: RunOptions = {}): Promise<Result> {
  const child = spawn(process.execPath, [bin, ...words], {
    cwd: options.cwd,
    env: environment(options.env),
    ...options.spawn,
  });
  child.stdin?.on('error', () => {});
  child.stdin?.end(options.stdin ?? '');
  return finished(child);
}

/**
 * How to run as a user to whom permissions apply: ourselves, or nobody where we are the superuser. Null where
 * nobody may not run huikan, as in a checkout below a private folder.
 */
export function ordinaryUser(): SpawnOptions | null {
  if (process.getuid?.() !== 0) return {};
  const nobody = { uid: 65_534, gid: 65_534 };
  return spawnSync(process.execPath, [bin, '--version'], nobody).status === 0 ? nobody : null;
}

/** Runs a line of shell, in which `huikan` is the command under test. */
export function shell(line: string, options: RunOptions = {}): Promise<Result> {
  const path = `${commandFolder()}:${process.env.PATH}`;
  const child = spawn('bash', ['-c', line], {
    cwd: options.cwd,
    env: environment({ PATH: path, ...options.env }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return finished(child);
}

const folders: string[] = [];

// After the whole file: among concurrent tests, onTestFinished goes by the test that began last, and would
// take a folder away from a test that still uses it.
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** An empty folder that goes away with the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'huikan-test-'));
  folders.push(folder);
  return folder;
}

/** A folder with `huikan` in it, for PATH; it runs the Node that runs the tests. */
function commandFolder(): string {
  const folder = temporaryFolder();
  symlinkSync(bin, join(folder, 'huikan'));
  symlinkSync(process.execPath, join(folder, 'node'));
  return folder;
}

/** A folder with issues in it, named as the examples in the help name them. */
export function folderOfIssues(): string {
  const folder = join(temporaryFolder(), 'issues');
  mkdirSync(folder);
  copyFileSync(fixture, join(folder, '2021-03.txt'));
  copyFileSync(otherFixture, join(folder, '2021-04.txt'));
  copyFileSync(pdfFixture, join(folder, '2021-03.pdf'));
  return folder;
}

export const jsonLines = (text: string): Record<string, unknown>[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
