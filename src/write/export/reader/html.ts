import type { Article, Block, Issue } from '../../../model/issue.js';
import { escapeHtml } from '../../html.js';
import { issueTitle } from '../../issue-title.js';
import { dashed } from '../../toc/entries.js';

const STYLE = `
:root { color-scheme: light dark; }
body { max-width: 42em; margin: 2em auto; padding: 0 1em; line-height: 1.8;
  font-family: "Songti SC", SimSun, "Noto Serif CJK SC", serif; }
h1 { font-size: 1.5em; } article > h2 { font-size: 1.3em; margin: 3em 0 0.2em; }
h3, h4, h5, h6 { font-size: 1em; margin: 1.4em 0 0.3em; }
p { margin: 0.3em 0; text-indent: 2em; } .subtitle, .byline, .column { text-indent: 0; }
.caption, .note { font-size: 0.9em; text-indent: 0; opacity: 0.85; } pre { white-space: pre-wrap; }
table { border-collapse: collapse; margin: 0.6em 0; font-size: 0.9em; } td { border: 1px solid; padding: 0.1em 0.6em; }
nav ol { padding-left: 1.5em; } @media print { article { break-before: page; } nav { break-after: page; } }`;

/** A page of its own: nothing is loaded from elsewhere. */
export const htmlPage = {
  begin: `<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>会刊</title>
<style>${STYLE}
</style>
</head>
<body>
`,
  end: '</body>\n</html>\n',
};

/** Ids of blocks are unique in an issue; a page of several issues puts the issue's number before them. */
type Anchor = (id: string) => string;

function rowHtml(cells: readonly string[]): string {
  return `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>\n`;
}

function blockHtml(block: Block, anchor: Anchor): string {
  const id = escapeHtml(anchor(block.id));
  const text = escapeHtml(block.text);
  switch (block.type) {
    case 'heading': {
      const rank = Math.min(6, (block.level ?? 1) + 2);
      return `<h${rank} id="${id}">${text}</h${rank}>\n`;
    }
    case 'table':
      if (block.rows) return `<table id="${id}">\n${block.rows.map(rowHtml).join('')}</table>\n`;
      return `<pre id="${id}">${text}</pre>\n`;
    case 'caption':
    case 'note':
      return `<p id="${id}" class="${block.type}">${text}</p>\n`;
    default:
      return `<p id="${id}">${text}</p>\n`;
  }
}

function articleHtml(article: Article, anchor: Anchor): string {
  const authors = article.authors.map(({ name, affiliation }) =>
    escapeHtml(affiliation === null ? name : `${name}（${affiliation}）`),
  );
  const parts = [`<article id="${escapeHtml(anchor(`article-${article.seq}`))}">\n`];
  if (article.column !== null) parts.push(`<p class="column">【${escapeHtml(article.column)}】</p>\n`);
  parts.push(`<h2>${escapeHtml(article.title)}</h2>\n`);
  if (article.subtitle !== null)
    parts.push(`<p class="subtitle">${escapeHtml(dashed(article.subtitle))}</p>\n`);
  if (authors.length > 0) parts.push(`<p class="byline">${authors.join('　')}</p>\n`);
  return `${parts.join('')}${article.blocks.map((block) => blockHtml(block, anchor)).join('')}</article>\n`;
}

function contents(issue: Issue, anchor: Anchor): string {
  const items = issue.articles.map(({ seq, title }) => {
    const id = escapeHtml(anchor(`article-${seq}`));
    return `<li value="${seq}"><a href="#${id}">${escapeHtml(title)}</a></li>\n`;
  });
  return `<nav>\n<ol>\n${items.join('')}</ol>\n</nav>\n`;
}

/** The pieces of one issue: its head, its articles, what stands behind them. `number` is its place on the page. */
export function* issueHtml(issue: Issue, number = 1): Generator<string> {
  const anchor: Anchor = (id) => (number === 1 ? id : `i${number}-${id}`);
  yield `<main>\n<h1>${escapeHtml(issueTitle(issue))}</h1>\n`;
  if (issue.journal.theme !== null) yield `<p class="subtitle">${escapeHtml(issue.journal.theme)}</p>\n`;
  yield contents(issue, anchor);
  for (const article of issue.articles) yield articleHtml(article, anchor);
  yield '</main>\n';
}
