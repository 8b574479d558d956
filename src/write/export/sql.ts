/** What the SQL forms share: names, definitions of tables, the dictionary of columns. */
import { type Column, type ColumnType, plainName, type Row, type Table } from '../tables/index.js';
import type { Manifest } from './manifest.js';

/** A name in SQL, whatever word it is (`end`, `column`). */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text in SQL. */
export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

const names = (columns: readonly string[]) =>
  columns.map((name) => quoteName(name.replaceAll('.', '_'))).join(', ');

/** How an engine writes definitions. */
export interface SqlDialect {
  types: Readonly<Record<ColumnType, string>>;
  /** Whether tables refer to each other, which some engines enforce on every row. */
  references: boolean;
  /** Puts what a column or a table holds beside it, where the engine has no place for comments. */
  comments: boolean;
}

/** CREATE TABLE for a table, with keys and, where wanted, references and comments. */
export function createTable(table: Table, dialect: SqlDialect): string {
  const comment = (meaning: Column['meaning'], zh: string) =>
    dialect.comments ? ` -- ${zh}: ${meaning.zh}; ${meaning.en}` : '';
  const columns = table.columns.map((column) => {
    const type = `${quoteName(plainName(column))} ${dialect.types[column.type]}${column.required ? ' NOT NULL' : ''}`;
    return { text: type, comment: comment(column.meaning, column.zh) };
  });
  const parts = [...columns, { text: `PRIMARY KEY (${names(table.key)})`, comment: '' }];
  if (dialect.references)
    for (const reference of table.references)
      parts.push({
        text: `FOREIGN KEY (${names(reference.columns)}) REFERENCES ${quoteName(reference.table)} (${names(reference.to)})`,
        comment: '',
      });
  const lines = parts.map(
    ({ text, comment: note }, i) => `  ${text}${i < parts.length - 1 ? ',' : ''}${note}`,
  );
  return `CREATE TABLE ${quoteName(table.name)} (${comment(table.meaning, table.zh)}\n${lines.join('\n')}\n)`;
}

/** The table that explains the columns of the others. */
export const DICTIONARY = {
  create:
    'CREATE TABLE "huikan_columns" ("table" TEXT, "column" TEXT, "type" TEXT, "zh" TEXT, "meaning_zh" TEXT, "meaning_en" TEXT)',
  insert: 'INSERT INTO "huikan_columns" VALUES (?, ?, ?, ?, ?, ?)',
  rows: (tables: readonly Table[]): Row[] =>
    tables.flatMap((table) =>
      table.columns.map((column) => [
        table.name,
        plainName(column),
        column.type,
        column.zh,
        column.meaning.zh,
        column.meaning.en,
      ]),
    ),
};

/** The table that says what the data set was made from. */
export const MANIFEST = {
  create:
    'CREATE TABLE "huikan_manifest" ("what" TEXT, "input" TEXT, "issues" INTEGER, "annotations" INTEGER, "message" TEXT)',
  insert: 'INSERT INTO "huikan_manifest" VALUES (?, ?, ?, ?, ?)',
  rows: ({ version, inputs, failures }: Manifest): Row[] => [
    ['version', null, null, null, version],
    ...inputs.map(({ input, issues, annotations }) => ['input', input, issues, annotations, null]),
    ...failures.map(({ input, message }) => ['failure', input, null, null, message]),
  ],
};
