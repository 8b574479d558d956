import type { Article, Issue } from '../../../model/issue.js';
import type { CsvOptions } from '../../../write/csv.js';
import type { Cli } from '../../cli.js';
import type { Inputs } from '../../inputs.js';
import type { OptionValues } from '../../spec.js';

/** Where the tables of articles go. */
export interface TableOutput {
  /** Writes the tables of these articles; several issues get a folder each. */
  write: (issue: Issue, articles: readonly Article[], several: boolean) => Promise<void>;
  /** Says how many there were. */
  finish: () => Promise<void>;
}

/** The files of --tables, or null without it. */
export async function tableOutput(
  options: OptionValues,
  inputs: Inputs,
  cli: Cli,
): Promise<TableOutput | null> {
  const directory = options.tables as string | undefined;
  if (directory === undefined) return null;
  const [{ OutputFolder }, { UniqueNames }, { articleTables }] = await Promise.all([
    import('../../../write/folder.js'),
    import('../../../write/file-name.js'),
    import('../../../write/articles/tables.js'),
  ]);
  const how: CsvOptions = { raw: options.raw === true, bom: options.bom === true };
  const root = new OutputFolder(directory, (path) => inputs.includes(path));
  const issueNames = new UniqueNames();
  let written = 0;
  return {
    async write(issue, articles, several) {
      const files = articles.flatMap((article) => [...articleTables(article, how)]);
      await root.create();
      const own = several ? issueNames.take(issue.id) : null;
      if (files.length === 0) return;
      const folder = own === null ? root : await root.folder(own);
      const names = new UniqueNames();
      for (const { name, text } of files) await folder.write(names.take(name, '.csv'), text);
      written += files.length;
    },
    async finish() {
      await cli.note(
        `huikan: ${await cli.message('note.tables-written', { count: written, path: directory })}`,
      );
    },
  };
}
