import type { Article } from '../../model/issue.js';
import { type CsvOptions, csvRows } from '../csv.js';

/** A table of an article as a CSV file; `name` is not made safe yet and has no extension. */
export interface TableFile {
  name: string;
  text: string;
}

/** The caption is the block directly over the table, or with the units between them. */
const CAPTION_ABOVE = 2;

/** What the table is called: its caption, or else the article's title. */
function nameOf(article: Article, at: number): string {
  let name = article.title;
  for (let above = 1; above <= CAPTION_ABOVE; above++) {
    const block = article.blocks[at - above];
    if (block?.type !== 'caption') break;
    name = block.text;
  }
  return name;
}

/** The tables of an article in reading order, each named by its block and its caption. */
export function* articleTables(article: Article, options: CsvOptions = {}): Generator<TableFile> {
  for (const [at, { id, rows }] of article.blocks.entries()) {
    if (rows === undefined) continue;
    const bom = options.bom ? '\ufeff' : '';
    yield { name: `${id} ${nameOf(article, at)}`, text: bom + csvRows(rows, options) };
  }
}
