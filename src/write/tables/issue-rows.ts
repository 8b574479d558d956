/** Rows of the tables that are made from the issue document alone. */
import type { Article, Block, Issue } from '../../model/issue.js';
import { issueTitle } from '../issue-title.js';
import { blockRows } from './block-rows.js';
import { type issueTables, tableOf } from './catalogue.js';
import { joinList, type Row, type TableBatch, type Value } from './column.js';

type Builder = (issue: Issue, id: string) => Row[];

const lines = (range: readonly [number, number] | null): readonly [Value, Value] => range ?? [null, null];

/** Characters of the blocks without white space. */
function characters(blocks: readonly Block[]): number {
  let count = 0;
  for (const block of blocks) for (const _ of block.text.matchAll(/\S/gu)) count += 1;
  return count;
}

const ofType = (article: Article, type: Block['type']) =>
  article.blocks.filter((block) => block.type === type).length;

function issueRow(issue: Issue, id: string): Row {
  const { source, journal } = issue;
  const { contact } = journal;
  const staff = journal.staff.map(({ role, names }) => `${role}：${names.join('、')}`);
  return [
    id,
    issueTitle(issue),
    ...[source.path, source.format, source.bytes, source.sha256, source.encoding, source.pages],
    ...[journal.title, journal.titleLatin, journal.year, journal.issue, journal.issueEnd, journal.totalIssue],
    ...[journal.date, journal.theme, journal.permit, journal.issn, journal.cn],
    ...[journal.supervisor, journal.organizer, journal.coOrganizer, journal.publisher, journal.price],
    joinList(staff),
    ...[contact.phone, contact.email, contact.address, contact.postcode, contact.website],
    journal.place?.name ?? null,
    journal.place?.code ?? null,
  ];
}

function articleRow(article: Article, issueId: string): Row {
  return [
    issueId,
    ...[article.seq, article.id, article.title, article.subtitle, article.column],
    joinList(article.authors.map(({ name }) => name)),
    joinList(new Set(article.authors.map(({ affiliation }) => affiliation))),
    ...[article.pageStart, article.pageEnd],
    ...[ofType(article, 'heading'), ofType(article, 'paragraph'), characters(article.blocks)],
    ...lines(article.lines),
    article.blocks[0]?.page ?? null,
  ];
}

function authorRows(article: Article, id: string): Row[] {
  return article.authors.map(({ name, kind, affiliation, place }, i) => [
    ...[id, article.seq, i + 1, article.title, name, kind, affiliation],
    ...[place?.name ?? null, place?.code ?? null],
  ]);
}

const BUILDERS: Readonly<Record<(typeof issueTables)[number], Builder>> = {
  issues: (issue, id) => [issueRow(issue, id)],
  articles: (issue, id) => issue.articles.map((article) => articleRow(article, id)),
  contents: (issue, id) =>
    issue.contents.map((entry) => [
      ...[id, entry.seq, entry.column, entry.title, entry.subtitle, entry.author, entry.page, entry.article],
      ...lines(entry.lines),
    ]),
  authors: (issue, id) => issue.articles.flatMap((article) => authorRows(article, id)),
  blocks: blockRows,
  diagnostics: (issue, id) =>
    issue.diagnostics.map(({ code, severity, message, article, line, page }, i) => [
      ...[id, i + 1, code, severity, message, article, line, page],
    ]),
};

/** The rows of an issue document, table after table. `id` stands for the issue's own id where that is taken. */
export function* issueRows(issue: Issue, id: string = issue.id): Generator<TableBatch> {
  for (const [name, build] of Object.entries(BUILDERS)) {
    const rows = build(issue, id);
    if (rows.length > 0) yield { table: tableOf(name as keyof typeof BUILDERS), rows };
  }
}
