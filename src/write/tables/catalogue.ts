/** The tables of a data set, from `data/columns.tsv`, with their keys. */
import { ANNOTATION_KINDS } from '../../model/annotation-kinds.js';
import { dataLines, once } from '../../text/lexicon.js';
import type { Column, ColumnType, Reference, Table } from './column.js';

/** Tables made from the issue document, in the order they refer to each other. */
export const issueTables = ['issues', 'articles', 'contents', 'authors', 'blocks', 'diagnostics'] as const;
/** Tables of annotations; each has the name of its kind in src/extract. */
export const annotationTables = ANNOTATION_KINDS;
export type AnnotationTable = (typeof annotationTables)[number];
export type TableName = (typeof issueTables)[number] | AnnotationTable;
export const tableNames: readonly TableName[] = [...issueTables, ...annotationTables];

const toIssue: Reference = { columns: ['issue'], table: 'issues', to: ['issue'] };
/** Articles and blocks are named within their issue. An article 0 is none, so blocks and rows refer to blocks only. */
const toArticle: Reference = { columns: ['issue', 'article'], table: 'articles', to: ['issue', 'seq'] };
const toBlock: Reference = { columns: ['issue', 'block'], table: 'blocks', to: ['issue', 'block'] };

interface Keys {
  key: readonly string[];
  references: readonly Reference[];
  required: readonly string[];
}

const annotationKeys: Keys = {
  key: ['issue', 'seq'],
  references: [toIssue, toBlock],
  required: ['issue', 'seq', 'article', 'block', 'start', 'end', 'text', 'sentence'],
};

const KEYS: Readonly<Record<(typeof issueTables)[number], Keys>> = {
  issues: { key: ['issue'], references: [], required: ['issue', 'title', 'source.format'] },
  articles: { key: ['issue', 'seq'], references: [toIssue], required: ['issue', 'seq', 'id'] },
  contents: { key: ['issue', 'seq'], references: [toIssue, toArticle], required: ['issue', 'seq'] },
  authors: {
    key: ['issue', 'article', 'seq'],
    references: [toArticle],
    required: ['issue', 'article', 'seq', 'kind'],
  },
  blocks: {
    key: ['issue', 'block'],
    references: [toIssue],
    required: ['issue', 'block', 'article', 'seq', 'type'],
  },
  diagnostics: {
    key: ['issue', 'seq'],
    references: [toIssue],
    required: ['issue', 'seq', 'code', 'severity', 'message'],
  },
};

function keysOf(name: string): Keys {
  return Object.hasOwn(KEYS, name) ? KEYS[name as keyof typeof KEYS] : annotationKeys;
}

const load = once((): ReadonlyMap<string, Table> => {
  const tables = new Map<string, Table>();
  let columns: Column[] = [];
  let required: readonly string[] = [];
  for (const line of dataLines(new URL('./data/columns.tsv', import.meta.url))) {
    const cells = line.split('\t');
    if (line.startsWith('= ')) {
      const [name, zh, meaningZh, meaningEn] = [cells[0]!.slice(2), ...cells.slice(1)] as string[];
      const keys = keysOf(name!);
      columns = [];
      required = keys.required;
      const meaning = { zh: meaningZh!, en: meaningEn! };
      tables.set(name!, { name: name!, zh: zh!, meaning, columns, ...keys });
    } else {
      const [name, type, zh, meaningZh, meaningEn] = cells as [string, ColumnType, string, string, string];
      const meaning = { zh: meaningZh, en: meaningEn };
      columns.push({ name, type, zh, meaning, required: required.includes(name) });
    }
  }
  return tables;
});

/** The table of a name. */
export function tableOf(name: TableName): Table {
  return load().get(name)!;
}

/** All tables, each after those it refers to. */
export function allTables(): Table[] {
  return tableNames.map(tableOf);
}
