import { rmSync } from 'node:fs';

const paths = new Set<string>();

/** Remembers a temporary file or folder, to be removed should the process be interrupted. */
export function rememberTemporary(path: string): void {
  paths.add(path);
}

/** The file has its final name now, or is gone. */
export function forgetTemporary(path: string): void {
  paths.delete(path);
}

/** Removes what an interrupted run would leave; for signal handlers, so without waiting. */
export function removeTemporaries(): void {
  for (const path of paths) {
    try {
      rmSync(path, { recursive: true, force: true });
    } catch {
      // Gone already, or not ours to remove any more: nothing better can be done while ending.
    }
  }
  paths.clear();
}
