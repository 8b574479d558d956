import type { Issue } from '../../../model/issue.js';
import type { CsvOptions } from '../../../write/csv.js';
import type { Sink } from '../../../write/sink.js';
import type { TocTextOptions } from '../../../write/toc/text.js';

/** A form made of issues one after the other, with something before, between and after them. */
export interface Form {
  begin: string;
  issue: (issue: Issue) => string;
  between: string;
  end: string;
}

/** How the forms are set. */
export interface FormOptions extends CsvOptions, TocTextOptions {}

export type FormName = 'text' | 'md' | 'csv' | 'html';

/** Loads the writer of a form, and no other. */
export async function loadForm(name: FormName, options: FormOptions): Promise<Form> {
  switch (name) {
    case 'text': {
      const { tocText } = await import('../../../write/toc/text.js');
      return { begin: '', issue: (issue) => tocText(issue, options), between: '\n', end: '' };
    }
    case 'md': {
      const { tocMarkdown } = await import('../../../write/toc/markdown.js');
      return { begin: '', issue: tocMarkdown, between: '\n', end: '' };
    }
    case 'csv': {
      const { tocCsvHeader, tocCsvRows } = await import('../../../write/toc/csv.js');
      const begin = tocCsvHeader(options);
      return { begin, issue: (issue) => tocCsvRows(issue, options), between: '', end: '' };
    }
    case 'html': {
      const { tocHtmlIssue, tocHtmlPage } = await import('../../../write/toc/html.js');
      return { ...tocHtmlPage, issue: tocHtmlIssue, between: '' };
    }
  }
}

/** Writes issues in a form as they come. */
export class FormWriter {
  readonly #sink: Sink;
  readonly #form: Form;
  #begun = false;

  constructor(sink: Sink, form: Form) {
    this.#sink = sink;
    this.#form = form;
  }

  async add(issue: Issue): Promise<void> {
    const before = this.#begun ? this.#form.between : this.#form.begin;
    this.#begun = true;
    await this.#sink.write(before + this.#form.issue(issue));
  }

  async end(): Promise<void> {
    if (this.#begun) await this.#sink.write(this.#form.end);
  }
}
