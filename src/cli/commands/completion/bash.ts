import { globalOptions } from '../../options.js';
import type { CommandSpec, OptionSpec } from '../../spec.js';
import { commands } from '../index.js';

const names = (option: OptionSpec) => [
  `--${option.name}`,
  ...(option.short === undefined ? [] : [`-${option.short}`]),
];

const reply = (words: readonly string[]) => `COMPREPLY=($(compgen -W '${words.join(' ')}' -- "$cur"))`;

/** After a flag with a value: its choices, or (with no reply) the names of files. */
function valueCase(option: OptionSpec): string {
  const action = option.choices === undefined ? '' : `${reply(option.choices)}; `;
  return `        ${names(option).join('|')}) ${action}return ;;`;
}

function commandCase(command: CommandSpec): string {
  const options = [...command.options, ...globalOptions];
  const words = command.before?.choices ?? command.argument?.choices;
  return `    ${command.name})
      case $prev in
${options
  .filter((option) => option.value !== undefined)
  .map(valueCase)
  .join('\n')}
      esac
      if [[ $cur == -* ]]; then ${reply(options.flatMap(names))}
      ${words === undefined ? 'fi' : `else ${reply(words)}; fi`} ;;`;
}

/** The completion script for bash; it needs nothing newer than bash 3.2, which macOS has. */
export function bashCompletion(): string {
  const commandNames = commands.map((command) => command.name);
  return `# bash completion for huikan
_huikan() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command= i
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    case \${COMP_WORDS[i]} in
      ${commandNames.join('|')}) command=\${COMP_WORDS[i]}; break ;;
    esac
  done
  case $command in
${commands.map(commandCase).join('\n')}
    *)
      case $prev in
${globalOptions
  .filter((option) => option.value !== undefined)
  .map(valueCase)
  .join('\n')}
      esac
      ${reply([...commandNames, ...globalOptions.flatMap(names)])} ;;
  esac
}
complete -o bashdefault -o default -F _huikan huikan
`;
}
