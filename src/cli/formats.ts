import { extname } from 'node:path';
import type { OptionValues } from './spec.js';
import { usageError } from './usage.js';

/** The format an extension stands for. Those no command writes yet are known so that they are refused. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  '.json': 'json',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.csv': 'csv',
  '.md': 'md',
  '.markdown': 'md',
  '.html': 'html',
  '.htm': 'html',
  '.txt': 'txt',
  '.tsv': 'tsv',
  '.xlsx': 'xlsx',
  '.xls': 'xls',
  '.docx': 'docx',
  '.doc': 'doc',
  '.pdf': 'pdf',
  '.parquet': 'parquet',
  '.sqlite': 'sqlite',
  '.db': 'sqlite',
  '.duckdb': 'duckdb',
  '.ris': 'ris',
  '.bib': 'bibtex',
  '.bibtex': 'bibtex',
  '.net': 'noteexpress',
  '.xml': 'xml',
  '.yaml': 'yaml',
  '.yml': 'yaml',
};

/**
 * The format a command writes: `--format`, else what the extension of `-o` stands for, else undefined.
 * An extension of a format the command does not write is wrong usage, so that no file lies about its content.
 */
export function chooseFormat<Format extends string>(
  options: OptionValues,
  formats: readonly Format[],
): Format | undefined {
  if (options.format !== undefined) return options.format as Format;
  const extension = typeof options.output === 'string' ? extname(options.output).toLowerCase() : '';
  const meant = EXTENSIONS[extension];
  if (meant === undefined) return undefined;
  // Plain text is called text by some commands and txt by others.
  const names: readonly string[] = meant === 'txt' ? ['txt', 'text'] : [meant];
  const format = formats.find((name) => names.includes(name));
  if (format === undefined) throw usageError('extension', { value: extension, choices: formats.join(', ') });
  return format;
}
