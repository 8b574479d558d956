import type { OptionValues } from './spec.js';
import { usageError } from './usage.js';

/** The whole number of a flag. Throws `usage` for anything else. */
export function wholeNumber(options: OptionValues, name: string, fallback: number): number {
  const value = options[name] as string | undefined;
  if (value === undefined) return fallback;
  if (!/^\d{1,9}$/u.test(value))
    throw usageError('invalid', { name: `--${name}`, value, expected: 'number' });
  return Number(value);
}
