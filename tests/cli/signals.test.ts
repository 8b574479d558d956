import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bin, environment, finished, fixture, temporaryFolder } from './huikan.js';

/** Waits until a condition holds; a process takes a moment to get there. */
async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; !condition(); tries += 1) {
    if (tries > 500) throw new Error('it did not come to that');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('an interrupt', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s ends with %i, says nothing and leaves no file', async (signal, code) => {
    const folder = temporaryFolder();
    // The second input is a standard input that never ends.
    const child = spawn(process.execPath, [bin, 'parse', fixture, '-', '-o', join(folder, 'x.jsonl')], {
      env: environment(),
    });
    const result = finished(child);
    await until(() => readdirSync(folder).length > 0);
    child.kill(signal);
    expect(await result).toEqual({ code, signal: null, stdout: '', stderr: '' });
    expect(readdirSync(folder)).toEqual([]);
  });
});
