import type { Command, CommanderError, Option } from 'commander';
import { type Cli, EXIT, outputWidth, writeToStderr } from './cli.js';
import { commands } from './commands/index.js';
import { LANGUAGES } from './language.js';
import { globalOptions } from './options.js';
import { argumentUsage, type CommandSpec, type OptionSpec, type OptionValues } from './spec.js';
import { checkChoice, unknownWord, usageError } from './usage.js';
import { packageVersion } from './version.js';

type Commander = typeof import('commander');

/** Thrown where the command line asks for help or the version and for nothing else. */
class Asked extends Error {
  readonly what: 'help' | 'version';
  readonly spec: CommandSpec | null;

  constructor(what: 'help' | 'version', spec: CommandSpec | null) {
    super(what);
    this.what = what;
    this.spec = spec;
  }
}

const commandNames = commands.map((command) => command.name);

/** Where a user finds help about what they typed. */
function helpCommand(spec: CommandSpec | null): string {
  return spec === null ? 'huikan --help' : `huikan ${spec.name} --help`;
}

function makeOption(commander: Commander, spec: OptionSpec, help: string): Option {
  const short = spec.short === undefined ? '' : `-${spec.short}, `;
  if (spec.value === undefined) return new commander.Option(`${short}--${spec.name}`);
  const name = `--${spec.name}`;
  return new commander.Option(`${short}${name} <${spec.value}>`).argParser(
    (value: string, previous: unknown) => {
      if (value === '') throw usageError('missing-value', { name, help });
      if (spec.choices !== undefined) checkChoice(name, value, spec.choices);
      return spec.repeats ? [...((previous as string[] | undefined) ?? []), value] : value;
    },
  );
}

function checkWords(words: readonly string[], spec: CommandSpec): void {
  const { before, argument } = spec;
  const help = helpCommand(spec);
  const [first, ...others] = words;
  if (before !== undefined) {
    if (first === undefined || first === '')
      throw usageError('missing-argument', { name: before.name, help });
    if (before.choices !== undefined)
      for (const part of before.list ? first.split(',') : [first])
        checkChoice(before.name, part, before.choices);
  }
  const rest = before === undefined ? words : others;
  const most = argument === undefined ? 0 : argument.variadic ? Number.POSITIVE_INFINITY : 1;
  const surplus = rest[most];
  if (surplus !== undefined) throw usageError('too-many', { name: surplus, help });
  if (argument?.required && rest.length === 0)
    throw usageError('missing-argument', { name: argumentUsage(argument), help });
  if (argument?.choices === undefined) return;
  for (const word of rest) checkChoice(argument.name, word, argument.choices);
}

/** Flags of every command may stand before the command's name or after it. */
function applyGlobalOptions(cli: Cli, ...given: OptionValues[]): void {
  cli.quiet = given.some((values) => values.quiet === true);
  cli.verbose = given.some((values) => values.verbose === true) && !cli.quiet;
  cli.colorAllowed = given.every((values) => values.color !== false);
}

/** Turns commander's complaint into ours, which has a language and a suggestion. */
function complaint(error: CommanderError, spec: CommandSpec | null): Error {
  const name = /'([^']*)'/u.exec(error.message)?.[1] ?? '';
  const help = helpCommand(spec);
  switch (error.code) {
    case 'commander.unknownCommand':
      return unknownWord('unknown-command', name, commandNames, { name });
    case 'commander.unknownOption': {
      const known = [...(spec?.options ?? []), ...globalOptions].map((option) => `--${option.name}`);
      return unknownWord('unknown-option', name, known, { name, help });
    }
    case 'commander.optionMissingArgument':
      return usageError('missing-value', { name: /--[\w-]+/u.exec(name)?.[0] ?? name, help });
    default:
      // No command at all, only flags.
      return usageError('no-command', { choices: commandNames.join(', ') });
  }
}

function configure(commander: Commander, command: Command, spec: CommandSpec | null): void {
  command
    .helpOption(false)
    .allowExcessArguments()
    .showSuggestionAfterError(false)
    .configureOutput({ writeOut: () => {}, writeErr: () => {} })
    .exitOverride((error) => {
      throw complaint(error, spec);
    });
  for (const option of [...(spec?.options ?? []), ...globalOptions])
    command.addOption(makeOption(commander, option, helpCommand(spec)));
  for (const what of ['help', 'version'] as const)
    command.on(`option:${what}`, () => {
      throw new Asked(what, spec);
    });
}

function buildProgram(commander: Commander, cli: Cli): Command {
  const program = new commander.Command('huikan').enablePositionalOptions().helpCommand(false);
  configure(commander, program, null);
  for (const spec of commands) {
    const command = program.command(`${spec.name} [words...]`);
    configure(commander, command, spec);
    command.action(async (words: string[]) => {
      const values = command.opts<OptionValues>();
      applyGlobalOptions(cli, program.opts(), values);
      checkWords(words, spec);
      const { run } = await spec.load();
      await run(words, values, cli);
    });
  }
  return program;
}

async function helpText(spec: CommandSpec | null, cli: Cli): Promise<string> {
  const { commandHelp, programHelp } = await import('./help.js');
  const width = outputWidth();
  return spec === null ? programHelp(cli.lang, width) : commandHelp(spec, cli.lang, width);
}

/**
 * The command that a plain `[COMMAND] --help [--lang LANG]` asks about, null for the whole program; undefined
 * for any other command line. Help is most often asked for so, and needs no parser then.
 */
function plainHelp(words: readonly string[]): CommandSpec | null | undefined {
  const lang = words.indexOf('--lang');
  const rest = lang === -1 ? words : words.toSpliced(lang, 2);
  if (lang !== -1 && !LANGUAGES.some((language) => language === words[lang + 1])) return undefined;
  if (rest.at(-1) !== '--help' && rest.at(-1) !== '-h') return undefined;
  if (rest.length === 1) return null;
  return rest.length === 2 ? commands.find((command) => command.name === rest[0]) : undefined;
}

/**
 * Understands the command line and runs the command; modules of a command are loaded only when it runs.
 * Throws `usage` for a wrong command line.
 */
export async function runProgram(argv: readonly string[], cli: Cli): Promise<void> {
  if (argv.length === 0) {
    await writeToStderr(await helpText(null, cli));
    cli.exitCode = EXIT.usage;
    return;
  }
  // `huikan help toc`, as other programs have it.
  const words = argv[0] === 'help' ? [...argv.slice(1), '--help'] : argv;
  const asked = plainHelp(words);
  if (asked !== undefined) {
    await cli.stdout().write(await helpText(asked, cli));
    return;
  }
  try {
    const commander = await import('commander');
    await buildProgram(commander, cli).parseAsync(words, { from: 'user' });
  } catch (error) {
    if (!(error instanceof Asked)) throw error;
    const text = error.what === 'help' ? await helpText(error.spec, cli) : `${packageVersion()}\n`;
    await cli.stdout().write(text);
  }
}
