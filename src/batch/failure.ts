import { type ErrorCode, HuikanError } from '../model/errors.js';
import type { Failure } from './types.js';

/** An error as plain data. What is no HuikanError is an error of ours: `internal`. */
export function failureOf(error: unknown): Failure {
  if (error instanceof HuikanError)
    return { code: error.code, message: error.message, context: error.context };
  return { code: 'internal', message: error instanceof Error ? error.message : String(error), context: {} };
}

/** The error again, for the command line to word. */
export function errorOf({ code, message, context }: Failure): Error {
  return code === 'internal' ? new Error(message) : new HuikanError(code, message, context);
}

/** Failures that another try may not have: of the moment, the machine or the process, not of the input. */
const PASSING: ReadonlySet<ErrorCode | 'internal'> = new Set<ErrorCode | 'internal'>([
  'internal',
  'input.unreadable',
  'pdf.limits',
  'worker.crash',
  'worker.memory',
  'worker.time',
]);

export function mayPass({ code }: Failure): boolean {
  return PASSING.has(code);
}

/** Failures that no other input would escape: the output cannot be written. */
export function isFatal({ code }: Failure): boolean {
  return (
    code === 'output.failed' ||
    code === 'output.exists' ||
    code === 'engine.missing' ||
    code === 'segmenter.missing'
  );
}
