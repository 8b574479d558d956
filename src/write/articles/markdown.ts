import type { Article, Block, Issue } from '../../model/issue.js';
import { escapeControls, escapeJson } from '../../text/safe.js';
import { escapeMarkdown, markdownTable } from '../markdown.js';
import { dashed } from '../toc/entries.js';

/** Markdown has six ranks of headings; the first is the article's title. */
const MAX_RANK = 6;

function blockMarkdown(block: Block, rank: number): string {
  const text = escapeMarkdown(block.text);
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(Math.min(MAX_RANK, (block.level ?? 1) + rank))} ${text}`;
    case 'list-item':
      return `- ${text}`;
    case 'caption':
      return `*${text}*`;
    case 'note':
      return `> ${text}`;
    case 'table':
      if (block.rows) return markdownTable(block.rows);
      // Four spaces make a code block: columns stay under each other, and no sign has an effect.
      return escapeControls(block.text).replace(/^/gmu, '    ');
    default:
      return text;
  }
}

/** Data about the article, for tools that read YAML front matter; a JSON string is a YAML string. */
function frontMatter(issue: Issue, article: Article): string {
  const fields: [string, unknown][] = [
    ['issue', issue.id],
    ['seq', article.seq],
    ['title', article.title],
    ['subtitle', article.subtitle],
    ['column', article.column],
    ['authors', article.authors.map((author) => author.name)],
    ['pages', article.pageStart === null ? null : [article.pageStart, article.pageEnd]],
  ];
  const known = fields.filter(([, value]) => value !== null);
  return `---\n${known.map(([name, value]) => `${name}: ${escapeJson(JSON.stringify(value))}\n`).join('')}---\n`;
}

/** An article as Markdown: title of this rank, subtitle and authors, then its blocks. */
export function articleBody(article: Article, rank: number): string {
  const parts = [`${'#'.repeat(rank)} ${escapeMarkdown(article.title)}`];
  if (article.subtitle !== null) parts.push(escapeMarkdown(dashed(article.subtitle)));
  if (article.authors.length > 0)
    parts.push(article.authors.map((author) => escapeMarkdown(author.name)).join(' '));
  parts.push(...article.blocks.map((block) => blockMarkdown(block, rank)));
  return `${parts.join('\n\n')}\n`;
}

/** An article as Markdown with front matter: title, subtitle and authors, then its blocks. */
export function articleMarkdown(issue: Issue, article: Article): string {
  return `${frontMatter(issue, article)}\n${articleBody(article, 1)}`;
}
