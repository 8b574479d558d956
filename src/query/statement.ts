import { HuikanError } from '../model/errors.js';

/**
 * What no word of a statement stands in: texts, quoted names, comments. An engine that opens a file for reading would
 * still write others (`VACUUM INTO`, `COPY … TO`), and runs several statements in a row.
 */
const QUIET =
  /'(?:[^']|'')*'|"(?:[^"]|"")*"|`(?:[^`]|``)*`|\$(\w*)\$[\s\S]*?\$\1\$|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/gu;
/** Words that a statement which only reads begins with, in SQLite and in DuckDB. */
const READING =
  /^\s*(?:explain\s+(?:query\s+plan\s+|analyze\s+)?)?(?:\(\s*)*(?:select|with|values|from|table|describe|show|summarize|pivot|unpivot)\b/iu;
/** A setting that is asked for and not changed. */
const ASKING = /^\s*pragma\s+[\w.]+\s*(?:\([^)=]*\)\s*)?$/iu;

/** Throws `query.not-reading` for what is not one statement that reads. */
export function checkReading(sql: string, path: string): void {
  const bare = sql.replace(QUIET, (part) => (/^(?:--|\/\*)/u.test(part) ? ' ' : ' x '));
  const [first = '', ...more] = bare.split(';').filter((part) => part.trim() !== '');
  if (more.length === 0 && (READING.test(first) || ASKING.test(first))) return;
  throw new HuikanError('query.not-reading', 'the query is not one statement that reads', { path });
}
