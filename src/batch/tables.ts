/** The tables of all issues in one form, from the results on the disk, one issue at a time. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Issue } from '../model/issue.js';
import { type ExportTarget, orAbort } from '../write/export/exporter.js';
import { exportFormats } from '../write/export/registry.js';
import { fileSink } from '../write/file-sink.js';
import { toJsonLine } from '../write/json.js';
import type { Sink } from '../write/sink.js';
import { stagedFile } from '../write/staged.js';
import type { StagedFolder } from '../write/staged-folder.js';
import { annotationTables, type IssueRows } from '../write/tables/index.js';
import { tablePlace } from './formats.js';
import type { TableTask } from './messages.js';
import { pieceFolder } from './pieces.js';
import { wholeFolder } from './whole-folder.js';

type Row = IssueRows['rows'][number];

async function* results({ out, issues }: TableTask): AsyncGenerator<{ issue: Issue; rows: Row[] }> {
  for (const { document, rows: path, id } of issues) {
    const issue = JSON.parse(await readFile(join(out, document), 'utf8')) as Issue;
    const lines = (await readFile(join(out, path), 'utf8')).split('\n');
    const rows = lines
      .filter((line) => line !== '')
      .map((line) => ({ ...(JSON.parse(line) as Row), issue: id }));
    yield { issue: { ...issue, id }, rows };
  }
}

/** Only kinds that have a table. */
async function* tableRows(task: TableTask): AsyncGenerator<IssueRows> {
  const kinds: ReadonlySet<string> = new Set(annotationTables);
  for await (const { issue, rows } of results(task))
    yield { issue, rows: rows.filter(({ annotation }) => kinds.has(annotation)) };
}

/** The folder that a task writes into. */
function folderOf({ piece }: TableTask, place: string): Promise<StagedFolder> {
  return piece === undefined ? wholeFolder(place) : pieceFolder(piece);
}

/** Issues a line each, and a file for each kind of annotation. */
async function writeJsonLines(task: TableTask, path: string): Promise<void> {
  await orAbort(await folderOf(task, path), async (folder) => {
    const sinks = new Map<string, Sink>();
    for (const name of ['issues', ...task.kinds]) sinks.set(name, await folder.file(`${name}.jsonl`));
    for await (const { issue, rows } of results(task)) {
      await sinks.get('issues')!.write(toJsonLine(issue));
      for (const kind of task.kinds) {
        const lines = rows.filter(({ annotation }) => annotation === kind).map(toJsonLine);
        if (lines.length > 0) await sinks.get(kind)!.write(lines.join(''));
      }
    }
    for (const sink of sinks.values()) await sink.close();
    await folder.commit();
  });
}

/** Writes the tables of a task. Throws `output.failed`, `engine.missing`. */
export async function writeTables(task: TableTask): Promise<void> {
  const { path, folder } = tablePlace(task.format);
  const place = join(task.out, path);
  if (task.format === 'jsonl') return writeJsonLines(task, place);
  const target: ExportTarget = {
    // Links from a workbook to the sources are as the inputs were named, wherever OUT is.
    path: null,
    folder,
    sink: () => fileSink(place),
    stagedFile: () => stagedFile(place),
    stagedFolder: () => folderOf(task, place),
  };
  const exporter = await exportFormats[task.format].load();
  const { version, inputs, failures } = task;
  await exporter.run(tableRows(task), target, {
    raw: false,
    excel: false,
    manifest: () => ({ version, inputs, failures }),
  });
}
