/** Batches on a queue; starts Debian's redis-server, and is skipped with a notice where there is none. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bin, environment, finished, huikan, temporaryFolder } from '../cli/huikan.js';
import { bytesOf, corpus, doneIn } from './corpus.js';

const hasRedis = spawnSync('redis-server', ['--version']).status === 0;
if (!hasRedis)
  process.stderr.write('tests of the queue are skipped: no redis-server (apt-get install redis-server)\n');

/** A port that nobody uses. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

const COUNT = 9;
const WORDS = ['batch', 'in', '--kinds', 'laws'];

describe.skipIf(!hasRedis)('a queue', () => {
  const started: ChildProcess[] = [];
  let place: string;
  let address: string;
  let reference: Record<string, string>;

  const start = (words: string[], cwd: string) => {
    const child = spawn(process.execPath, [bin, ...words], { cwd, env: environment() });
    started.push(child);
    return child;
  };
  const worker = () => start(['worker', '--redis', address, '--jobs', '1', '-v'], temporaryFolder());

  beforeAll(async () => {
    place = corpus(COUNT);
    await huikan([...WORDS, '-o', 'single'], { cwd: place });
    reference = bytesOf(join(place, 'single'));
    const port = await freePort();
    address = `redis://127.0.0.1:${port}`;
    const words = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', temporaryFolder()];
    const server = spawn('redis-server', words, { stdio: ['ignore', 'pipe', 'ignore'] });
    started.push(server);
    await new Promise<void>((resolve) => {
      server.stdout?.on('data', (text) => String(text).includes('Ready to accept') && resolve());
    });
  });

  afterAll(() => {
    for (const child of started) child.kill('SIGKILL');
  });

  it('loses and doubles nothing where a worker is killed, or the batch', async () => {
    const [first] = [worker(), worker()];
    // The first worker dies at its first input, the batch at its third; both are started again.
    const dies = new Promise<void>((resolve) => {
      first.stderr?.once('data', () => {
        setTimeout(() => first.kill('SIGKILL'), 100);
        resolve();
      });
    });
    const batch = start([...WORDS, '-o', 'out', '--redis', address], place);
    await dies;
    while (doneIn(join(place, 'out')).length < 3) await new Promise((resolve) => setTimeout(resolve, 10));
    batch.kill('SIGKILL');
    worker();
    const result = await huikan([...WORDS, '-o', 'out', '--redis', address], { cwd: place });
    expect(result).toMatchObject({ code: 0, stderr: '' });
    expect(bytesOf(join(place, 'out'))).toEqual(reference);
    const done = doneIn(join(place, 'out'));
    expect(new Set(done).size).toBe(COUNT);
    expect(done).toHaveLength(COUNT);
  }, 60_000);

  it('is left by an interrupt at once, and workers end when they are done', async () => {
    const idle = worker();
    const result = finished(idle);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    idle.kill('SIGINT');
    expect(await result).toMatchObject({ code: 130, stdout: '' });
    for (const child of started.slice(1)) child.kill('SIGKILL');
    const batch = start([...WORDS, '-o', 'stopped', '--redis', address, '--encoding', 'utf-8'], place);
    const stopped = finished(batch);
    while (!readdirSync(place).includes('stopped')) await new Promise((resolve) => setTimeout(resolve, 10));
    await new Promise((resolve) => setTimeout(resolve, 500));
    batch.kill('SIGINT');
    expect(await stopped).toEqual({ code: 130, signal: null, stdout: '', stderr: '' });
  });

  it('that is not there is told', async () => {
    const result = await huikan(['worker', '--redis', 'redis://user:secret@127.0.0.1:1']);
    expect(result).toMatchObject({
      code: 1,
      stderr:
        'huikan: cannot reach Redis at redis://…@127.0.0.1:1 (ECONNREFUSED); check --redis and that it runs\n',
    });
  });
});
