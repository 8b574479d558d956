/** A folder that one run at a time writes into. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { HuikanError } from '../model/errors.js';
import { outputError } from '../write/output-error.js';
import { LOCK } from './layout.js';

/** Who holds a lock. */
interface Holder {
  host: string;
  pid: number;
  /** When the process began, as the system counts it: a number may be given to another process later. */
  began: string | null;
}

/** When a process began; null where the system does not tell, or there is no such process. */
function beginning(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name stands in parentheses and may hold anything; the 20th word after it is the time.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function isAlive({ pid, began }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return began === null || beginning(pid) === began;
}

function holderOf(path: string): Holder | null {
  try {
    const holder = JSON.parse(readFileSync(path, 'utf8')) as Holder;
    return typeof holder.pid === 'number' ? holder : null;
  } catch {
    return null;
  }
}

/**
 * Takes a folder for this process; gives what lets it go. A lock of a process of this machine that is gone is taken over.
 * Throws `batch.locked` and `output.failed`.
 */
export function lockFolder(folder: string): () => void {
  const path = join(folder, LOCK);
  const self: Holder = { host: hostname(), pid: process.pid, began: beginning(process.pid) };
  for (let tries = 0; ; tries += 1) {
    try {
      writeFileSync(path, `${JSON.stringify(self)}\n`, { flag: 'wx' });
      return () => rmSync(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw outputError(path, error);
    }
    const holder = holderOf(path);
    // A lock that cannot be read was torn by a crash: it is written in one piece.
    const held = holder !== null && (holder.host !== self.host || isAlive(holder));
    if (held || tries > 2)
      throw new HuikanError('batch.locked', `${folder} is in use`, {
        path: folder,
        host: holder?.host ?? self.host,
        pid: holder?.pid ?? 0,
        lock: path,
      });
    rmSync(path, { force: true });
  }
}
