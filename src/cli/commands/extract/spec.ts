import { ANNOTATION_KINDS } from '../../../model/annotation-kinds.js';
import { csvOptions, filesArgument, formatOption, outputOption, readingOptions } from '../../options.js';
import type { CommandSpec } from '../../spec.js';

export const EXTRACT_FORMATS = ['jsonl', 'csv'] as const;
export const EXTRACT_KINDS = ANNOTATION_KINDS;
/** What may cut words; src/segment/index.ts has the same, which a test checks. */
export const SEGMENTERS = ['jieba', 'nodejieba', 'node-rs', 'intl'] as const;
/** What may be included beside them. */
export const INCLUDES = ['works', 'reported'] as const;

export const extract: CommandSpec = {
  name: 'extract',
  summary: {
    en: 'Extract statistics, laws, districts and more from issues, each with its place in the text',
    zh: '从期刊中提取统计数据、法律法规、行政区划等，并给出其在文中的位置',
  },
  details: [
    {
      en: 'One row for each mention, in reading order. Every row says where it stands (issue, article, block, offsets, line, sentence), so that a figure can be traced back; `text` is exactly what is printed there. A value that cannot be told is empty, never guessed.',
      zh: '每处提及一行，按阅读顺序排列。每行都给出所在位置（期、文章、文字块、偏移、行号、句子），便于追溯；`text` 与原文完全一致。无法确定的值留空，不作猜测。',
    },
    {
      en: 'statistics: value, unit, qualifier, kind, direction, indicator, time, place. laws: official title, kind, status, jurisdiction, provisions cited. districts: official name, GB/T 2260 code, level.',
      zh: 'statistics：数值、单位、限定、类型、增减、指标、时间、地点。laws：正式名称、类别、状态、所属地区、引用条款。districts：正式名称、GB/T 2260 代码、级别。',
    },
    {
      en: 'organizations: full name, kind, place. people: name, post, body. quotes: words, speaker, verb. slogans: formulations with numerals (四个意识). dates: first and last day. meetings: body, term, session, year. keywords: what each article is about, with score, rank, count and places.',
      zh: 'organizations：机构全称、类别、所属地区。people：姓名、职务、单位。quotes：引语、说话人、动词。slogans：数字提法（四个意识）。dates：起止日期。meetings：会议主体、届次、年份。keywords：每篇文章的关键词及其权重、名次、次数和位置。',
    },
    {
      en: 'With --verbose, what does not fit is on standard error: figures that do not add up, parts over their total, one indicator with two values, misnamed laws.',
      zh: '使用 --verbose 时，在标准错误上列出疑点：数据加总不符、部分大于总数、同一指标数值不一、法规名称有误。',
    },
  ],
  before: {
    name: 'KINDS',
    required: true,
    list: true,
    choices: EXTRACT_KINDS,
    text: {
      en: 'What to extract: statistics, laws, districts, organizations, people, quotes, slogans, dates, meetings, keywords, or several joined by commas.',
      zh: '要提取的类型：statistics（统计数据）、laws（法律法规）、districts（行政区划）、organizations（机构）、people（人物）、quotes（引语）、slogans（数字提法）、dates（日期）、meetings（会议）、keywords（关键词），多个用逗号连接。',
    },
  },
  argument: filesArgument,
  options: [
    formatOption(EXTRACT_FORMATS, {
      en: 'jsonl (default) or csv (one kind at a time).',
      zh: 'jsonl（默认）或 csv（一次一种类型）。',
    }),
    outputOption,
    {
      name: 'include',
      value: 'WHAT',
      choices: INCLUDES,
      repeats: true,
      text: {
        en: 'works: with laws, also titles in 《》 that are no norms (books, bulletins, handbooks), as kind other. reported: with quotes, also what speakers are reported to have said without “” (会议指出，…).',
        zh: 'works：提取 laws 时，也给出《》中非规范性文件的作品（书刊、通报、手册），类别为 other。reported：提取 quotes 时，也给出未加引号的转述（会议指出，……）。',
      },
    },
    {
      name: 'summary',
      text: {
        en: 'With laws: each document once an article, with its mentions, names, provisions and what is done with it.',
        zh: '用于 laws：每篇文章中每部法规只列一次，给出提及次数、名称、条款及相关行为（制定、修订、执法检查等）。',
      },
    },
    {
      name: 'lexicon',
      value: 'FILE',
      completes: 'file',
      text: {
        en: 'Words of your own, as JSON: {"slogans": ["…"], "laws": ["…"], "terms": ["…"]}: numeral formulations that are no statistics, names of laws and documents, terms that are one word for keywords.',
        zh: '自备词表（JSON）：{"slogans": ["…"], "laws": ["…"], "terms": ["…"]}，分别为不作统计数据的数字提法、法规和文件名称、关键词中不拆分的术语。',
      },
    },
    {
      name: 'segmenter',
      value: 'NAME',
      choices: SEGMENTERS,
      text: {
        en: 'With keywords, what cuts words: jieba (default, the same on every machine), intl (of Node, without parts of speech), or nodejieba or node-rs where npm has installed nodejieba or @node-rs/jieba.',
        zh: '用于 keywords 的分词程序：jieba（默认，在任何机器上结果相同）、intl（Node 自带，无词性），或用 npm 安装后的 nodejieba、node-rs（@node-rs/jieba）。',
      },
    },
    {
      name: 'explain',
      text: {
        en: 'On standard error, what was looked at and refused, with the reason (date, ordinal, slogan, hotline, …).',
        zh: '在标准错误上列出被排除的候选及原因（日期、序数、提法、热线等）。',
      },
    },
    ...csvOptions,
    ...readingOptions,
  ],
  examples: [
    {
      command: 'huikan extract statistics 2021-03.txt -o statistics.csv',
      text: { en: 'All figures of an issue, for a spreadsheet', zh: '将一期中的全部数据写成表格' },
    },
    {
      command: 'huikan extract laws,districts *.txt -o annotations.jsonl',
      text: { en: 'Two kinds from a whole run', zh: '从整套期刊中提取两种类型' },
    },
    {
      command: 'cat 2021-03.txt | huikan parse | huikan extract statistics | head -1',
      text: { en: 'In a pipe', zh: '在管道中使用' },
    },
  ],
  load: () => import('./run.js'),
};
