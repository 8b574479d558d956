import { HuikanError } from '../model/errors.js';

/** An error of the file system while writing, as an error that names the output. */
export function outputError(path: string | null, cause: unknown): HuikanError {
  if (cause instanceof HuikanError) return cause;
  const { code, message } = cause as NodeJS.ErrnoException;
  return new HuikanError(
    'output.failed',
    `cannot write ${path ?? 'standard output'}: ${message}`,
    { path, reason: code ?? message },
    { cause },
  );
}
