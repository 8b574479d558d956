import { csvOptions, filesArgument, formatOption, outputOption, readingOptions } from '../../options.js';
import type { CommandSpec } from '../../spec.js';

export const TOC_FORMATS = ['text', 'md', 'csv', 'json', 'jsonl', 'html', 'docx'] as const;

export const toc: CommandSpec = {
  name: 'toc',
  summary: {
    en: 'Print the table of contents of issues',
    zh: '输出各期目录',
  },
  details: [
    {
      en: 'The printed contents page reconciled with the articles found: an article that the page leaves out has its line too.',
      zh: '以刊印的目录页与实际找到的文章相互核对：目录页遗漏的文章也列出。',
    },
  ],
  argument: filesArgument,
  options: [
    formatOption(TOC_FORMATS, {
      en: 'text (dot leaders, columns of the journal as headings), md, csv, json (one issue), jsonl (one issue a line), html, docx (for Word). Default: text.',
      zh: 'text（点线引导，栏目作标题）、md、csv、json（一期）、jsonl（每期一行）、html、docx（供 Word 使用）。默认：text。',
    }),
    outputOption,
    {
      name: 'width',
      value: 'N',
      text: {
        en: 'Columns of the text form, 40 or more; a Chinese character takes two. Default: that of the terminal up to 100, else 80.',
        zh: 'text 格式的列数，不小于 40；一个汉字占两列。默认：终端宽度（至多 100），否则 80。',
      },
    },
    ...csvOptions,
    ...readingOptions,
  ],
  examples: [
    {
      command: 'huikan toc 2021-03.txt',
      text: { en: 'The table of contents of an issue', zh: '一期的目录' },
    },
    {
      command: 'huikan toc *.txt --format csv --bom -o contents.csv',
      text: { en: 'All issues in one table for Excel', zh: '将各期目录合为一个 Excel 可用的表' },
    },
    {
      command: 'huikan toc 2021-03.txt -o contents.html',
      text: { en: 'A web page; the extension chooses the format', zh: '网页，由扩展名决定格式' },
    },
    {
      command: 'huikan toc *.txt -o contents.docx',
      text: {
        en: 'A Word document, each issue on a page of its own',
        zh: 'Word 文档，每期另起一页',
      },
    },
  ],
  load: () => import('./run.js'),
};
