/** Issues and rows for the tests of data sets, and a target in a folder of its own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extract, extractKinds } from '../../../src/extract/index.js';
import { issuesFromBytes } from '../../../src/index.js';
import type { ExportOptions, ExportTarget } from '../../../src/write/export/exporter.js';
import { type ExportFormatName, exportFormats } from '../../../src/write/export/registry.js';
import { fileSink } from '../../../src/write/file-sink.js';
import { stagedFile } from '../../../src/write/staged.js';
import { stagedFolder } from '../../../src/write/staged-folder.js';
import type { IssueRows } from '../../../src/write/tables/index.js';
import { root } from '../../cli/huikan.js';

export type Rows = IssueRows['rows'];

/** Two issues of different houses with all their annotations. */
export async function fixtureIssues(): Promise<IssueRows[]> {
  const found: IssueRows[] = [];
  for (const name of ['yunling-2021-03.txt', 'qinghe-xian-2018-02.txt']) {
    const path = join('fixtures', name);
    const [issue] = await issuesFromBytes(readFileSync(join(root, path)), { path });
    found.push({ issue: issue!, rows: (await extract(issue!, extractKinds)) as unknown as Rows });
  }
  return found;
}

export async function* stream<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

export const plainOptions: ExportOptions = {
  raw: false,
  excel: false,
  manifest: () => ({
    version: '0',
    inputs: [{ input: 'a.txt', issues: 1, annotations: 2 }],
    failures: [{ input: 'b.txt', message: 'is empty' }],
  }),
};

/** Writes a data set to a path; a folder where the path ends with a slash or the form makes none else. */
export async function write(
  format: ExportFormatName,
  items: readonly IssueRows[],
  path: string,
  options: Partial<ExportOptions> = {},
): Promise<void> {
  const target: ExportTarget = {
    path,
    folder: path.endsWith('/') || exportFormats[format].shape === 'folder',
    sink: () => fileSink(path),
    stagedFile: () => stagedFile(path),
    stagedFolder: () => stagedFolder(path),
  };
  const exporter = await exportFormats[format].load();
  await exporter.run(stream(items), target, { ...plainOptions, ...options });
}

/** A quotation as a row that came in as JSON; `text` may be anything. */
export function quote(text: string, more: Record<string, unknown> = {}): Rows[number] {
  return {
    annotation: 'quotes',
    issue: 'i',
    article: 1,
    articleTitle: 't',
    block: 'b',
    start: 0,
    end: text.length,
    text,
    sentence: text,
    line: 1,
    page: null,
    quote: text,
    speaker: null,
    speakerKind: null,
    verb: null,
    direct: true,
    ...more,
  };
}
