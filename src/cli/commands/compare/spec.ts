import { formatOption, outputOption, readingOptions } from '../../options.js';
import type { CommandSpec } from '../../spec.js';

export const COMPARE_FORMATS = ['text', 'json', 'jsonl'] as const;

export const compare: CommandSpec = {
  name: 'compare',
  summary: {
    en: 'Compare two runs or two versions of an issue: what was added, is gone, has changed',
    zh: '比较两次运行或一期的两个版本：新增、消失、改变了什么',
  },
  details: [
    {
      en: 'A and B are texts, issue documents or annotation rows. Articles are the same by their titles, else by their text; blocks by their text; annotations by article, sentence and text, whose other fields are compared. Where lines or pages moved and nothing else, nothing is said.',
      zh: 'A 和 B 可以是文本、期刊文档或标注行。文章按标题、其次按正文对应；文字块按文字对应；标注按文章、句子和原文对应，再比较其余字段。仅行号或页码移动时不作报告。',
    },
  ],
  before: {
    name: 'A',
    required: true,
    completes: 'file',
    text: { en: 'The first version; - is standard input.', zh: '第一个版本；- 表示标准输入。' },
  },
  argument: {
    name: 'B',
    required: true,
    completes: 'file',
    text: { en: 'The second version; - is standard input.', zh: '第二个版本；- 表示标准输入。' },
  },
  options: [
    formatOption(COMPARE_FORMATS, {
      en: 'text (default), json (numbers and all changes), jsonl (one change a line).',
      zh: 'text（默认）、json（各类数目和全部变化）、jsonl（每行一处变化）。',
    }),
    outputOption,
    {
      name: 'kinds',
      value: 'LIST',
      text: {
        en: 'Only these kinds of annotations are extracted from texts and issues; none for none. Default: statistics,laws,districts.',
        zh: '只从文本和期刊文档中提取这些类型的标注；none 表示不提取。默认 statistics,laws,districts。',
      },
    },
    ...readingOptions.filter((option) => option.name !== 'files-from'),
  ],
  examples: [
    {
      command: 'huikan compare 2021-03.txt 2021-04.txt --kinds none',
      text: { en: 'Two versions of an issue', zh: '一期的两个版本' },
    },
    {
      command: 'huikan extract laws 2021-03.txt | huikan compare - 2021-03.txt --kinds laws',
      text: { en: 'Two runs', zh: '两次运行' },
    },
  ],
  load: () => import('./run.js'),
};
