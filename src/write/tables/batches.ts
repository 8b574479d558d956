/** The one function that all writers of tables share: issues and annotations in, rows of tables out. */
import type { Issue } from '../../model/issue.js';
import { wellFormed } from '../../text/well-formed.js';
import { type AnnotationObject, annotationRow } from './annotation-rows.js';
import { type AnnotationTable, annotationTables, tableOf } from './catalogue.js';
import type { Row, TableBatch, Value } from './column.js';
import { issueRows } from './issue-rows.js';

/** An issue with its annotations; without the issue, annotations of any issues, as they came in. */
export interface IssueRows {
  issue: Issue | null;
  rows: readonly (AnnotationObject & { annotation: string })[];
}

export interface BatchOptions {
  /** Tables wanted; all unless told. */
  tables?: readonly string[] | undefined;
  /** Called where an issue has the id of another one before it and gets a new one. */
  renamed?: ((issue: string, id: string) => void) | undefined;
}

/**
 * Rows of tables, batch by batch, as the issues come: of one issue first the tables of its document, then its
 * annotations. Nothing is kept but the ids of the issues and, for each, how many annotations of each kind it
 * has had. A second issue of the same id becomes `ID (2)`, so that keys stay keys.
 */
export async function* tableBatches(
  input: AsyncIterable<IssueRows>,
  options: BatchOptions = {},
): AsyncGenerator<TableBatch> {
  for await (const batch of allBatches(input, options)) {
    // Here once for all writers, some of which would write bytes that are no UTF-8.
    for (const row of batch.rows as Value[][])
      for (let i = 0; i < row.length; i++) {
        const value = row[i];
        if (typeof value === 'string') row[i] = wellFormed(value);
      }
    yield batch;
  }
}

async function* allBatches(
  input: AsyncIterable<IssueRows>,
  options: BatchOptions,
): AsyncGenerator<TableBatch> {
  const wanted = options.tables === undefined ? null : new Set(options.tables);
  const ids = new Set<string>();
  const counts = new Map<string, Map<string, number>>();
  for await (const { issue, rows } of input) {
    const id = issue === null ? null : uniqueId(issue.id, ids);
    if (issue !== null && id !== null) {
      if (id !== issue.id) options.renamed?.(issue.id, id);
      for (const batch of issueRows(issue, id)) if (wanted?.has(batch.table.name) ?? true) yield batch;
    }
    yield* annotationBatches(rows, id, counts, wanted);
  }
}

/** What a map has for a key, made where it is missing. */
function entryOf<T>(map: Map<string, T>, key: string, make: () => T): T {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function uniqueId(id: string, ids: Set<string>): string {
  let unique = id;
  for (let count = 2; ids.has(unique); count += 1) unique = `${id} (${count})`;
  ids.add(unique);
  return unique;
}

function* annotationBatches(
  rows: IssueRows['rows'],
  id: string | null,
  counts: Map<string, Map<string, number>>,
  wanted: ReadonlySet<string> | null,
): Generator<TableBatch> {
  const batches = new Map<string, Row[]>();
  for (const row of rows) {
    const kind = row.annotation as AnnotationTable;
    if (wanted !== null && !wanted.has(kind)) continue;
    const issue = id ?? (row.issue as string);
    const numbers = entryOf(counts, kind, () => new Map<string, number>());
    const seq = (numbers.get(issue) ?? 0) + 1;
    numbers.set(issue, seq);
    entryOf(batches, kind, (): Row[] => []).push(annotationRow(kind, row, issue, seq));
  }
  for (const kind of annotationTables) {
    const batch = batches.get(kind);
    if (batch !== undefined) yield { table: tableOf(kind), rows: batch };
  }
}
