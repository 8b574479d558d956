import { csvOptions, filesArgument, formatOption, outputOption, readingOptions } from '../../options.js';
import { limitOption } from '../../rows-output.js';
import type { CommandSpec, OptionSpec } from '../../spec.js';

export const STATS_FORMATS = ['table', 'chart', 'csv', 'tsv', 'jsonl', 'json'] as const;
/** What figures may be grouped by; src/query/stats/figure.ts has the same, which a test checks. */
export const STATS_DIMENSIONS = [
  'indicator',
  'place',
  'unit',
  'kind',
  'qualifier',
  'direction',
  'time',
  'year',
  'issue',
  'article',
] as const;
/** What may be shown of a group; src/query/stats/pivot.ts has the same. */
export const STATS_MEASURES = ['count', 'sum', 'mean', 'min', 'max', 'values'] as const;

const filter = (name: string, en: string, zh: string): OptionSpec => ({
  name,
  value: 'WORDS',
  repeats: true,
  text: {
    en: `Only figures ${en} WORDS. May be repeated: any of them.`,
    zh: `只看${zh}。可重复使用，符合其一即可。`,
  },
});

export const stats: CommandSpec = {
  name: 'stats',
  summary: {
    en: 'Sum up the statistics of issues: pivot tables, series, conflicts, charts',
    zh: '汇总期刊中的统计数据：透视表、序列、矛盾、图表',
  },
  details: [
    {
      en: 'Reads texts, issue documents and rows of `huikan extract statistics`. Without a flag: a row for each indicator and unit with the number of figures, their sum, mean, least and greatest; vague figures (数十名) are only counted. A sum means something only where the figures are parts of one whole.',
      zh: '读取文本、期刊文档和 `huikan extract statistics` 的标注行。不加选项时，每个指标和单位一行，给出数据条数、合计、平均、最小、最大；约数（数十名）只计条数。只有各数据同属一个整体时，合计才有意义。',
    },
    {
      en: '--series lists figures in the order of their time, --conflicts those that differ although indicator, place, time, unit and kind are the same.',
      zh: '--series 按时间先后列出数据；--conflicts 列出指标、地区、时间、单位、类别都相同而数值不同的数据。',
    },
  ],
  argument: filesArgument,
  options: [
    formatOption(STATS_FORMATS, {
      en: 'table (default on a terminal), chart (bars), csv, tsv, jsonl (default elsewhere), json.',
      zh: 'table（终端默认）、chart（条形图）、csv、tsv、jsonl（其他情况默认）、json。',
    }),
    outputOption,
    {
      name: 'by',
      value: 'LIST',
      text: {
        en: `A row for each combination of these, joined by commas: ${STATS_DIMENSIONS.join(', ')}. Default: indicator,unit.`,
        zh: `按这些项目的每种组合一行，用逗号连接：${STATS_DIMENSIONS.join('、')}。默认 indicator,unit。`,
      },
    },
    {
      name: 'across',
      value: 'ITEM',
      choices: STATS_DIMENSIONS,
      text: { en: 'A column for each value of ITEM.', zh: '按 ITEM 的每个值一列。' },
    },
    {
      name: 'show',
      value: 'WHAT',
      choices: STATS_MEASURES,
      text: {
        en: 'What stands in the columns of --across, or what a chart draws: count (default), sum, mean, min, max, values (the figures as printed).',
        zh: '--across 各列或图表所示内容：count（默认）、sum、mean、min、max、values（按原文列出）。',
      },
    },
    filter('indicator', 'whose indicator contains', '指标含 WORDS 的数据'),
    filter('place', 'of a place whose name contains', '地区名含 WORDS 的数据'),
    filter('unit', 'whose unit is', '单位为 WORDS 的数据'),
    filter('time', 'whose time contains', '时间含 WORDS 的数据'),
    filter('article', 'in articles whose title contains', '所在文章标题含 WORDS 的数据'),
    {
      name: 'series',
      text: { en: 'The figures themselves, in the order of their time.', zh: '按时间先后列出各数据。' },
    },
    {
      name: 'conflicts',
      text: { en: 'Figures that contradict each other.', zh: '列出互相矛盾的数据。' },
    },
    limitOption,
    ...csvOptions,
    ...readingOptions,
  ],
  examples: [
    {
      command: 'huikan stats *.txt --by place --format chart --limit 10',
      text: { en: 'Which places most figures are of', zh: '数据最多的地区' },
    },
    {
      command: 'huikan stats *.txt --indicator 代表 --by indicator --across unit -f csv',
      text: { en: 'A pivot table', zh: '透视表' },
    },
    {
      command: 'huikan stats *.txt --series --indicator 建议 --unit 件 -o series.csv',
      text: { en: 'One indicator over time', zh: '某一指标的时间序列' },
    },
    {
      command: 'huikan stats *.txt --conflicts --format table',
      text: { en: 'Figures to look at again', zh: '需要复核的数据' },
    },
  ],
  load: () => import('./run.js'),
};
