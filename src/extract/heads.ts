import type { Article, Block, Issue, SetAside } from '../model/issue.js';
import { sentencesOf } from '../text/sentences.js';
import { viewOf } from '../text/view.js';
import { byArticle } from './grouping.js';
import type { Passage } from './passage.js';

const squeeze = (text: string): string => text.replace(/\s+/gu, '');

/**
 * The title, subtitle and authors of an article as passages. They are in no block of the document: the ids are `a13.title`,
 * `a13.subtitle`, `a13.author1`, and offsets count in the article's `title`, `subtitle`, and the author's `name` or, for a
 * person, `affiliation` (`a13.affiliation1`).
 */
export function headsOf(issue: Issue, article: Article): Passage[] {
  const prefix = /a\d+$/.exec(article.id)?.[0] ?? article.id;
  const [first, last] = article.lines ?? [0, 0];
  const aside = issue.setAside.filter(({ line }) => line !== null && line >= first && line <= last);
  const found: Passage[] = [];
  const add = (id: string, kind: SetAside['kind'], text: string | null) => {
    if (!text) return;
    const rows = aside.filter(
      (row) => row.kind === kind && squeeze(text).includes(squeeze(row.text).slice(0, 4)),
    );
    const row =
      rows[0] ?? aside.find((one) => one.kind === kind && squeeze(one.text).includes(squeeze(text)));
    const line = row?.line ?? (article.lines ? first : null);
    const block: Block = {
      id: `${prefix}.${id}`,
      type: 'heading',
      text,
      ...breaksOf(text, rows),
      lines: line === null ? null : [line, line],
      page: row?.page ?? null,
    };
    found.push({ article, block, text, view: viewOf(text), sentences: sentencesOf(text) });
  };
  add('title', 'title', article.title);
  add('subtitle', 'subtitle', article.subtitle);
  const body = article.blocks.map(({ text }) => text);
  for (const [i, author] of article.authors.entries()) {
    if (author.kind === 'organization') add(`author${i + 1}`, 'author', author.name);
    // Posts and places of work that come from a note of the body stand in its block.
    else if (author.affiliation !== null && !body.some((text) => text.includes(author.affiliation!))) {
      if (i === 0 || article.authors[i - 1]!.affiliation !== author.affiliation)
        add(`affiliation${i + 1}`, 'author', author.affiliation);
    }
  }
  return found;
}

/** Where a text goes over from one row to the next, and the rows' lines. */
function breaksOf(text: string, rows: readonly SetAside[]): Pick<Block, 'breaks' | 'pieces'> {
  if (rows.length < 2) return {};
  const breaks: number[] = [];
  const pieces: number[] = [rows[0]!.line!];
  let at = 0;
  for (const [i, row] of rows.entries()) {
    if (i > 0 && at > 0 && at < text.length) {
      breaks.push(at);
      pieces.push(row.line!);
    }
    for (let left = squeeze(row.text).length; left > 0 && at < text.length; at++)
      if (/\S/u.test(text[at]!)) left--;
    while (at < text.length && /\s/u.test(text[at]!)) at++;
  }
  return { breaks, pieces };
}

/** The passages of one article with its heads where they stand in the source: a signature comes after the text it closes. */
export function withHeads(issue: Issue, article: Article, passages: readonly Passage[]): Passage[] {
  const heads = headsOf(issue, article);
  const late = heads.filter(({ block }) => {
    const start = passages[0]?.block.lines?.[0];
    return block.lines !== null && start !== undefined && block.lines[0] > start;
  });
  return [...heads.filter((head) => !late.includes(head)), ...passages, ...late];
}

/** The passages of an issue with the titles and subtitles of its articles before them. */
export function withTitles(issue: Issue, passages: readonly Passage[]): Passage[] {
  return byArticle(passages).flatMap((group) => {
    const { article } = group[0]!;
    if (article === null) return group;
    return [...headsOf(issue, article).filter(({ block }) => /title$/.test(block.id)), ...group];
  });
}
