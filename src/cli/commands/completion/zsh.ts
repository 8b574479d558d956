import type { Language } from '../../language.js';
import { globalOptions } from '../../options.js';
import type { ArgumentSpec, CommandSpec, OptionSpec } from '../../spec.js';
import { commands } from '../index.js';

/** A word between single quotes, for zsh. */
const quote = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

/** Text inside the brackets or between the colons of an `_arguments` specification. */
const inSpec = (text: string) => text.replace(/[[\]:\\]/gu, '\\$&');

function valueAction(spec: OptionSpec | ArgumentSpec): string {
  if (spec.choices !== undefined) return `(${spec.choices.join(' ')})`;
  if (spec.completes === 'folder') return '_files -/';
  return spec.completes === 'file' ? '_files' : ' ';
}

function optionSpecs(option: OptionSpec, lang: Language): string[] {
  const value = option.value === undefined ? '' : `:${option.value}:${valueAction(option)}`;
  const long = `--${option.name}`;
  const flags = option.short === undefined ? [long] : [long, `-${option.short}`];
  const others = option.repeats ? '*' : `(${flags.join(' ')})`;
  return flags.map((flag) => quote(`${others}${flag}[${inSpec(option.text[lang])}]${value}`));
}

function wordSpec(argument: ArgumentSpec | undefined): string[] {
  if (argument === undefined) return [];
  return [quote(`${argument.variadic ? '*' : '1'}:${argument.name}:${valueAction(argument)}`)];
}

function commandCase(command: CommandSpec, lang: Language): string {
  const specs = [
    ...[...command.options, ...globalOptions].flatMap((option) => optionSpecs(option, lang)),
    ...(command.before === undefined
      ? []
      : [quote(`1:${command.before.name}:${valueAction(command.before)}`)]),
    ...wordSpec(command.argument),
  ];
  return `        ${command.name}) _arguments -s ${specs.join(' \\\n          ')} ;;`;
}

/** The completion script for zsh, with explanations in the user's language. */
export function zshCompletion(lang: Language): string {
  const described = commands.map((command) => quote(`${command.name}:${inSpec(command.summary[lang])}`));
  const options = globalOptions.flatMap((option) => optionSpecs(option, lang));
  return `#compdef huikan
# zsh completion for huikan
_huikan() {
  local context state line
  typeset -A opt_args
  _arguments -C -s ${options.join(' \\\n    ')} \\
    '1: :->command' '*:: :->words'
  case $state in
    command)
      local -a huikan_commands
      huikan_commands=(
        ${described.join('\n        ')}
      )
      _describe -t commands command huikan_commands ;;
    words)
      case $line[1] in
${commands.map((command) => commandCase(command, lang)).join('\n')}
      esac ;;
  esac
}
if [ "$funcstack[1]" = _huikan ]; then _huikan "$@"; else compdef _huikan huikan; fi
`;
}
