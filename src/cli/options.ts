/** Flags that several commands share, and those every command takes. */
import { pdfOptions } from './pdf-options.js';
import type { ArgumentSpec, OptionSpec } from './spec.js';

export const filesArgument: ArgumentSpec = {
  name: 'FILE',
  variadic: true,
  completes: 'file',
  text: {
    en: 'Issues to read: PDFs, texts, or JSON / JSON Lines written by huikan, told apart by their content; - is standard input. Without FILE, standard input is read.',
    zh: '要读取的期刊：PDF、文本，或 huikan 写出的 JSON / JSON Lines，按内容自动识别；- 表示标准输入。不写 FILE 时读取标准输入。',
  },
};

export function formatOption(formats: readonly string[], text: OptionSpec['text']): OptionSpec {
  return { name: 'format', short: 'f', value: 'FORMAT', choices: formats, text };
}

export const outputOption: OptionSpec = {
  name: 'output',
  short: 'o',
  value: 'FILE',
  completes: 'file',
  text: {
    en: 'Write to FILE instead of standard output: whole or not at all. Its extension chooses the format unless --format does.',
    zh: '写入 FILE 而不是标准输出：要么完整写入，要么不写。未指定 --format 时由扩展名决定格式。',
  },
};

export const readingOptions: readonly OptionSpec[] = [
  {
    name: 'encoding',
    value: 'NAME',
    text: {
      en: 'Encoding of the texts (utf-8, utf-16le, gb18030, gbk, big5, …) instead of detecting it.',
      zh: '文本的编码（utf-8、utf-16le、gb18030、gbk、big5 等），不再自动识别。',
    },
  },
  {
    name: 'recipe',
    value: 'FILE',
    completes: 'file',
    text: {
      en: 'What is known of the journal’s layout, as JSON (`huikan schema recipe`): columns, lines to set aside, facts of the masthead. None is needed for ordinary journals.',
      zh: '该刊版式的说明文件（JSON，见 `huikan schema recipe`）：栏目名、应剔除的行、刊头信息。一般期刊不需要。',
    },
  },
  {
    name: 'files-from',
    value: 'FILE',
    completes: 'file',
    text: {
      en: 'Read names of further input files from FILE, one a line (or NUL-separated); - is standard input.',
      zh: '从 FILE 读取其余输入文件名，每行一个（或以 NUL 分隔）；- 表示标准输入。',
    },
  },
  ...pdfOptions,
];

export const csvOptions: readonly OptionSpec[] = [
  {
    name: 'bom',
    text: {
      en: 'Begin CSV with a byte order mark, so that Excel reads it as UTF-8.',
      zh: 'CSV 以字节顺序标记开头，便于 Excel 按 UTF-8 打开。',
    },
  },
  {
    name: 'raw',
    text: {
      en: "CSV cells as they are. Without it, a cell that a spreadsheet would run as a formula gets a ' in front, and control characters are shown as \\u{1b}.",
      zh: "CSV 单元格保持原样。否则，会被电子表格当作公式执行的单元格前加 '，控制字符显示为 \\u{1b}。",
    },
  },
];

export const globalOptions: readonly OptionSpec[] = [
  {
    name: 'lang',
    value: 'LANG',
    choices: ['zh', 'en'],
    text: {
      en: 'Language of help and messages. Default: by LC_ALL, LC_MESSAGES, LANG.',
      zh: '帮助和消息的语言。默认依 LC_ALL、LC_MESSAGES、LANG 而定。',
    },
  },
  {
    name: 'quiet',
    short: 'q',
    text: {
      en: 'No progress, summaries or notes on standard error; errors only.',
      zh: '标准错误上不输出进度、摘要和提示，只输出错误。',
    },
  },
  {
    name: 'verbose',
    short: 'v',
    text: {
      en: 'Every diagnostic of the issues on standard error, one a line. On a terminal there is a one-line summary without it.',
      zh: '在标准错误上逐行列出各期的诊断信息。在终端上，不加此选项时只显示一行摘要。',
    },
  },
  {
    name: 'no-color',
    text: {
      en: 'No colours. They are used on terminals only, and not where NO_COLOR is set.',
      zh: '不使用颜色。颜色只在终端上使用，设置了 NO_COLOR 时也不使用。',
    },
  },
  {
    name: 'version',
    short: 'V',
    text: { en: 'Print the version.', zh: '显示版本号。' },
  },
  {
    name: 'help',
    short: 'h',
    text: { en: 'Print help.', zh: '显示帮助。' },
  },
];
