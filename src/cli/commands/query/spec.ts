import { csvOptions, formatOption, outputOption } from '../../options.js';
import { limitOption, ROW_FORMATS } from '../../rows-output.js';
import type { ArgumentSpec, CommandSpec } from '../../spec.js';

export const databaseArgument: ArgumentSpec = {
  name: 'DB',
  required: true,
  completes: 'file',
  text: {
    en: 'What `huikan export` wrote: a sqlite or duckdb file, or a folder of parquet or csv files.',
    zh: '`huikan export` 写出的数据集：sqlite 或 duckdb 文件，或 parquet、csv 文件夹。',
  },
};

export const query: CommandSpec = {
  name: 'query',
  summary: {
    en: 'Ask a data set in SQL',
    zh: '用 SQL 查询数据集',
  },
  details: [
    {
      en: 'Runs one statement on the tables of the data set (docs/export.md lists them) and writes its rows. Nothing can be changed. In a folder, each file is a table of its name; columns of CSV are texts.',
      zh: '在数据集的各表（见 docs/export.md）上执行一条语句并写出结果。不会修改任何数据。文件夹中每个文件是一个同名的表；CSV 的各列都是文本。',
    },
  ],
  before: {
    name: 'SQL',
    required: true,
    text: { en: 'The statement, as one word.', zh: '查询语句，作为一个参数。' },
  },
  argument: databaseArgument,
  options: [
    formatOption(ROW_FORMATS, {
      en: 'table (default on a terminal), csv, tsv, jsonl (default elsewhere), json.',
      zh: 'table（终端默认）、csv、tsv、jsonl（其他情况默认）、json。',
    }),
    outputOption,
    limitOption,
    ...csvOptions,
  ],
  examples: [
    {
      command: "huikan query 'SELECT kind, count(*) n FROM laws GROUP BY 1' data.sqlite",
      text: { en: 'Laws by kind', zh: '各类法规的条数' },
    },
    {
      command: "huikan query 'SELECT * FROM laws' data.sqlite -o laws.csv",
      text: { en: 'A table as CSV', zh: '将一个表写成 CSV' },
    },
  ],
  load: () => import('./run.js'),
};
