import { csvOptions, formatOption, outputOption } from '../../options.js';
import { limitOption } from '../../rows-output.js';
import type { CommandSpec } from '../../spec.js';
import { databaseArgument } from '../query/spec.js';

export const SEARCH_FORMATS = ['text', 'csv', 'tsv', 'jsonl', 'json'] as const;

export const search: CommandSpec = {
  name: 'search',
  summary: {
    en: 'Find words in the texts of a data set, each with what stands around it',
    zh: '在数据集的正文中检索词语，并显示上下文',
  },
  details: [
    {
      en: 'Several words, parted by blanks, must all stand in the same block of text. Every word is found wherever it stands, two characters or twenty; width, case and traditional characters do not matter. A sqlite data set has an index for this, in others all texts are looked at.',
      zh: '多个词以空格分开，须出现在同一文字块中。任何词都能找到，不论两个字还是二十个字；不区分全角半角、大小写和繁简。sqlite 数据集带有索引，其他数据集逐一查看全部文字。',
    },
  ],
  before: {
    name: 'WORDS',
    required: true,
    text: { en: 'The words, as one argument.', zh: '要检索的词，作为一个参数。' },
  },
  argument: databaseArgument,
  options: [
    formatOption(SEARCH_FORMATS, {
      en: 'text (default): the word in its context, one place a line; csv, tsv, jsonl, json.',
      zh: 'text（默认）：每处一行，显示上下文；csv、tsv、jsonl、json。',
    }),
    outputOption,
    {
      name: 'context',
      value: 'N',
      text: { en: 'Characters on each side. Default: 20.', zh: '两侧显示的字数，默认 20。' },
    },
    limitOption,
    ...csvOptions,
  ],
  examples: [
    {
      command: 'huikan search 监督 data.sqlite',
      text: { en: 'A word of two characters', zh: '检索两个字的词' },
    },
    {
      command: "huikan search '代表 建议' data.sqlite --format csv -o places.csv",
      text: { en: 'Two words in one block, for a spreadsheet', zh: '同一文字块中的两个词，写成表格' },
    },
  ],
  load: () => import('./run.js'),
};
