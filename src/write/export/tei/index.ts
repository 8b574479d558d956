/** TEI P5: one XML file an issue, its articles as texts of a group. */
import type { Article, Author, Block, Issue } from '../../../model/issue.js';
import { issueTitle } from '../../issue-title.js';
import { element, escapeXml, textElement } from '../../xml.js';
import { writeFiles } from '../documents.js';
import type { Exporter } from '../exporter.js';
import { type Section, sectionsOf } from '../sections.js';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
/** The project's schema, for editors that look for one. */
const MODEL =
  '<?xml-model href="https://tei-c.org/release/xml/tei/custom/schema/relaxng/tei_all.rng" schematypens="http://relaxng.org/ns/structure/1.0"?>\n';

function bibliography(issue: Issue): string {
  const { journal } = issue;
  const number = journal.issue === null ? null : [journal.issue, journal.issueEnd].filter(Boolean).join('-');
  return element(
    'bibl',
    {},
    textElement('title', journal.title, { level: 'j' }),
    textElement('publisher', journal.organizer ?? journal.publisher),
    textElement('date', journal.year, {
      when: journal.year === null ? null : String(journal.year).padStart(4, '0'),
    }),
    textElement('biblScope', number, { unit: 'issue' }),
    textElement('idno', journal.issn, { type: 'ISSN' }),
    textElement('idno', journal.cn, { type: 'CN' }),
    textElement('idno', issue.source.sha256, { type: 'sha256' }),
    textElement('note', issue.source.path, { type: 'source' }),
  );
}

function header(issue: Issue): string {
  const title = element('titleStmt', {}, textElement('title', issueTitle(issue)));
  const publication = element('publicationStmt', {}, textElement('p', issue.id));
  const source = element('sourceDesc', {}, bibliography(issue));
  return element('teiHeader', {}, element('fileDesc', {}, title, publication, source));
}

function author({ name, kind, affiliation }: Author): string {
  const who = textElement(kind === 'organization' ? 'orgName' : 'persName', name);
  return element(
    'docAuthor',
    {},
    who,
    affiliation === null ? null : ` ${element('affiliation', {}, escapeXml(affiliation))}`,
  );
}

function rowXml(cells: readonly string[]): string {
  return element('row', {}, ...cells.map((cell) => element('cell', {}, escapeXml(cell))));
}

/** A block that is no heading. `n` says where it stands in the source: its line, or its page in the file. */
function blockXml({ id, type, role, text, rows, lines, page }: Block): string {
  const n = lines === null ? page : lines[0];
  const place = { 'xml:id': id, n };
  switch (type) {
    case 'table':
      if (rows) return element('table', place, ...rows.map(rowXml));
      return element('p', { ...place, rend: 'preformatted', 'xml:space': 'preserve' }, escapeXml(text));
    case 'list-item':
      return element('list', {}, element('item', place, escapeXml(text)));
    case 'caption':
      return element('figure', place, element('figDesc', {}, escapeXml(text)));
    case 'note':
      return element('note', { ...place, type: role ?? 'note' }, escapeXml(text));
    default:
      return element('p', { ...place, rend: role }, escapeXml(text));
  }
}

function divisions({ heading, blocks, sections }: Section): string {
  const contents = [...blocks.map(blockXml), ...sections.map(divisions)].join('');
  if (heading === null) return contents;
  return element('div', { 'xml:id': heading.id }, textElement('head', heading.text), contents);
}

function articleXml(article: Article): string {
  const prefix = /a\d+$/u.exec(article.id)?.[0] ?? `a${article.seq}`;
  const heads = [textElement('head', article.title), textElement('head', article.subtitle, { type: 'sub' })];
  const byline = article.authors.length === 0 ? null : element('byline', {}, ...article.authors.map(author));
  const pages =
    article.pageStart === null ? null : [article.pageStart, article.pageEnd].filter(Boolean).join('-');
  const contents = divisions(sectionsOf(article.blocks));
  const note = textElement('note', pages, { type: 'pages' });
  const column = textElement('note', article.column, { type: 'column' });
  return element(
    'div',
    { 'xml:id': prefix, type: 'article', n: article.seq },
    ...heads,
    byline,
    column,
    note,
    // A division has something in it, if only nothing.
    contents === '' && column === null && note === null ? '<p/>' : contents,
  );
}

function outside(name: 'front' | 'back', blocks: readonly Block[]): string | null {
  if (blocks.length === 0) return null;
  const contents = blocks.map((block) =>
    block.type === 'heading'
      ? element('p', { 'xml:id': block.id, rend: 'heading' }, escapeXml(block.text))
      : blockXml(block),
  );
  return element(name, {}, element('div', { type: name }, ...contents));
}

/** An issue as a TEI document. */
export function issueTei(issue: Issue): string {
  const articles = issue.articles.map(articleXml);
  const body = element('body', {}, ...(articles.length === 0 ? ['<p/>'] : articles));
  const text = element(
    'text',
    {},
    outside('front', issue.front.blocks),
    body,
    outside('back', issue.back.blocks),
  );
  const attributes = { xmlns: 'http://www.tei-c.org/ns/1.0', 'xml:lang': 'zh' };
  return `${HEAD}${MODEL}${element('TEI', attributes, header(issue), text)}\n`;
}

export const tei: Exporter = {
  run: (input, target) =>
    writeFiles((issue) => [{ name: issue.id, text: issueTei(issue) }], '.xml', 'tei', input, target),
};
