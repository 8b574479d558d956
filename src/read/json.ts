/** JSON that huikan itself wrote, coming in again. */
import { HuikanError } from '../model/errors.js';
import type { Issue } from '../model/issue.js';
import { type JsonPath, locate } from './json-locate.js';

/** A value that came in, and where it is. */
export interface JsonRecord {
  value: unknown;
  /** The JSON text the value is in: the whole input, or its line. */
  text: string;
  /** Line on which `text` begins, from 1. */
  line: number;
  /** Where in `text` the value is. */
  at: JsonPath;
}

/**
 * The records of a JSON input: the elements of an array, one object, or one value a line (JSON Lines; blank
 * lines do not matter). Where it is no JSON, throws HuikanError `input.json` with `line`, `column`, `problem`.
 */
export function readRecords(text: string): JsonRecord[] {
  const whole = text.startsWith('\ufeff') ? text.slice(1) : text;
  const value = parse(whole);
  if (value !== undefined) {
    const record = (element: unknown, at: JsonPath) => ({ value: element, text: whole, line: 1, at });
    return Array.isArray(value) ? value.map((element, i) => record(element, [i])) : [record(value, [])];
  }
  const rows = whole.split('\n').map((row, i) => ({ text: row, line: i + 1 }));
  const filled = rows.filter((row) => row.text.trim() !== '');
  // Of a document over several lines, the first line is no JSON by itself.
  if (filled.length < 2 || parse(filled[0]!.text) === undefined) throw syntaxError(whole, 1);
  return filled.map((row) => {
    const parsed = parse(row.text);
    if (parsed === undefined) throw syntaxError(row.text, row.line);
    return { value: parsed, ...row, at: [] };
  });
}

/**
 * The issue documents of a JSON input: one, an array of them, or one a line. They are checked against the
 * schema and given as they came, with any field the schema does not know.
 * Throws HuikanError `input.json` for the first fault, with `line`, `problem` and, for a value that is
 * not as the schema says, `at` (its path, as `$.articles[3].title`).
 */
export async function readIssues(text: string): Promise<Issue[]> {
  const issues: Issue[] = [];
  for (const record of readRecords(text)) issues.push(await issueOf(record));
  return issues;
}

/** The issue document that a record is. Throws as `readIssues` does. */
export async function issueOf(record: JsonRecord): Promise<Issue> {
  const { issueSchema } = await import('../model/issue.js');
  const fault = issueSchema.safeParse(record.value).error?.issues[0];
  if (fault) throw schemaError(record, fault.path as JsonPath, fault.message);
  return record.value as Issue;
}

/** The value, or undefined (which no JSON text means) where the text is no JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function syntaxError(text: string, firstLine: number): HuikanError {
  const offset = locate(text, []).fault ?? text.length;
  const line = firstLine + lineBreaks(text, offset);
  const column = offset - text.lastIndexOf('\n', offset - 1);
  const found = text[offset];
  const what = found === '"' ? 'or broken string' : JSON.stringify(found);
  const problem = `unexpected ${found === undefined ? 'end' : what}`;
  const message = `not JSON: line ${line}, column ${column}: ${problem}`;
  return new HuikanError('input.json', message, { line, column, problem });
}

export function schemaError(record: JsonRecord, path: JsonPath, problem: string): HuikanError {
  const full = [...record.at, ...path];
  const line = record.line + lineBreaks(record.text, locate(record.text, full).offset);
  const at = `$${full.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('')}`;
  const message = `not an issue document: line ${line}, ${at}: ${problem}`;
  return new HuikanError('input.json', message, { line, at, problem });
}

function lineBreaks(text: string, end: number): number {
  let breaks = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) breaks++;
  return breaks;
}
