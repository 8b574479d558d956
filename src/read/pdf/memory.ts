import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Resident memory of a process in bytes, or null where it cannot be told: the process is gone, or the system
 * has neither /proc nor ps (Windows).
 */
export async function residentMemory(pid: number): Promise<number | null> {
  if (process.platform === 'linux') return fromProc(pid);
  if (process.platform === 'win32') return null;
  return new Promise((resolve) => {
    execFile('ps', ['-o', 'rss=', '-p', String(pid)], (error, stdout) => {
      const kilobytes = Number.parseInt(stdout, 10);
      resolve(error || Number.isNaN(kilobytes) ? null : kilobytes * 1024);
    });
  });
}

/** Read at once: /proc is no disk, and a turn through other threads comes late where the machine is busy. */
function fromProc(pid: number): number | null {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) * 1024;
  } catch {
    return null;
  }
}

/** Growth is followed so far ahead, in ms: as late as the next look may come on a busy machine. */
const AHEAD = 150;

/** What a process takes, and what it will take by the next look if it goes on growing as it does. */
export class MemoryGauge {
  #at = 0;
  bytes = 0;
  expected = 0;

  /** Takes down what was seen at a time (in ms). */
  take(bytes: number, at: number): void {
    const growth = this.#at === 0 ? 0 : (bytes - this.bytes) / Math.max(1, at - this.#at);
    this.expected = bytes + Math.max(0, growth) * AHEAD;
    this.bytes = bytes;
    this.#at = at;
  }
}

/**
 * The one of several processes to be stopped so that together they stay within the limit: the largest; null where all
 * have room.
 */
export function overLimit<T extends { readonly memory: MemoryGauge }>(
  processes: Iterable<T>,
  limit: number,
): T | null {
  let sum = 0;
  let largest: T | null = null;
  for (const one of processes) {
    sum += one.memory.expected;
    if (!largest || one.memory.expected > largest.memory.expected) largest = one;
  }
  return sum > limit ? largest : null;
}
