import { filesArgument, formatOption, outputOption, readingOptions } from '../../options.js';
import type { CommandSpec } from '../../spec.js';

export const PARSE_FORMATS = ['json', 'jsonl'] as const;

export const parse: CommandSpec = {
  name: 'parse',
  summary: {
    en: 'Turn journal issues into structured documents: masthead, contents, articles, headings, paragraphs',
    zh: '将会刊解析为结构化文档：刊头、目录、文章、标题、段落',
  },
  details: [
    {
      en: 'Gives one document an issue (`huikan schema issue` prints its JSON Schema). One file gives JSON, several give JSON Lines, one issue a line. What does not fit (a title that differs between contents page and article, pages out of order, …) is in the `diagnostics` of the document.',
      zh: '每期给出一个文档（其 JSON Schema 见 `huikan schema issue`）。一个文件输出 JSON；多个文件输出 JSON Lines，每期一行。不一致之处（目录与正文标题不同、页码次序颠倒等）记录在文档的 `diagnostics` 中。',
    },
    {
      en: 'A bad input is reported on standard error and the others go on; the exit code is then 1.',
      zh: '某个输入有问题时在标准错误上报告，其余照常处理；此时退出码为 1。',
    },
  ],
  argument: filesArgument,
  options: [
    formatOption(PARSE_FORMATS, {
      en: 'json (one issue) or jsonl (any number). Default: json for one issue, jsonl for several.',
      zh: 'json（一期）或 jsonl（任意期数）。默认：一期为 json，多期为 jsonl。',
    }),
    outputOption,
    {
      name: 'overlay',
      value: 'DIR',
      completes: 'folder',
      text: {
        en: 'For proofing PDFs, write a picture (SVG) of each page into DIR: where each block stands, its type, the order of reading, and what was set aside.',
        zh: '校核 PDF 时，将每页的示意图（SVG）写入 DIR：各块的位置、类型、阅读顺序，以及剔除的内容。',
      },
    },
    ...readingOptions,
  ],
  examples: [
    {
      command: 'huikan parse 2021-03.pdf --overlay pages -o 2021-03.json',
      text: {
        en: 'An issue in PDF, with a picture of how each page was read',
        zh: '解析 PDF，并输出每页读取情况的示意图',
      },
    },
    {
      command: 'huikan parse 2021-03.txt -o 2021-03.json',
      text: { en: 'One issue into a JSON file', zh: '将一期解析为 JSON 文件' },
    },
    {
      command: 'huikan parse *.txt -o issues.jsonl',
      text: { en: 'All issues of a folder into JSON Lines', zh: '将文件夹中的各期解析为 JSON Lines' },
    },
    {
      command: 'cat 2021-03.txt | huikan parse | huikan toc',
      text: { en: 'In a pipe, to a table of contents', zh: '在管道中使用，得到目录' },
    },
  ],
  load: () => import('./run.js'),
};
