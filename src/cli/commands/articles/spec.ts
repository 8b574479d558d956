import { csvOptions, filesArgument, formatOption, outputOption, readingOptions } from '../../options.js';
import type { CommandSpec } from '../../spec.js';

export const ARTICLE_FORMATS = ['jsonl', 'csv', 'md', 'txt'] as const;

export const articles: CommandSpec = {
  name: 'articles',
  summary: {
    en: 'Give the articles of issues, as rows or as one file an article',
    zh: '输出各期文章：按行输出，或每篇一个文件',
  },
  details: [
    {
      en: 'csv has one row an article without its text. With --directory, md and txt write one file an article, named by number and title; several issues get a folder each.',
      zh: 'csv 每篇一行，不含正文。使用 --directory 时，md 和 txt 每篇写一个文件，以序号和标题命名；多期时每期一个文件夹。',
    },
  ],
  argument: filesArgument,
  options: [
    formatOption(ARTICLE_FORMATS, {
      en: 'jsonl (one article a line), csv, md, txt. Default: jsonl, or md with --directory.',
      zh: 'jsonl（每篇一行）、csv、md、txt。默认：jsonl；使用 --directory 时为 md。',
    }),
    outputOption,
    {
      name: 'directory',
      short: 'd',
      value: 'DIR',
      completes: 'folder',
      text: {
        en: 'Write one file an article into DIR (md, txt), which is made where it is missing.',
        zh: '每篇一个文件写入 DIR（md、txt），文件夹不存在时自动建立。',
      },
    },
    {
      name: 'select',
      value: 'LIST',
      text: {
        en: 'Articles by number in their issue: 3,5-7 or 10-.',
        zh: '按期内序号选择文章：3,5-7 或 10-。',
      },
    },
    {
      name: 'author',
      value: 'NAME',
      repeats: true,
      text: {
        en: 'Articles with an author whose name contains NAME. May be repeated: any of them.',
        zh: '作者名含 NAME 的文章。可重复使用，符合其一即可。',
      },
    },
    {
      name: 'title',
      value: 'WORDS',
      repeats: true,
      text: {
        en: 'Articles whose title or subtitle contains WORDS. May be repeated: any of them.',
        zh: '标题或副标题含 WORDS 的文章。可重复使用，符合其一即可。',
      },
    },
    {
      name: 'tables',
      value: 'DIR',
      completes: 'folder',
      text: {
        en: 'Write the tables of these articles into DIR too, one CSV file a table, named by block and caption; several issues get a folder each.',
        zh: '同时把这些文章中的表格写入 DIR，每个表格一个 CSV 文件，以文字块编号和表题命名；多期时每期一个文件夹。',
      },
    },
    ...csvOptions,
    ...readingOptions,
  ],
  examples: [
    {
      command: 'huikan articles 2021-03.txt -d articles',
      text: { en: 'Every article as a Markdown file', zh: '每篇文章一个 Markdown 文件' },
    },
    {
      command: 'huikan articles *.txt --format csv --bom -o articles.csv',
      text: { en: 'A list of all articles for Excel', zh: '全部文章的清单，供 Excel 使用' },
    },
    {
      command: 'huikan articles 2021-03.pdf --format csv -o articles.csv --tables tables',
      text: {
        en: 'The list, and every table of a PDF as a CSV file',
        zh: '文章清单，以及 PDF 中的每个表格（CSV）',
      },
    },
    {
      command: 'huikan articles 2021-03.txt --select 1,3-5 --format txt',
      text: { en: 'Some articles as plain text', zh: '以纯文本输出部分文章' },
    },
    {
      command: 'huikan parse *.txt | huikan articles --title 监督',
      text: { en: 'Articles about one thing, from a pipe', zh: '从管道中筛选某一主题的文章' },
    },
  ],
  load: () => import('./run.js'),
};
