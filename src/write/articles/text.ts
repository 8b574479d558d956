import type { Article } from '../../model/issue.js';
import { escapeControls } from '../../text/safe.js';
import { dashed } from '../toc/entries.js';

/** Indent of a paragraph in Chinese setting: two ideographic spaces. */
const INDENT = '\u3000\u3000';

/** An article as plain text: title, subtitle, authors, then its blocks, one a line. */
export function articleText(article: Article): string {
  const head = [article.title];
  if (article.subtitle !== null) head.push(dashed(article.subtitle));
  if (article.authors.length > 0) head.push(article.authors.map((author) => author.name).join(' '));
  const body = article.blocks.map((block) => (block.type === 'table' ? block.text : INDENT + block.text));
  return escapeControls(`${head.join('\n')}\n\n${body.join('\n')}\n`);
}
