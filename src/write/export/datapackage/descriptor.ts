import type { Column, ColumnType, Reference, Table } from '../../tables/index.js';
import type { ExportOptions } from '../exporter.js';
import { licenceOf } from './licence.js';

/** A file of the package as it was written. */
export interface WrittenFile {
  table: Table;
  path: string;
  bytes: number;
  sha256: string;
}

const TYPES: Readonly<Record<ColumnType, string>> = {
  string: 'string',
  code: 'string',
  list: 'string',
  spans: 'string',
  integer: 'integer',
  number: 'number',
  share: 'number',
  boolean: 'boolean',
  date: 'date',
};

function field({ name, type, zh, meaning, required }: Column) {
  return {
    name,
    type: TYPES[type],
    title: zh,
    description: `${meaning.zh} / ${meaning.en}`,
    ...(required && { constraints: { required: true } }),
  };
}

function foreignKey({ columns, table, to }: Reference) {
  return { fields: columns, reference: { resource: table, fields: to } };
}

/**
 * Whether every row has all of a reference's columns. Validators take a key of several columns of which one is empty for
 * a broken one, although it points nowhere.
 */
function always({ columns }: Reference, table: Table): boolean {
  return columns.every((name) => table.columns.find((column) => column.name === name)!.required);
}

function resource(
  { table, path, bytes, sha256 }: WrittenFile,
  present: ReadonlySet<string>,
  linked: boolean,
) {
  // A reference to rows that are not in the package would make it invalid.
  const keys = table.references.filter(
    (reference) => linked && present.has(reference.table) && always(reference, table),
  );
  return {
    name: table.name,
    type: 'table',
    title: table.zh,
    description: `${table.meaning.zh} / ${table.meaning.en}`,
    path,
    scheme: 'file',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${sha256}`,
    dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      fields: table.columns.map(field),
      missingValues: [''],
      primaryKey: table.key,
      ...(keys.length > 0 && { foreignKeys: keys.map(foreignKey) }),
    },
  };
}

/**
 * The descriptor of the package (Data Package 2.0). `linked` tells that every row came with its issue, so that
 * references lead somewhere.
 */
export function describePackage(
  files: readonly WrittenFile[],
  title: string,
  linked: boolean,
  options: ExportOptions,
): object {
  const present = new Set(files.map(({ table }) => table.name));
  const manifest = options.manifest();
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'huikan-data',
    title,
    ...(options.licence !== undefined && { licenses: [licenceOf(options.licence)] }),
    sources: manifest.inputs.map(({ input }) => ({ title: input })),
    contributors: [{ title: `huikan ${manifest.version}`, roles: ['wrangler'] }],
    resources: files.map((file) => resource(file, present, linked)),
    huikan: {
      cells: options.raw
        ? 'as they are'
        : 'a text that a spreadsheet would run as a formula has an apostrophe in front; control characters are shown as \\u{1b}',
      inputs: manifest.inputs,
      failures: manifest.failures,
    },
  };
}
