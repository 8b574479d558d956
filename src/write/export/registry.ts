import type { Exporter } from './exporter.js';

/** What the command line has to know of a form before its code is loaded. */
export interface ExportFormat {
  /** What it makes: one file, a folder of files, or either as the user asks. */
  shape: 'file' | 'folder' | 'either';
  /** Extension of its files. */
  extension: string;
  /** Made by an engine that writes by path, so that it cannot go to a pipe. */
  seekable?: true;
  /** Nothing to look at on a terminal. */
  binary?: true;
  /** Its columns may be chosen; keys and references of the others would break. */
  columns?: true;
  /** Made of issue documents: annotations are not wanted, tables and columns mean nothing. */
  documents?: true;
  load: () => Promise<Exporter>;
}

/** The forms of data sets. A new one is a folder and a line here. */
export const exportFormats = {
  csv: {
    shape: 'either',
    extension: '.csv',
    columns: true,
    load: async () => (await import('./delimited/index.js')).csv,
  },
  tsv: {
    shape: 'either',
    extension: '.tsv',
    columns: true,
    load: async () => (await import('./delimited/index.js')).tsv,
  },
  xlsx: {
    shape: 'file',
    extension: '.xlsx',
    binary: true,
    columns: true,
    load: async () => (await import('./xlsx/index.js')).xlsx,
  },
  parquet: {
    shape: 'either',
    extension: '.parquet',
    binary: true,
    columns: true,
    load: async () => (await import('./parquet/index.js')).parquet,
  },
  sqlite: {
    shape: 'file',
    extension: '.sqlite',
    seekable: true,
    load: async () => (await import('./sqlite/index.js')).sqlite,
  },
  duckdb: {
    shape: 'file',
    extension: '.duckdb',
    seekable: true,
    load: async () => (await import('./duckdb/index.js')).duckdb,
  },
  datapackage: {
    shape: 'folder',
    extension: '',
    load: async () => (await import('./datapackage/index.js')).datapackage,
  },
  ris: {
    shape: 'file',
    extension: '.ris',
    documents: true,
    load: async () => (await import('./citations/index.js')).ris,
  },
  bibtex: {
    shape: 'file',
    extension: '.bib',
    documents: true,
    load: async () => (await import('./citations/index.js')).bib,
  },
  'csl-json': {
    shape: 'file',
    extension: '.json',
    documents: true,
    load: async () => (await import('./citations/index.js')).cslJson,
  },
  gb7714: {
    shape: 'file',
    extension: '.txt',
    documents: true,
    load: async () => (await import('./citations/index.js')).gb7714,
  },
  refworks: {
    shape: 'file',
    extension: '.txt',
    documents: true,
    load: async () => (await import('./citations/index.js')).refworks,
  },
  noteexpress: {
    shape: 'file',
    extension: '.net',
    documents: true,
    load: async () => (await import('./citations/index.js')).noteexpress,
  },
  jats: {
    shape: 'folder',
    extension: '.xml',
    documents: true,
    load: async () => (await import('./jats/index.js')).jats,
  },
  tei: {
    shape: 'folder',
    extension: '.xml',
    documents: true,
    load: async () => (await import('./tei/index.js')).tei,
  },
  md: {
    shape: 'either',
    extension: '.md',
    documents: true,
    load: async () => (await import('./reader/index.js')).md,
  },
  html: {
    shape: 'either',
    extension: '.html',
    documents: true,
    load: async () => (await import('./reader/index.js')).html,
  },
} satisfies Record<string, ExportFormat>;

export type ExportFormatName = keyof typeof exportFormats;
