import { type ErrorContext, HuikanError } from '../model/errors.js';
import { escapeLine } from '../text/safe.js';
import { fillMessage, type MessageKey, type Messages, type MessageValues } from './messages/index.js';

const UNITS = ['B', 'KB', 'MB', 'GB', 'TB'];

/** `1.5 GB`; for people, so in powers of 1024 with one decimal. */
export function humanBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < UNITS.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${unit === 0 ? value : Number(value.toFixed(1))} ${UNITS[unit]}`;
}

/** A message may be special for a `reason`, or for a value the context has. */
function keyOf({ code, context }: HuikanError, messages: Messages): MessageKey {
  const known = Object.keys(context).filter((name) => context[name] !== null);
  const special = [String(context.reason ?? ''), ...known].map((name) => `${code}.${name}`);
  return (special.find((key) => Object.hasOwn(messages, key)) ?? code) as MessageKey;
}

function valuesOf(context: ErrorContext, messages: Messages): MessageValues {
  const values: Record<string, string | number | null> = { ...context };
  for (const name of ['bytes', 'limit'])
    if (typeof values[name] === 'number') values[name] = humanBytes(values[name]);
  if (typeof values.expected === 'string')
    values.expected = messages[`expected.${values.expected}` as MessageKey] ?? values.expected;
  return values;
}

function placeOf(context: ErrorContext, messages: Messages): string | null {
  if (typeof context.line === 'number' && typeof context.column === 'number')
    return fillMessage(messages['place.column'], context);
  if (typeof context.line === 'number') return fillMessage(messages['place.line'], context);
  if (typeof context.page === 'number') return fillMessage(messages['place.page'], context);
  return null;
}

/** What an error is about: the output for errors of writing, nothing for wrong usage, else the input. */
function subjectOf(error: HuikanError, input: string | null, messages: Messages): string | null {
  if (error.code === 'usage') return null;
  if (error.code.startsWith('output.'))
    return error.context.path === null ? messages['name.stdout'] : String(error.context.path ?? '');
  if (
    (error.code === 'recipe.invalid' || error.code === 'lexicon.invalid') &&
    typeof error.context.path === 'string'
  )
    return error.context.path;
  return input ?? (typeof error.context.path === 'string' ? error.context.path : null);
}

/**
 * An error in one line, in the user's language: `FILE: line 3: what is wrong; what to do`.
 * `input` names the input that was being read. Text from files is shown with control characters escaped.
 */
export function describeError(error: unknown, input: string | null, messages: Messages): string {
  if (!(error instanceof HuikanError)) {
    const message = error instanceof Error ? error.message : String(error);
    const internal = fillMessage(messages.internal, { message });
    return input === null ? internal : `${escapeLine(input)}: ${internal}`;
  }
  const { context } = error;
  const what = fillMessage(messages[keyOf(error, messages)], valuesOf(context, messages));
  const subject = subjectOf(error, input, messages);
  return [subject === null ? null : escapeLine(subject), placeOf(context, messages), what]
    .filter((part) => part !== null)
    .join(': ');
}
