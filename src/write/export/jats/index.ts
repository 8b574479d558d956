/** JATS: one XML file an article, after the Journal Archiving and Interchange tag set 1.3. */
import type { Article, Author, Block, Issue } from '../../../model/issue.js';
import { splitPersonName } from '../../../structure/authors/split-name.js';
import { element, escapeXml, textElement } from '../../xml.js';
import { referenceOf } from '../citations/reference.js';
import { articleFileName, writeFiles } from '../documents.js';
import type { Exporter } from '../exporter.js';
import { type Section, sectionsOf } from '../sections.js';

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) Journal Archiving and Interchange DTD v1.3 20210610//EN" "JATS-archivearticle1-3.dtd">
`;

function personName(name: string): string | null {
  const parts = splitPersonName(name.replace(/\s+/gu, ''));
  if (parts === null) return textElement('string-name', name);
  return element(
    'name',
    { 'name-style': 'eastern' },
    textElement('surname', parts.family),
    textElement('given-names', parts.given),
  );
}

function contributor({ name, kind, affiliation }: Author): string {
  return element(
    'contrib',
    { 'contrib-type': 'author' },
    kind === 'organization' ? textElement('collab', name) : personName(name),
    textElement('aff', affiliation),
  );
}

function journalMeta({ id, journal }: Issue): string {
  const publisher = journal.organizer ?? journal.publisher;
  const title = textElement('journal-title', journal.title);
  return element(
    'journal-meta',
    {},
    // Readers that go by the stricter Publishing tag set ask for an id.
    textElement('journal-id', journal.title ?? id, { 'journal-id-type': 'publisher-id' }),
    title === null ? null : element('journal-title-group', {}, title),
    textElement('issn', journal.issn),
    publisher === null ? null : element('publisher', {}, textElement('publisher-name', publisher)),
  );
}

function articleMeta(issue: Issue, article: Article): string {
  const { year } = issue.journal;
  const reference = referenceOf(issue, article);
  const subject = textElement('subject', article.column);
  const heading = { 'subj-group-type': 'heading' };
  const keywords = reference.keywords.map((word) => textElement('kwd', word));
  return element(
    'article-meta',
    {},
    textElement('article-id', article.id, { 'pub-id-type': 'publisher-id' }),
    subject === null ? null : element('article-categories', {}, element('subj-group', heading, subject)),
    element(
      'title-group',
      {},
      element('article-title', {}, escapeXml(article.title)),
      textElement('subtitle', article.subtitle),
    ),
    article.authors.length === 0 ? null : element('contrib-group', {}, ...article.authors.map(contributor)),
    year === null ? null : element('pub-date', { 'date-type': 'pub' }, textElement('year', year)),
    textElement('issue', reference.issue),
    textElement('fpage', article.pageStart),
    article.pageStart === null ? null : textElement('lpage', article.pageEnd),
    reference.abstract === null ? null : element('abstract', {}, textElement('p', reference.abstract)),
    keywords.length === 0 ? null : element('kwd-group', { 'xml:lang': 'zh' }, ...keywords),
  );
}

function rowXml(cells: readonly string[]): string {
  return element('tr', {}, ...cells.map((cell) => element('td', {}, escapeXml(cell))));
}

/** A block that is no heading. Roles that JATS has a place for in the front are there. */
function blockXml(block: Block): string | null {
  if (block.role === 'abstract' || block.role === 'keywords' || block.role === 'reference') return null;
  const text = escapeXml(block.text);
  const { id } = block;
  switch (block.type) {
    case 'table':
      if (block.rows)
        return element(
          'table-wrap',
          { id },
          element('table', {}, element('tbody', {}, ...block.rows.map(rowXml))),
        );
      return element('preformat', { id }, text);
    case 'list-item':
      return element('list', { id, 'list-type': 'simple' }, element('list-item', {}, element('p', {}, text)));
    case 'caption':
    case 'note':
      return element('p', { id, 'content-type': block.role ?? block.type }, text);
    default:
      return element('p', { id, 'content-type': block.role }, text);
  }
}

function sectionXml({ heading, blocks, sections }: Section): string {
  const contents = [...blocks.map(blockXml), ...sections.map(sectionXml)];
  if (heading === null) return element('body', {}, ...contents);
  return element('sec', { id: heading.id }, textElement('title', heading.text), ...contents);
}

/** What a list of references is headed by. */
const LIST_TITLE = /^[[【]?(?:参考文献|注\s*释)[\]】]?[:：]?$/u;

function back(article: Article): string | null {
  const references = article.blocks.filter(({ role, type }) => role === 'reference' && type !== 'heading');
  if (references.length === 0) return null;
  const [first] = references;
  const title = first !== undefined && LIST_TITLE.test(first.text) ? first : null;
  const list = references
    .filter((block) => block !== title)
    .map(({ id, text }) => element('ref', { id }, textElement('mixed-citation', text)));
  return element('back', {}, element('ref-list', {}, textElement('title', title?.text ?? null), ...list));
}

/** An article as a JATS document. */
export function articleJats(issue: Issue, article: Article): string {
  const attributes = { 'article-type': 'other', 'dtd-version': '1.3', 'xml:lang': 'zh' };
  const front = element('front', {}, journalMeta(issue), articleMeta(issue, article));
  const body = sectionXml(sectionsOf(article.blocks));
  return `${HEAD}${element('article', attributes, front, body, back(article))}\n`;
}

export const jats: Exporter = {
  run: (input, target) => {
    const files = (issue: Issue) =>
      issue.articles.map((article) => ({
        name: articleFileName(issue, article.seq, article.title),
        text: articleJats(issue, article),
      }));
    return writeFiles(files, '.xml', 'jats', input, target);
  },
};
