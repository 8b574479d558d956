import { HuikanError } from '../model/errors.js';
import { suggest } from './suggest.js';

type Values = Readonly<Record<string, string | number | null>>;

/** A wrong command line. `reason` is the key of its message, without `usage.`. */
export function usageError(reason: string, values: Values = {}): HuikanError {
  return new HuikanError('usage', `wrong usage: ${reason}`, { ...values, reason });
}

/** The same for a word that is none of the known ones, with the one it may mean. */
export function unknownWord(
  reason: 'unknown-command' | 'unknown-option' | 'choice',
  word: string,
  known: readonly string[],
  values: Values = {},
): HuikanError {
  const suggestion = suggest(word, known);
  const all = { ...values, choices: known.join(', ') };
  return suggestion === undefined
    ? usageError(reason, all)
    : usageError(`${reason}.suggest`, { ...all, suggestion });
}

/**
 * Runs what reads the file of an option. A file that is missing or does not hold what the option wants is wrong usage, not an input
 * that failed: the error says so by naming the option.
 */
export async function forOption<T>(option: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof HuikanError)) throw error;
    throw new HuikanError(error.code, error.message, { ...error.context, option }, { cause: error.cause });
  }
}

/** Throws unless the value is one of the choices. */
export function checkChoice(name: string, value: string, choices: readonly string[]): void {
  if (!choices.includes(value)) throw unknownWord('choice', value, choices, { name, value });
}
