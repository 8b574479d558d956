/** What the export command reads: journals, issue documents, annotation rows, in any order. */
import { type ExtractKind, extract } from '../../../extract/index.js';
import { issuesFromBytes } from '../../../issues.js';
import type { Issue } from '../../../model/issue.js';
import { decode, sniff } from '../../../read/index.js';
import { issueOf, type JsonRecord, readRecords, schemaError } from '../../../read/json.js';
import { type Content, openContent } from '../../../read/json-stream.js';
import type { AnnotationObject, IssueRows } from '../../../write/tables/index.js';
import { annotationTables, rowFault } from '../../../write/tables/index.js';
import type { ReadSettings } from '../../issues.js';

type Row = AnnotationObject & { annotation: (typeof annotationTables)[number] };

/** Rows that are handed on together; more would outlive the collector's young generation. */
const ROWS = 256;

const kinds: ReadonlySet<unknown> = new Set(annotationTables);

/** The annotation row a record is; null for anything else. Throws `input.json` for a row with a wrong value. */
function rowOf(record: JsonRecord): Row | null {
  const row = record.value as Row | null;
  if (typeof row !== 'object' || row === null || !kinds.has(row.annotation)) return null;
  const fault = rowFault(row.annotation, row);
  if (fault !== null) throw schemaError(record, [fault.column], `${fault.expected} is wanted`);
  return row;
}

async function* recordsOf(content: Content): AsyncGenerator<JsonRecord> {
  if (content.kind === 'lines') yield* content.records;
  else yield* readRecords(decode(content.bytes).text);
}

async function* annotated(
  issues: readonly Issue[],
  wanted: readonly ExtractKind[],
): AsyncGenerator<IssueRows> {
  for (const issue of issues) yield { issue, rows: (await extract(issue, wanted)) as unknown as Row[] };
}

/** Rows together, issues one by one. Where the input ends in a fault, what came before it is given out first. */
async function* fromJson(content: Content, wanted: readonly ExtractKind[]): AsyncGenerator<IssueRows> {
  let rows: Row[] = [];
  const taken = (): IssueRows[] => {
    const item = { issue: null, rows };
    rows = [];
    return item.rows.length > 0 ? [item] : [];
  };
  try {
    for await (const record of recordsOf(content)) {
      const row = rowOf(record);
      if (row === null) {
        yield* taken();
        yield* annotated([await issueOf(record)], wanted);
      } else if (rows.push(row) === ROWS) yield* taken();
    }
  } catch (error) {
    yield* taken();
    throw error;
  }
  yield* taken();
}

/**
 * What one input holds: issues, each with its annotations of the kinds wanted, or rows that came in as they
 * are. `onRead` gets issues that were read from a journal before anything is made of them. Throws HuikanError
 * `input.…`; what was given out before a fault in the middle stays given.
 */
export async function* readExportInput(
  path: string,
  wanted: readonly ExtractKind[],
  settings: ReadSettings,
  onRead: (issues: readonly Issue[]) => Promise<void>,
): AsyncGenerator<IssueRows> {
  const content = await openContent(path);
  if (content.kind === 'lines' || sniff(content.bytes) === 'json') yield* fromJson(content, wanted);
  else {
    const issues = await issuesFromBytes(content.bytes, { ...settings, path: path === '-' ? null : path });
    await onRead(issues);
    yield* annotated(issues, wanted);
  }
}
