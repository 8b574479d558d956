/** One input, from its bytes to the files of its result. */
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type AnnotationRow, extract } from '../extract/index.js';
import { issuesFromBytes, type ReadIssuesOptions } from '../issues.js';
import { HuikanError } from '../model/errors.js';
import type { Issue } from '../model/issue.js';
import { readInput } from '../read/index.js';
import { explained } from '../read/input.js';
import { fileSink } from '../write/file-sink.js';
import { toJson, toJsonLine } from '../write/json.js';
import { type ReadSettings, sha256 } from './fingerprint.js';
import { resultPaths } from './layout.js';
import type { InputTask } from './messages.js';
import type { IssueRecord, OutputFile } from './types.js';

function countBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Record<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Writes a file whole or not at all, and on the disk when it is done. */
async function writeFile(out: string, path: string, text: string): Promise<OutputFile> {
  const bytes = Buffer.from(text, 'utf8');
  const sink = await fileSink(join(out, path));
  await sink.write(bytes);
  await sink.close();
  return { path, bytes: bytes.length, sha256: sha256(bytes) };
}

function recordOf(issue: Issue, rows: readonly AnnotationRow[]): Omit<IssueRecord, 'document' | 'rows'> {
  const { title, year, issue: number, totalIssue } = issue.journal;
  const serious = issue.diagnostics.filter(({ severity }) => severity !== 'info');
  return {
    ...{ id: issue.id, title, year, issue: number, totalIssue },
    articles: issue.articles.length,
    pages: issue.source.pages,
    annotations: countBy(rows, ({ annotation }) => annotation),
    warnings: countBy(serious, ({ code }) => code),
  };
}

/** Seconds. Without a limit of its own a PDF has that of its worker: it is done or listed, not half done on a slow day. */
const UNLIMITED = 86_400;

function readingOf(path: string, { encoding, recipe, pdf, pages }: ReadSettings): ReadIssuesOptions {
  const wanted =
    pages &&
    ((page: number) => pages.some(([from, to]) => page >= from && page <= (to ?? Number.POSITIVE_INFINITY)));
  // The jobs of the batch share the cores: a PDF is read in one process, the same for all of a worker.
  return {
    path,
    encoding,
    recipe,
    pdf: { ...pdf, timeout: pdf?.timeout ?? UNLIMITED, wanted, keep: true },
  };
}

/** The worker may have been started elsewhere, or on another machine. */
function enter(base: string): void {
  if (process.cwd() === base) return;
  try {
    process.chdir(base);
  } catch (error) {
    throw explained(error, base);
  }
}

/**
 * Reads an input, extracts from it and writes document and rows of each issue. Throws HuikanError: `input.…` and
 * `pdf.…`; `input.changed` where the bytes are not those that were hashed; `output.failed`.
 */
export async function makeResult(task: InputTask): Promise<IssueRecord[]> {
  const { base, name, out, settings, kinds } = task;
  enter(base);
  const { bytes } = await readInput(name);
  if (sha256(bytes) !== task.sha256)
    throw new HuikanError('input.changed', `${name} has changed since the run began`, { path: name });
  const issues = await issuesFromBytes(bytes, readingOf(name, settings));
  const records: IssueRecord[] = [];
  for (const [number, issue] of issues.entries()) {
    const rows = await extract(issue, kinds);
    const paths = resultPaths(issue.id, task.key, number);
    for (const path of Object.values(paths)) await mkdir(dirname(join(out, path)), { recursive: true });
    const [document, lines] = await Promise.all([
      writeFile(out, paths.document, toJson(issue)),
      writeFile(out, paths.rows, rows.map(toJsonLine).join('')),
    ]);
    records.push({ ...recordOf(issue, rows), document, rows: lines });
  }
  return records;
}
