import type { Article, Block, Issue } from '../../model/issue.js';
import { fold, squeeze } from '../../text/fold.js';
import { type Change, differences, pairs } from './change.js';

/** Text as titles and blocks are compared by: width and white space do not matter. */
const keyOf = (text: string) => squeeze(fold(text)).text;

/** Articles with at least this share of common text are one, whatever their titles. */
const ALIKE = 0.5;

/** What share of the text of the shorter of two articles is in both. */
function likeness(a: Article, b: Article): number {
  const texts = new Map(a.blocks.map(({ text }) => [keyOf(text), text.length]));
  const size = (blocks: readonly Block[]) => blocks.reduce((sum, { text }) => sum + text.length, 0);
  const shared = b.blocks.reduce((sum, { text }) => sum + (texts.get(keyOf(text)) ?? 0), 0);
  return shared / Math.max(1, Math.min(size(a.blocks), size(b.blocks)));
}

/** Articles of two versions that are one: by title, and what is left by text. */
export function matchArticles(before: readonly Article[], after: readonly Article[]) {
  const byTitle = pairs(before, after, ({ title }) => keyOf(title));
  const gone = new Set(byTitle.gone);
  const added: Article[] = [];
  const matched = byTitle.pairs;
  for (const article of byTitle.added) {
    const best = [...gone]
      .map((other) => ({ other, alike: likeness(other, article) }))
      .sort((a, b) => b.alike - a.alike)[0];
    if (best === undefined || best.alike < ALIKE) added.push(article);
    else {
      gone.delete(best.other);
      matched.push([best.other, article]);
    }
  }
  matched.sort((a, b) => a[1].seq - b[1].seq);
  return { matched, gone: [...gone], added };
}

/** Two texts of one place are versions of one another where they begin or end alike for so much of the longer. */
const EDITED = 0.5;

function edited(a: string, b: string): boolean {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  return head + tail >= EDITED * Math.max(a.length, b.length);
}

const BLOCK_FIELDS = ['type', 'role', 'level', 'text'];

/** Changes of blocks: those with the same text are one, of the others those that are versions of one another. */
export function compareBlocks(
  before: readonly Block[],
  after: readonly Block[],
  place: Pick<Change, 'issue' | 'article' | 'title'>,
): Change[] {
  const { pairs: found, gone, added } = pairs(before, after, ({ text }) => keyOf(text));
  const changes: Change[] = [];
  const change = (kind: Change['change'], block: Block, fields: Change['fields']) =>
    changes.push({ change: kind, what: 'block', ...place, text: block.text, fields });
  for (const [a, b] of found) {
    const fields = differences({ ...a }, { ...b }, BLOCK_FIELDS);
    if (fields.length > 0) change('changed', b, fields);
  }
  const left = [...gone];
  for (const block of added) {
    // Only the next few: versions stand in the same order, and the search stays linear.
    const at = left.slice(0, 8).findIndex((other) => edited(other.text, block.text));
    if (at < 0) change('added', block, []);
    else change('changed', block, differences({ ...left.splice(at, 1)[0]! }, { ...block }, BLOCK_FIELDS));
  }
  for (const block of left) change('gone', block, []);
  return changes;
}

const authors = (article: Article) =>
  article.authors
    .map(({ name, affiliation }) => (affiliation === null ? name : `${name}（${affiliation}）`))
    .join('；');

const fieldsOf = (article: Article) => ({ ...article, authors: authors(article) });
const ARTICLE_FIELDS = ['seq', 'title', 'subtitle', 'column', 'authors', 'pageStart', 'pageEnd'];

/** Changes of the articles of one issue, and which of the first are which of the second (by seq). */
export function compareArticles(
  before: Issue,
  after: Issue,
): { changes: Change[]; same: Map<number, number> } {
  const { matched, gone, added } = matchArticles(before.articles, after.articles);
  const changes: Change[] = [];
  const whole = (kind: 'added' | 'gone', { seq, title }: Article) =>
    changes.push({
      change: kind,
      what: 'article',
      issue: after.id,
      article: seq,
      title,
      text: title,
      fields: [],
    });
  for (const [a, b] of matched) {
    const place = { issue: after.id, article: b.seq, title: b.title };
    const fields = differences(fieldsOf(a), fieldsOf(b), ARTICLE_FIELDS);
    if (fields.length > 0)
      changes.push({ change: 'changed', what: 'article', ...place, text: b.title, fields });
    changes.push(...compareBlocks(a.blocks, b.blocks, place));
  }
  for (const article of added) whole('added', article);
  for (const article of gone) whole('gone', article);
  for (const part of ['front', 'back'] as const) {
    const place = { issue: after.id, article: 0, title: null };
    changes.push(...compareBlocks(before[part].blocks, after[part].blocks, place));
  }
  return { changes, same: new Map(matched.map(([a, b]) => [a.seq, b.seq])) };
}
