/** Rows of the table of blocks: every text of an issue that an annotation may stand in. */
import type { Article, Block, Issue } from '../../model/issue.js';
import type { Row } from './column.js';

/** A block, or a text over an article, which the document has in fields of its own. */
type TextBlock = Pick<Block, 'id' | 'text' | 'lines' | 'page'> &
  Partial<Pick<Block, 'role' | 'level' | 'number' | 'lead'>> & { type: string };

/**
 * The texts over an article as blocks. Their ids are those that extract gives: `a13.title`, `a13.subtitle`,
 * `a13.author1`, `a13.affiliation1`.
 */
function* headsOf(article: Article): Generator<TextBlock> {
  const prefix = /a\d+$/u.exec(article.id)?.[0] ?? article.id;
  const first = article.lines?.[0];
  const place = { lines: first === undefined ? null : ([first, first] as [number, number]), page: null };
  if (article.title !== '') yield { id: `${prefix}.title`, type: 'title', text: article.title, ...place };
  if (article.subtitle !== null)
    yield { id: `${prefix}.subtitle`, type: 'subtitle', text: article.subtitle, ...place };
  for (const [i, { name, affiliation }] of article.authors.entries()) {
    yield { id: `${prefix}.author${i + 1}`, type: 'author', text: name, ...place };
    if (affiliation !== null)
      yield { id: `${prefix}.affiliation${i + 1}`, type: 'affiliation', text: affiliation, ...place };
  }
}

/** The blocks of an issue in reading order, each with its article: null for front and back. */
function* blocksOf(issue: Issue): Generator<readonly [Article | null, TextBlock]> {
  for (const block of issue.front.blocks) yield [null, block];
  for (const article of issue.articles) {
    for (const head of headsOf(article)) yield [article, head];
    for (const block of article.blocks) yield [article, block];
  }
  for (const block of issue.back.blocks) yield [null, block];
}

function blockRow([article, block]: readonly [Article | null, TextBlock], i: number, id: string): Row {
  return [
    ...[id, block.id, article?.seq ?? 0, article?.title ?? null, i + 1],
    ...[block.type, block.role ?? null, block.level ?? null, block.number ?? null, block.text],
    ...[block.lead?.start ?? null, block.lead?.end ?? null],
    ...(block.lines ?? [null, null]),
    block.page,
  ];
}

export function blockRows(issue: Issue, id: string): Row[] {
  return Array.from(blocksOf(issue), (entry, i) => blockRow(entry, i, id));
}
