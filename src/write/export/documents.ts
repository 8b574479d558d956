/** What the forms share that are made of issue documents and not of rows. */
import { HuikanError } from '../../model/errors.js';
import type { Issue } from '../../model/issue.js';
import { UniqueNames } from '../file-name.js';
import type { IssueRows } from '../tables/index.js';
import { type ExportOptions, type ExportTarget, orAbort } from './exporter.js';

/**
 * The issues of an input, as they come. Throws `usage` where there are rows and no issue: rows do not say
 * enough of an article to cite or print it.
 */
export async function* issuesOf(input: AsyncIterable<IssueRows>, format: string): AsyncGenerator<Issue> {
  let issues = 0;
  let rows = 0;
  for await (const item of input) {
    if (item.issue === null) rows += item.rows.length;
    else {
      issues += 1;
      yield item.issue;
    }
  }
  if (issues === 0 && rows > 0)
    throw new HuikanError('usage', `${format} needs issues`, { reason: 'needs-issues', format });
}

/** One file from front to back: what stands first, the pieces of each issue, what stands last. */
export interface TextForm {
  begin: string;
  /** The pieces of an issue, each a text that is written by itself. */
  pieces: (issue: Issue) => Iterable<string>;
  end: string;
}

/** Writes a form to the target's one file. */
export async function writeText(
  form: TextForm,
  format: string,
  input: AsyncIterable<IssueRows>,
  target: ExportTarget,
): Promise<void> {
  await orAbort(await target.sink(), async (sink) => {
    let text = form.begin;
    for await (const issue of issuesOf(input, format))
      for (const piece of form.pieces(issue)) {
        text += piece;
        if (text.length < 1 << 16) continue;
        await sink.write(text);
        text = '';
      }
    await sink.write(text + form.end);
    await sink.close();
  });
}

/** A file of a folder. */
export interface NamedFile {
  /** What its name is made from; any text will do. */
  name: string;
  text: string;
}

/** Writes files into the target's folder, under names that are safe and differ on every system. */
export async function writeFiles(
  files: (issue: Issue) => Iterable<NamedFile>,
  extension: string,
  format: string,
  input: AsyncIterable<IssueRows>,
  target: ExportTarget,
): Promise<void> {
  await orAbort(await target.stagedFolder(), async (folder) => {
    const names = new UniqueNames();
    for await (const issue of issuesOf(input, format))
      for (const { name, text } of files(issue)) {
        const sink = await folder.file(names.take(name, extension));
        await sink.write(text);
        await sink.close();
      }
    await folder.commit();
  });
}

/** What the file of an article is called: its issue, its number, its title. */
export function articleFileName(issue: Issue, seq: number, title: string): string {
  const digits = Math.max(2, String(issue.articles.length).length);
  return `${issue.id}-${String(seq).padStart(digits, '0')}-${title}`;
}

export type { ExportOptions };
