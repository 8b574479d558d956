import { displayWidth } from '../text/width.js';
import { wrapText } from '../text/wrap.js';
import { commands } from './commands/index.js';
import type { Language, Text } from './language.js';
import { globalOptions } from './options.js';
import { argumentUsage, type CommandSpec, type OptionSpec, optionUsage } from './spec.js';

/** What the program is, in one sentence. */
export const tagline: Text = {
  en: "Turn people's-congress journals (人大会刊) into structured articles and tables of contents",
  zh: '将人大会刊解析为结构化的文章和目录',
};

/** Exit codes, for help and docs. */
export const exitCodes: readonly { code: number; text: Text }[] = [
  {
    code: 0,
    text: { en: 'all done, or the reader of the output left early', zh: '全部完成，或输出的读取方提前退出' },
  },
  {
    code: 1,
    text: {
      en: 'some input could not be processed (the others were), or the output not written',
      zh: '部分输入无法处理（其余已处理），或输出无法写入',
    },
  },
  { code: 2, text: { en: 'wrong usage', zh: '用法错误' } },
  { code: 130, text: { en: 'interrupted', zh: '被中断' } },
];

/** Environment variables that have an effect. */
export const environment: readonly { name: string; text: Text }[] = [
  { name: 'LC_ALL, LC_MESSAGES, LANG', text: { en: 'language of messages', zh: '消息的语言' } },
  { name: 'NO_COLOR', text: { en: 'no colours, where it is not empty', zh: '非空时不使用颜色' } },
  {
    name: 'HUIKAN_DEBUG',
    text: { en: 'errors with their stack trace, where it is not empty', zh: '非空时显示错误的调用栈' },
  },
];

export const headings = {
  usage: { en: 'Usage', zh: '用法' },
  commands: { en: 'Commands', zh: '命令' },
  arguments: { en: 'Arguments', zh: '参数' },
  options: { en: 'Options', zh: '选项' },
  globalOptions: { en: 'Options of every command', zh: '通用选项' },
  examples: { en: 'Examples', zh: '示例' },
  exitCodes: { en: 'Exit codes', zh: '退出码' },
  environment: { en: 'Environment', zh: '环境变量' },
  more: {
    en: '`huikan COMMAND --help` tells more about a command.',
    zh: '`huikan COMMAND --help` 显示某个命令的详细帮助。',
  },
} as const satisfies Record<string, Text>;

const MAX_WIDTH = 100;
const TERM_COLUMN = 26;

class HelpPage {
  readonly #lines: string[] = [];
  readonly #lang: Language;
  readonly #width: number;

  constructor(lang: Language, width: number) {
    this.#lang = lang;
    this.#width = Math.max(40, Math.min(width, MAX_WIDTH));
  }

  heading(text: Text): void {
    this.#lines.push('', `${text[this.#lang]}${this.#lang === 'zh' ? '：' : ':'}`);
  }

  line(text: string): void {
    this.#lines.push(text);
  }

  paragraph(text: Text, indent = 0): void {
    for (const line of wrapText(text[this.#lang], this.#width - indent))
      this.#lines.push(' '.repeat(indent) + line);
  }

  /** A term on the left with its explanation beside it, or below where the term is long. */
  term(term: string, text: Text): void {
    const [first = '', ...rest] = wrapText(text[this.#lang], this.#width - TERM_COLUMN);
    const left = `  ${term}`;
    const gap = TERM_COLUMN - displayWidth(left);
    if (gap >= 2) this.#lines.push(left + ' '.repeat(gap) + first);
    else this.#lines.push(left, ' '.repeat(TERM_COLUMN) + first);
    for (const line of rest) this.#lines.push(' '.repeat(TERM_COLUMN) + line);
  }

  options(options: readonly OptionSpec[]): void {
    for (const option of options)
      this.term((option.short === undefined ? '    ' : '') + optionUsage(option), option.text);
  }

  toString(): string {
    return `${this.#lines.join('\n')}\n`;
  }
}

/** Help for the whole program. */
export function programHelp(lang: Language, width: number): string {
  const page = new HelpPage(lang, width);
  page.paragraph(tagline);
  page.heading(headings.usage);
  page.line('  huikan COMMAND [OPTION…] [FILE…]');
  page.heading(headings.commands);
  for (const command of commands) page.term(command.name, command.summary);
  page.heading(headings.globalOptions);
  page.options(globalOptions);
  page.heading(headings.examples);
  for (const command of commands.slice(0, 3)) {
    const [example] = command.examples;
    if (example !== undefined) page.line(`  ${example.command}`);
  }
  page.heading(headings.exitCodes);
  for (const { code, text } of exitCodes) page.term(String(code), text);
  page.heading(headings.environment);
  for (const { name, text } of environment) page.term(name, text);
  page.line('');
  page.paragraph(headings.more);
  return page.toString();
}

/** `huikan parse [OPTION…] [FILE…]` */
export function commandUsage(command: CommandSpec): string {
  const words = [command.before, command.argument].filter((argument) => argument !== undefined);
  const usage = words.map((argument) => ` ${argumentUsage(argument)}`).join('');
  return `huikan ${command.name}${command.options.length > 0 ? ' [OPTION…]' : ''}${usage}`;
}

/** Help for one command. */
export function commandHelp(command: CommandSpec, lang: Language, width: number): string {
  const page = new HelpPage(lang, width);
  page.paragraph(command.summary);
  page.heading(headings.usage);
  page.line(`  ${commandUsage(command)}`);
  for (const paragraph of command.details) {
    page.line('');
    page.paragraph(paragraph);
  }
  const words = [command.before, command.argument].filter((argument) => argument !== undefined);
  if (words.length > 0) page.heading(headings.arguments);
  for (const { name, text } of words) page.term(name, text);
  if (command.options.length > 0) {
    page.heading(headings.options);
    page.options(command.options);
  }
  page.heading(headings.globalOptions);
  page.options(globalOptions);
  page.heading(headings.examples);
  for (const [index, { command: line, text }] of command.examples.entries()) {
    if (index > 0) page.line('');
    page.paragraph({ en: `${text.en}:`, zh: `${text.zh}：` }, 2);
    page.line(`    ${line}`);
  }
  return page.toString();
}
