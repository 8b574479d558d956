/** What the flags of batch and merge mean. */
import { availableParallelism } from 'node:os';
import { type TableFormat, tableFormats } from '../../../batch/formats.js';
import { parseShard, type Shard } from '../../../batch/shard.js';
import type { WorkerLimits } from '../../../batch/worker.js';
import { type ExtractKind, extractKinds } from '../../../extract/index.js';
import { annotationTables } from '../../../write/tables/index.js';
import { wholeNumber } from '../../numbers.js';
import type { OptionValues } from '../../spec.js';
import { checkChoice, usageError } from '../../usage.js';

/** The words of a list, each once; undefined where the flag is not given, empty for `none`. */
function listOf(options: OptionValues, name: string, choices: readonly string[]): string[] | undefined {
  const value = options[name] as string | undefined;
  if (value === undefined) return undefined;
  if (value === 'none') return [];
  const words = value.split(/[,，、]/u).map((word) => word.trim());
  for (const word of words) checkChoice(`--${name}`, word, [...choices, 'none']);
  // In an order of ours, so that the order of words changes nothing.
  return choices.filter((choice) => words.includes(choice));
}

export function formatsOf(options: OptionValues): TableFormat[] | undefined {
  return listOf(options, 'formats', tableFormats) as TableFormat[] | undefined;
}

export function kindsOf(options: OptionValues): ExtractKind[] {
  const kinds = listOf(options, 'kinds', extractKinds) as ExtractKind[] | undefined;
  const tables: readonly string[] = annotationTables;
  return kinds ?? extractKinds.filter((kind) => tables.includes(kind));
}

export function shardOf(options: OptionValues): Shard | null {
  const value = options.shard as string | undefined;
  if (value === undefined) return null;
  const shard = parseShard(value);
  if (shard === null) throw usageError('invalid', { name: '--shard', value, expected: 'shard' });
  return shard;
}

/** A whole number that is not 0. */
export function positive(options: OptionValues, name: string, flag: string, fallback: number): number {
  const number = wholeNumber({ [flag]: options[name] }, flag, fallback);
  if (number === 0) throw usageError('invalid', { name: `--${flag}`, value: '0', expected: 'positive' });
  return number;
}

export function jobsOf(options: OptionValues): number {
  return positive(options, 'jobs', 'jobs', availableParallelism());
}

/** The folder of `-o`, which must be given. */
export function outOf(options: OptionValues, command: string): string {
  const out = options.output as string | undefined;
  if (out === undefined || out === '-')
    throw usageError('missing-argument', { name: '-o OUT', help: `huikan ${command} --help` });
  return out;
}

const MEGABYTE = 2 ** 20;
const ISSUE_TIMEOUT = 600;
const ISSUE_MEMORY = 2048;

/** What an input and its worker may take. */
export function limitsOf(options: OptionValues): WorkerLimits {
  return {
    timeout: positive(options, 'issueTimeout', 'issue-timeout', ISSUE_TIMEOUT),
    memory: positive(options, 'issueMemory', 'issue-memory', ISSUE_MEMORY) * MEGABYTE,
  };
}
