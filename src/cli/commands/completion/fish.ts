import type { Language } from '../../language.js';
import { globalOptions } from '../../options.js';
import type { ArgumentSpec, OptionSpec } from '../../spec.js';
import { commands } from '../index.js';

/** A word between single quotes, for fish. */
const quote = (text: string) => `'${text.replace(/[\\']/gu, '\\$&')}'`;

function valueFlags(spec: OptionSpec | ArgumentSpec): string {
  if (spec.choices !== undefined) return ` -x -a ${quote(spec.choices.join(' '))}`;
  if (spec.completes === 'folder') return " -x -a '(__fish_complete_directories)'";
  return spec.completes === 'file' ? ' -r -F' : ' -x';
}

function optionLine(option: OptionSpec, condition: string, lang: Language): string {
  const short = option.short === undefined ? '' : ` -s ${option.short}`;
  const value = option.value === undefined ? '' : valueFlags(option);
  return `complete -c huikan${condition}${short} -l ${option.name}${value} -d ${quote(option.text[lang])}`;
}

/** The completion script for fish, with explanations in the user's language. */
export function fishCompletion(lang: Language): string {
  const lines = ['# fish completion for huikan', 'complete -c huikan -f'];
  for (const option of globalOptions) lines.push(optionLine(option, '', lang));
  for (const command of commands) {
    const none = " -n '__fish_use_subcommand'";
    const used = ` -n '__fish_seen_subcommand_from ${command.name}'`;
    lines.push(`complete -c huikan${none} -a ${command.name} -d ${quote(command.summary[lang])}`);
    for (const option of command.options) lines.push(optionLine(option, used, lang));
    if (command.before?.choices !== undefined)
      lines.push(`complete -c huikan${used} -a ${quote(command.before.choices.join(' '))}`);
    if (command.argument?.choices !== undefined)
      lines.push(`complete -c huikan${used} -a ${quote(command.argument.choices.join(' '))}`);
    else if (command.argument?.completes !== undefined) lines.push(`complete -c huikan${used} -F`);
  }
  return `${lines.join('\n')}\n`;
}
