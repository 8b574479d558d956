import { readingOptions } from '../../options.js';
import type { CommandSpec, OptionSpec } from '../../spec.js';
import { EXPORT_FORMATS } from '../export/spec.js';

/** The forms of tables; src/batch/formats.ts has the same, which a test checks. */
export const BATCH_FORMATS = ['jsonl', ...EXPORT_FORMATS] as const;

export const outOption: OptionSpec = {
  name: 'output',
  short: 'o',
  value: 'OUT',
  completes: 'folder',
  text: {
    en: 'The folder of the data set: a new one, an empty one, or that of a run to go on with.',
    zh: '数据集文件夹：新文件夹、空文件夹，或要继续的运行所用的文件夹。',
  },
};

export const jobsOption: OptionSpec = {
  name: 'jobs',
  short: 'j',
  value: 'N',
  text: { en: 'Worker processes. Default: the cores.', zh: '工作进程数。默认为处理器核数。' },
};

/** What an input and its worker may take. */
export const limitOptions: readonly OptionSpec[] = [
  {
    name: 'issue-timeout',
    value: 'SECONDS',
    text: {
      en: 'What an input may take, all in all. Default: 600.',
      zh: '每个输入的总时限（秒）。默认为 600。',
    },
  },
  {
    name: 'issue-memory',
    value: 'MB',
    text: {
      en: 'Memory that a worker may take. Default: 2048.',
      zh: '每个工作进程的内存上限（MB）。默认为 2048。',
    },
  },
];

export const redisOption: OptionSpec = {
  name: 'redis',
  value: 'URL',
  text: {
    en: 'Have the inputs done by `huikan worker`s on this Redis: redis://host:6379. Tables are written here.',
    zh: '由此 Redis 上的 `huikan worker` 处理输入：redis://host:6379。表在本机写出。',
  },
};

export const batch: CommandSpec = {
  name: 'batch',
  summary: {
    en: 'Turn folders of issues into a data set: parallel, resumable, the same bytes every time',
    zh: '将整个文件夹的期刊处理成数据集：并行、可续跑，结果逐字节一致',
  },
  details: [
    {
      en: 'Reads all PDFs and texts below the folders, and the files and patterns named ("2021/**/*.pdf" in quotes is matched by huikan). OUT gets a document and the annotations of each issue (issues/, rows/), tables of all issues (--formats), manifest.json and, where inputs failed, failures.csv.',
      zh: '读取文件夹下的全部 PDF 和文本，以及所列的文件和通配符（加引号的 "2021/**/*.pdf" 由 huikan 匹配）。OUT 中有每期的文档和标注（issues/、rows/）、全部各期的表（--formats）、manifest.json；有输入失败时还有 failures.csv。',
    },
    {
      en: 'The same command again does only what is missing or has changed, whatever stopped it before; OUT then holds what the inputs named make, no more. Ctrl-C finishes the inputs being read; a second one stops at once.',
      zh: '再次运行同一命令时，只处理缺少或有变化的部分，无论此前因何中断；OUT 中只保留所列输入的结果。按 Ctrl-C 会先完成正在读取的输入，再按一次立即停止。',
    },
    {
      en: 'An input that crashes its worker, or takes too much memory or time, is tried again in a fresh one, then listed in failures.csv while the others go on; the exit code is then 1. docs/batch.md tells more, docs/recipes how to use several machines.',
      zh: '使工作进程崩溃、占用内存过多或耗时过长的输入，会在新进程中重试一次，仍失败则列入 failures.csv，其余照常处理，退出码为 1。详见 docs/batch.md；多机运行见 docs/recipes。',
    },
  ],
  argument: {
    name: 'DIR',
    variadic: true,
    completes: 'file',
    text: {
      en: 'Folders, files, patterns.',
      zh: '文件夹、文件、通配符。',
    },
  },
  options: [
    outOption,
    jobsOption,
    {
      name: 'formats',
      value: 'LIST',
      text: {
        en: `Forms of the tables, joined by commas: ${BATCH_FORMATS.join(', ')}; none for none. Default: csv.`,
        zh: `表的格式，用逗号连接：${BATCH_FORMATS.join('、')}；none 表示不写表。默认为 csv。`,
      },
    },
    {
      name: 'kinds',
      value: 'LIST',
      text: {
        en: 'Kinds of annotations, as `huikan extract` has them, joined by commas; none for none. Default: all that have a table.',
        zh: '标注类型（同 `huikan extract`），用逗号连接；none 表示不提取。默认为有表的全部类型。',
      },
    },
    {
      name: 'shard',
      value: 'I/N',
      text: {
        en: 'Only the I-th of N parts of the inputs, told by their content; `huikan merge` puts the parts together.',
        zh: '只处理按内容划分的 N 份输入中的第 I 份；用 `huikan merge` 合并各份结果。',
      },
    },
    {
      name: 'resume',
      text: {
        en: 'Go on with the run in OUT, which is done anyway; with --resume it is an error where there is none.',
        zh: '继续 OUT 中的运行（本就如此）；加此选项后，OUT 中没有可继续的运行时报错。',
      },
    },
    {
      name: 'redo',
      text: { en: 'Do everything again.', zh: '全部重新处理。' },
    },
    redisOption,
    ...limitOptions,
    ...readingOptions,
  ],
  examples: [
    {
      command: 'huikan batch . -o out',
      text: { en: 'All issues below this folder', zh: '当前文件夹下的全部各期' },
    },
    {
      command: "huikan batch '*-0[1-6].txt' -o out --formats csv,xlsx --kinds laws",
      text: { en: 'Some of them, two forms, one kind', zh: '其中一部分，两种格式，一类标注' },
    },
    {
      command: 'huikan batch . -o part1 --shard 1/4 --formats none',
      text: { en: 'The first of four parts', zh: '四份中的第一份' },
    },
  ],
  load: () => import('./run.js'),
};
