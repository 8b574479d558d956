import type { Article, Issue } from '../../model/issue.js';
import { type Cell, type CsvOptions, csvHeader, csvRows } from '../csv.js';

type Cells = readonly (readonly [name: string, cell: (article: Article, issue: Issue) => Cell])[];

/** Characters of the article's blocks without white space. */
function characters(article: Article): number {
  let count = 0;
  for (const block of article.blocks) for (const _ of block.text.matchAll(/\S/gu)) count += 1;
  return count;
}

function blocksOf(article: Article, type: string): number {
  return article.blocks.filter((block) => block.type === type).length;
}

/** Several values in one cell, as Chinese lists are separated. */
const list = (values: readonly (string | null)[]) => [...new Set(values.filter(Boolean))].join('；');

const CELLS: Cells = [
  ['issue', (_, issue) => issue.id],
  ['seq', (article) => article.seq],
  ['id', (article) => article.id],
  ['title', (article) => article.title],
  ['subtitle', (article) => article.subtitle],
  ['column', (article) => article.column],
  ['authors', (article) => list(article.authors.map((author) => author.name))],
  ['affiliations', (article) => list(article.authors.map((author) => author.affiliation))],
  ['pageStart', (article) => article.pageStart],
  ['pageEnd', (article) => article.pageEnd],
  ['headings', (article) => blocksOf(article, 'heading')],
  ['paragraphs', (article) => blocksOf(article, 'paragraph')],
  ['characters', characters],
  ['lineStart', (article) => article.lines?.[0] ?? null],
  ['lineEnd', (article) => article.lines?.[1] ?? null],
];

/** Columns of the table, in order. */
export const ARTICLE_COLUMNS: readonly string[] = CELLS.map(([name]) => name);

/** The line of column names. */
export function articleCsvHeader(options: CsvOptions = {}): string {
  return csvHeader(ARTICLE_COLUMNS, options);
}

/** One row for each article, without its text. */
export function articleCsvRows(issue: Issue, articles: readonly Article[], options: CsvOptions = {}): string {
  return csvRows(
    articles.map((article) => CELLS.map(([, cell]) => cell(article, issue))),
    options,
  );
}
