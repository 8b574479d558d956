import { spawn } from 'node:child_process';
import { residentMemory } from '../memory.js';

/** What a program may take. */
export interface CommandLimits {
  /** Milliseconds. */
  timeout: number;
  /** Bytes of memory. */
  memory: number;
}

const WATCH_EVERY = 100;
const MOST_OUTPUT = 2 ** 26;

/**
 * Runs a program and gives what it prints. It ends with this process, whatever ends that, and is stopped where it takes
 * more than it may: drawing a page of a PDF may take all memory as reading it does. Rejects where it is not there
 * (`code` is ENOENT), fails or is stopped.
 */
export function command(name: string, args: readonly string[], limits: CommandLimits): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(name, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      // One thread a page: several pages are read at once.
      env: { ...process.env, OMP_THREAD_LIMIT: '1' },
    });
    const kill = () => child.kill('SIGKILL');
    process.once('exit', kill);
    let out = '';
    let err = '';
    let stopped: string | null = null;
    const stop = (why: string) => {
      stopped ??= why;
      kill();
    };
    const late = setTimeout(() => stop('it takes too long'), limits.timeout);
    const watch = setInterval(async () => {
      const bytes = child.pid === undefined ? null : await residentMemory(child.pid);
      if (bytes !== null && bytes > limits.memory) stop('it takes too much memory');
    }, WATCH_EVERY);
    const end = () => {
      clearTimeout(late);
      clearInterval(watch);
      process.off('exit', kill);
    };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      if (out.length > MOST_OUTPUT) stop('it prints too much');
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err = (err + text).slice(-1000);
    });
    child.on('error', (error) => {
      end();
      reject(error);
    });
    child.on('close', (status, signal) => {
      end();
      if (status === 0) resolve(out);
      else reject(new Error(`${name}: ${stopped ?? (err.trim() || `ended with ${status ?? signal}`)}`));
    });
  });
}

/** Is a program there, and does what it prints fit? */
export async function isThere(name: string, args: readonly string[], prints = /(?:)/): Promise<boolean> {
  try {
    return prints.test(await command(name, args, { timeout: 20_000, memory: Number.POSITIVE_INFINITY }));
  } catch {
    return false;
  }
}
