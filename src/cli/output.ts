import { fstatSync, statSync } from 'node:fs';
import type { Sink } from '../write/sink.js';
import type { Cli } from './cli.js';
import type { Inputs } from './inputs.js';
import type { OptionValues } from './spec.js';
import { usageError } from './usage.js';

/** True where a path is another name of standard output, as /dev/stdout is. */
export function isStandardOutput(path: string): boolean {
  if (path === '-') return true;
  try {
    const file = statSync(path);
    const stdout = fstatSync(1);
    return file.dev === stdout.dev && file.ino === stdout.ino;
  } catch {
    return false;
  }
}

async function openOutput(path: string | undefined, inputs: Inputs | null, cli: Cli): Promise<Sink> {
  if (path === undefined || isStandardOutput(path)) return cli.stdout();
  if (inputs?.includes(path)) throw usageError('output-is-input', { path });
  const { fileSink } = await import('../write/file-sink.js');
  return fileSink(path);
}

/**
 * Runs `write` with the place `-o` names, or standard output. The file takes its name when `write` is done
 * and says true; with false (nothing could be read) or an error nothing is left of it.
 */
export async function withOutput(
  options: OptionValues,
  inputs: Inputs | null,
  cli: Cli,
  write: (sink: Sink) => Promise<boolean>,
): Promise<void> {
  const sink = await openOutput(options.output as string | undefined, inputs, cli);
  try {
    if (await write(sink)) await sink.close();
    else await sink.abort();
  } catch (error) {
    await sink.abort();
    throw error;
  }
}

/** True where data goes to a terminal. */
export function writesToTerminal(options: OptionValues): boolean {
  return (options.output === undefined || options.output === '-') && process.stdout.isTTY === true;
}
