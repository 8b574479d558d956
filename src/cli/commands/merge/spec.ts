import type { CommandSpec } from '../../spec.js';
import { BATCH_FORMATS, jobsOption, outOption } from '../batch/spec.js';

export const merge: CommandSpec = {
  name: 'merge',
  summary: {
    en: 'Put the data sets of several batches together, as one batch over all their inputs makes it',
    zh: '合并多个 batch 的数据集，结果与一次处理全部输入相同',
  },
  details: [
    {
      en: 'Takes the folders that `huikan batch` wrote, all parts of a divided run (--shard) or any others, made by the same version with the same options of reading and the same kinds. Failures of the parts are failures of the whole: the exit code is then 1.',
      zh: '读取 `huikan batch` 写出的文件夹：分份运行（--shard）的全部各份，或其他数据集；须由同一版本、相同的读取选项和标注类型得到。各份中的失败也列入合并结果，此时退出码为 1。',
    },
  ],
  argument: {
    name: 'PART',
    variadic: true,
    required: true,
    completes: 'folder',
    text: { en: 'Folders that `huikan batch` wrote.', zh: '`huikan batch` 写出的文件夹。' },
  },
  options: [
    outOption,
    jobsOption,
    {
      name: 'formats',
      value: 'LIST',
      text: {
        en: `Forms of the tables, joined by commas: ${BATCH_FORMATS.join(', ')}; none for none. Default: those of the first part.`,
        zh: `表的格式，用逗号连接：${BATCH_FORMATS.join('、')}；none 表示不写表。默认同第一份。`,
      },
    },
  ],
  examples: [
    {
      command: 'huikan merge part1 part2 -o out --formats csv',
      text: { en: 'Both parts of a divided run', zh: '合并分成两份的运行' },
    },
  ],
  load: () => import('./run.js'),
};
