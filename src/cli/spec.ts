/**
 * The shape of the declarative table of commands and flags. One table feeds the parser, the help texts, the
 * completions and docs/cli.md, so that they cannot say different things.
 */
import type { Cli } from './cli.js';
import type { Text } from './language.js';

/** One flag. */
export interface OptionSpec {
  /** Long name without the dashes; the key of the value, in camel case, is made from it. */
  name: string;
  short?: string;
  /** Name of the value in help; a flag without one is a switch. */
  value?: string;
  /** The values allowed; anything else is a usage error. */
  choices?: readonly string[];
  /** What completion offers as value where there are no choices. */
  completes?: 'file' | 'folder';
  /** True where the flag may be given several times; the values make a list. */
  repeats?: boolean;
  text: Text;
}

/** The words a command takes beside its flags. */
export interface ArgumentSpec {
  name: string;
  variadic?: boolean;
  choices?: readonly string[];
  /** The word is a list of choices joined by commas. */
  list?: boolean;
  /** The word must be given. */
  required?: boolean;
  completes?: 'file' | 'folder';
  text: Text;
}

/** One example; every one is run by the tests. */
export interface ExampleSpec {
  command: string;
  text: Text;
}

/** Values of flags, by name in camel case. */
export type OptionValues = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** What a command does. Its module is loaded when the command is used. */
export type Run = (words: readonly string[], options: OptionValues, cli: Cli) => Promise<void>;

/** One command. */
export interface CommandSpec {
  name: string;
  summary: Text;
  /** Paragraphs for its own help, after the summary. */
  details: readonly Text[];
  /** A word that must stand before the others. */
  before?: ArgumentSpec;
  argument?: ArgumentSpec;
  options: readonly OptionSpec[];
  examples: readonly ExampleSpec[];
  load: () => Promise<{ run: Run }>;
}

/** `files-from` → `filesFrom`. */
export function optionKey(option: OptionSpec): string {
  return option.name.replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());
}

/** `-o, --output FILE`, as help shows it. */
export function optionUsage(option: OptionSpec): string {
  const short = option.short === undefined ? '' : `-${option.short}, `;
  return `${short}--${option.name}${option.value === undefined ? '' : ` ${option.value}`}`;
}

/** `FILE…` or `[FILE…]`, as help shows it. */
export function argumentUsage(argument: ArgumentSpec): string {
  // Many choices make no usage line; the text of the argument lists them.
  const choices = argument.list ? '' : (argument.choices?.join('|') ?? '');
  const fits = choices !== '' && choices.length <= 40;
  const word = fits ? choices : `${argument.name}${argument.variadic ? '…' : ''}`;
  return argument.required ? word : `[${word}]`;
}
