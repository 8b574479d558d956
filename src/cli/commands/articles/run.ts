import type { Article, Issue } from '../../../model/issue.js';
import type { Cli } from '../../cli.js';
import { reportDiagnostics } from '../../diagnostics.js';
import { chooseFormat } from '../../formats.js';
import { type Inputs, namedInputs } from '../../inputs.js';
import { eachInput } from '../../issues.js';
import { withOutput } from '../../output.js';
import type { OptionValues, Run } from '../../spec.js';
import { usageError } from '../../usage.js';
import { type ArticleFilter, articleFilter } from './filter.js';
import { ARTICLE_FORMATS } from './spec.js';
import { type TableOutput, tableOutput } from './tables.js';

type Format = (typeof ARTICLE_FORMATS)[number];

/** How articles become text: what stands first, the articles of one issue, and what stands between two. */
interface Form {
  begin: string;
  articles: (issue: Issue, articles: readonly Article[]) => string[];
  between: string;
}

async function loadForm(format: Format, options: OptionValues): Promise<Form> {
  switch (format) {
    case 'jsonl': {
      const { articleJsonLine } = await import('../../../write/json.js');
      const each = (issue: Issue, articles: readonly Article[]) =>
        articles.map((article) => articleJsonLine(issue, article));
      return { begin: '', articles: each, between: '' };
    }
    case 'csv': {
      const { articleCsvHeader, articleCsvRows } = await import('../../../write/articles/csv.js');
      const how = { raw: options.raw === true, bom: options.bom === true };
      const each = (issue: Issue, articles: readonly Article[]) => [articleCsvRows(issue, articles, how)];
      return { begin: articleCsvHeader(how), articles: each, between: '' };
    }
    case 'md': {
      const { articleMarkdown } = await import('../../../write/articles/markdown.js');
      const each = (issue: Issue, articles: readonly Article[]) =>
        articles.map((article) => articleMarkdown(issue, article));
      return { begin: '', articles: each, between: '\n' };
    }
    case 'txt': {
      const { articleText } = await import('../../../write/articles/text.js');
      return { begin: '', articles: (_, articles) => articles.map(articleText), between: '\n\n' };
    }
  }
}

interface Job {
  inputs: Inputs;
  options: OptionValues;
  filter: ArticleFilter;
  tables: TableOutput | null;
  cli: Cli;
}

/** Reads the inputs and hands on the articles asked for; says so where there are none. */
async function eachSelection(
  { inputs, options, filter, tables, cli }: Job,
  use: (issue: Issue, articles: Article[], several: boolean) => Promise<void>,
): Promise<boolean> {
  let found = 0;
  const any = await eachInput(inputs, options, cli, async ({ name, issues }) => {
    const several = inputs.names.length > 1 || issues.length > 1;
    for (const issue of issues) {
      const articles = issue.articles.filter(filter);
      found += articles.length;
      await use(issue, articles, several);
      await tables?.write(issue, articles, several);
      await reportDiagnostics(name, issue, cli, { summary: false });
    }
  });
  if (any) await tables?.finish();
  if (any && found === 0) await cli.note(`huikan: ${await cli.message('note.nothing-selected')}`);
  return any;
}

async function writeStream(job: Job, form: Form): Promise<void> {
  await withOutput(job.options, job.inputs, job.cli, async (sink) => {
    let before = form.begin;
    return eachSelection(job, async (issue, articles) => {
      // A table has its header even where no article was asked for.
      if (form.between === '') {
        await sink.write(before);
        before = '';
      }
      for (const text of form.articles(issue, articles)) {
        await sink.write(before + text);
        before = form.between;
      }
    });
  });
}

async function writeFolder(job: Job, form: Form, format: Format, directory: string): Promise<void> {
  const [{ OutputFolder }, { UniqueNames }] = await Promise.all([
    import('../../../write/folder.js'),
    import('../../../write/file-name.js'),
  ]);
  const root = new OutputFolder(directory, (path) => job.inputs.includes(path));
  const issueNames = new UniqueNames();
  let written = 0;
  const any = await eachSelection(job, async (issue, articles, several) => {
    await root.create();
    const folder = several ? await root.folder(issueNames.take(issue.id)) : root;
    const names = new UniqueNames();
    const digits = Math.max(2, String(issue.articles.length).length);
    for (const article of articles) {
      const number = String(article.seq).padStart(digits, '0');
      const name = names.take(`${number}-${article.title}`, `.${format}`);
      await folder.write(name, form.articles(issue, [article]).join(''));
      written += 1;
    }
  });
  if (any && written > 0)
    await job.cli.note(
      `huikan: ${await job.cli.message('note.written', { count: written, path: directory })}`,
    );
}

function folderFormat(format: Format | undefined): Format {
  if (format === undefined) return 'md';
  if (format !== 'md' && format !== 'txt') throw usageError('directory-format', { value: format });
  return format;
}

export const run: Run = async (words, options, cli) => {
  const directory = options.directory as string | undefined;
  if (directory !== undefined && options.output !== undefined)
    throw usageError('conflict', { first: '--directory', second: '--output' });
  const chosen = chooseFormat(options, ARTICLE_FORMATS);
  const format = directory === undefined ? (chosen ?? 'jsonl') : folderFormat(chosen);
  const filter = articleFilter(options);
  const inputs = await namedInputs(words, options, 'articles');
  const job = { inputs, options, filter, tables: await tableOutput(options, inputs, cli), cli };
  const form = await loadForm(format, options);
  if (directory === undefined) await writeStream(job, form);
  else await writeFolder(job, form, format, directory);
};
