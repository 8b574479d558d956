import { filesArgument, formatOption, readingOptions } from '../../options.js';
import type { CommandSpec } from '../../spec.js';

/** The forms of data sets; the registry in src/write/export has the same, which a test checks. */
export const EXPORT_FORMATS = [
  'csv',
  'tsv',
  'xlsx',
  'parquet',
  'sqlite',
  'duckdb',
  'datapackage',
  'ris',
  'bibtex',
  'csl-json',
  'gb7714',
  'refworks',
  'noteexpress',
  'jats',
  'tei',
  'md',
  'html',
] as const;

export const exportCommand: CommandSpec = {
  name: 'export',
  summary: {
    en: 'Write issues and rows as a data set: for spreadsheets, databases, notebooks, reference managers',
    zh: '将期刊和标注写成数据集：供电子表格、数据库、笔记本、文献管理软件使用',
  },
  details: [
    {
      en: 'Reads texts and issue documents, from which all kinds of annotations are extracted, and rows that `huikan extract` wrote, in any order. Tables: issues, articles, contents, authors, blocks, diagnostics, and one for each kind of annotation. Every row says where it stands; docs/export.md lists the columns.',
      zh: '读取文本和期刊文档（并提取各类标注），以及 `huikan extract` 写出的标注行，次序不限。表有：期刊、文章、目录、作者、正文、诊断，以及每类标注一个表。每行都给出所在位置；各列见 docs/export.md。',
    },
    {
      en: 'csv, tsv and parquet hold one table in a file (choose it with --tables), or one file a table in a folder (-o DIR/). xlsx, sqlite and duckdb hold all tables in one file; datapackage is a folder.',
      zh: 'csv、tsv、parquet 一个文件容纳一个表（用 --tables 选择），或在文件夹中每表一个文件（-o DIR/）。xlsx、sqlite、duckdb 在一个文件中容纳全部表；datapackage 是文件夹。',
    },
    {
      en: 'Of articles: references as ris, bibtex, csl-json, gb7714 (GB/T 7714—2015), refworks and noteexpress (with the fields of CNKI); XML as jats (a file an article) and tei (a file an issue), into a folder; md and html for reading.',
      zh: '文章的参考文献：ris、bibtex、csl-json、gb7714（GB/T 7714—2015）、refworks 和 noteexpress（字段同知网）；XML：jats（每篇一个文件）和 tei（每期一个文件），写入文件夹；md 和 html 供阅读。',
    },
    {
      en: 'The output appears when it is complete. An input that cannot be read is reported, named in the data set (xlsx, sqlite, duckdb, datapackage), and the others go on.',
      zh: '输出完整后才出现。无法读取的输入会报告，并记入数据集（xlsx、sqlite、duckdb、datapackage），其余照常处理。',
    },
  ],
  argument: filesArgument,
  options: [
    formatOption(EXPORT_FORMATS, {
      en: 'csv, tsv, xlsx, parquet, sqlite, duckdb, datapackage, ris, bibtex, csl-json, gb7714, refworks, noteexpress, jats, tei, md, html. Without it, the extension of -o chooses.',
      zh: 'csv、tsv、xlsx、parquet、sqlite、duckdb、datapackage、ris、bibtex、csl-json、gb7714、refworks、noteexpress、jats、tei、md、html。未指定时由 -o 的扩展名决定。',
    }),
    {
      name: 'output',
      short: 'o',
      value: 'OUT',
      completes: 'file',
      text: {
        en: 'Write to OUT instead of standard output: a file, or a folder where it ends with / or is one.',
        zh: '写入 OUT 而不是标准输出：文件；以 / 结尾或已是文件夹时为文件夹。',
      },
    },
    {
      name: 'tables',
      value: 'LIST',
      text: {
        en: 'Only these tables, joined by commas: statistics,laws.',
        zh: '只写这些表，用逗号连接：statistics,laws。',
      },
    },
    {
      name: 'kinds',
      value: 'LIST',
      text: {
        en: 'Only these kinds of annotations are extracted from texts and issues; none for none. Default: those whose tables are written.',
        zh: '只从文本和期刊文档中提取这些类型的标注；none 表示不提取。默认提取所写各表的类型。',
      },
    },
    {
      name: 'columns',
      value: 'LIST',
      text: {
        en: 'Only these columns, in this order: issue,indicator,value,unit (csv, tsv, xlsx, parquet).',
        zh: '只写这些列，按此次序：issue,indicator,value,unit（csv、tsv、xlsx、parquet）。',
      },
    },
    {
      name: 'header',
      value: 'LANG',
      choices: ['zh', 'en'],
      text: {
        en: 'Headers in Chinese, or the names of the fields. Default: en for csv and tsv, zh for xlsx.',
        zh: '表头用中文（zh）或字段名（en）。默认 csv、tsv 为 en，xlsx 为 zh。',
      },
    },
    {
      name: 'excel',
      text: {
        en: 'csv and tsv for Excel: with a byte order mark and CRLF, and codes such as 010010 as ="010010", so that they stay text.',
        zh: '供 Excel 使用的 csv、tsv：带字节顺序标记和 CRLF；010010 之类的代码写成 ="010010"，以保持为文本。',
      },
    },
    {
      name: 'raw',
      text: {
        en: "Cells as they are. Without it, a cell that a spreadsheet would run as a formula gets a ' in front (csv, tsv, datapackage), and control characters are shown as \\u{1b} (there and in xlsx).",
        zh: "单元格保持原样。否则，会被电子表格当作公式执行的单元格前加 '（csv、tsv、datapackage），控制字符显示为 \\u{1b}（包括 xlsx）。",
      },
    },
    {
      name: 'licence',
      value: 'NAME',
      text: {
        en: 'Licence of the data set, for datapackage: CC-BY-4.0, or an address.',
        zh: '数据集的许可，用于 datapackage：CC-BY-4.0，或网址。',
      },
    },
    ...readingOptions,
  ],
  examples: [
    {
      command: 'huikan export *.txt -o data.xlsx',
      text: { en: 'A workbook with a sheet for each kind', zh: '每类一个工作表的 Excel 文件' },
    },
    {
      command: 'huikan export *.txt -o data.sqlite',
      text: { en: 'A database with full-text search', zh: '带全文检索的数据库' },
    },
    {
      command: 'huikan extract statistics *.txt | huikan export --excel -o figures.csv',
      text: { en: 'Figures for a spreadsheet, from a pipe', zh: '从管道导出统计数据，供电子表格使用' },
    },
    {
      command: 'huikan export *.txt --format parquet -o parquet/',
      text: { en: 'A Parquet file for each table', zh: '每个表一个 Parquet 文件' },
    },
    {
      command: 'huikan export *.txt --format datapackage --licence CC-BY-4.0 -o package',
      text: { en: 'A Frictionless data package', zh: 'Frictionless 数据包' },
    },
    {
      command: 'huikan export *.txt -o articles.ris',
      text: {
        en: 'References for Zotero, EndNote, NoteExpress',
        zh: '供 Zotero、EndNote、NoteExpress 使用的题录',
      },
    },
    {
      command: 'huikan export 2021-03.txt --format gb7714',
      text: { en: 'References after GB/T 7714', zh: 'GB/T 7714 格式的参考文献' },
    },
    {
      command: 'huikan export *.txt --format jats -o jats',
      text: { en: 'A JATS file for each article', zh: '每篇文章一个 JATS 文件' },
    },
  ],
  load: () => import('./run.js'),
};
