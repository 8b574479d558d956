// What processes take, as Linux tells it in /proc.
import { readdirSync, readFileSync } from 'node:fs';

/** Resident memory in MB of a process and of each one it started; nothing where there is no /proc. */
export function memoryOf(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'latin1');
    const own = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'latin1').trim().split(' ').filter(Boolean),
    );
    return [own, ...children.flatMap(memoryOf)];
  } catch {
    return [];
  }
}
