import { Command, CommanderError, Option } from 'commander';
import { type Cli, EXIT, writeToStderr } from './cli.js';
import { commands } from './commands/index.js';
import { commandHelp, programHelp } from './help.js';
import { globalOptions } from './options.js';
import { argumentUsage, type CommandSpec, type OptionSpec, type OptionValues } from './spec.js';
import { checkChoice, unknownWord, usageError } from './usage.js';
import { packageVersion } from './version.js';

const DEFAULT_WIDTH = 80;
const VERSION = 'huikan.version';

/** Where a user finds help about what they typed. */
function helpCommand(spec: CommandSpec | null): string {
  return spec === null ? 'huikan --help' : `huikan ${spec.name} --help`;
}

function makeOption(spec: OptionSpec, help: string): Option {
  const short = spec.short === undefined ? '' : `-${spec.short}, `;
  if (spec.value === undefined) return new Option(`${short}--${spec.name}`);
  const name = `--${spec.name}`;
  return new Option(`${short}${name} <${spec.value}>`).argParser((value: string, previous: unknown) => {
    if (value === '') throw usageError('missing-value', { name, help });
    if (spec.choices !== undefined) checkChoice(name, value, spec.choices);
    return spec.repeats ? [...((previous as string[] | undefined) ?? []), value] : value;
  });
}

function checkWords(words: readonly string[], spec: CommandSpec): void {
  const { argument } = spec;
  const help = helpCommand(spec);
  const most = argument === undefined ? 0 : argument.variadic ? Number.POSITIVE_INFINITY : 1;
  const surplus = words[most];
  if (surplus !== undefined) throw usageError('too-many', { name: surplus, help });
  if (argument?.required && words.length === 0)
    throw usageError('missing-argument', { name: argumentUsage(argument), help });
  if (argument?.choices === undefined) return;
  for (const word of words) checkChoice(argument.name, word, argument.choices);
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
      return unknownWord(
        'unknown-command',
        name,
        commands.map((command) => command.name),
        { name },
      );
    case 'commander.unknownOption': {
      const known = [...(spec?.options ?? []), ...globalOptions].map((option) => `--${option.name}`);
      return unknownWord('unknown-option', name, known, { name, help });
    }
    case 'commander.optionMissingArgument':
      return usageError('missing-value', { name: /--[\w-]+/u.exec(name)?.[0] ?? name, help });
    default:
      return error;
  }
}

/** What commander would print, kept for our own streams. */
interface Printed {
  out: string;
  err: string;
}

function configure(command: Command, spec: CommandSpec | null, cli: Cli, printed: Printed): void {
  const width = process.stdout.isTTY ? process.stdout.columns : DEFAULT_WIDTH;
  command
    .exitOverride((error) => {
      throw complaint(error, spec);
    })
    .allowExcessArguments()
    .showSuggestionAfterError(false)
    .configureOutput({
      writeOut: (text) => {
        printed.out += text;
      },
      writeErr: (text) => {
        printed.err += text;
      },
      outputError: () => {},
    })
    .on('option:version', () => {
      throw new CommanderError(EXIT.ok, VERSION, '');
    });
  command.helpInformation = () =>
    spec === null ? programHelp(cli.lang, width) : commandHelp(spec, cli.lang, width);
  // Commander has a help option of its own.
  for (const option of [...(spec?.options ?? []), ...globalOptions])
    if (option.name !== 'help') command.addOption(makeOption(option, helpCommand(spec)));
}

function buildProgram(cli: Cli, printed: Printed): Command {
  const program = new Command('huikan');
  configure(program, null, cli, printed);
  program.enablePositionalOptions();
  for (const spec of commands) {
    const command = program.command(`${spec.name} [words...]`);
    configure(command, spec, cli, printed);
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

/**
 * Understands the command line and runs the command; modules of a command are loaded only when it runs.
 * Throws `usage` for a wrong command line.
 */
export async function runProgram(argv: readonly string[], cli: Cli): Promise<void> {
  const printed: Printed = { out: '', err: '' };
  try {
    await buildProgram(cli, printed).parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === VERSION) await cli.stdout().write(`${packageVersion()}\n`);
    else if (error.exitCode === EXIT.ok) await cli.stdout().write(printed.out);
    else {
      // No command at all: the help, as an answer to wrong usage.
      await writeToStderr(printed.err);
      cli.exitCode = EXIT.usage;
    }
  }
}
