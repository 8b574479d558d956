/** Copies for reading: Markdown and HTML, one file for all issues or one an issue. */
import type { Issue } from '../../../model/issue.js';
import { articleBody } from '../../articles/markdown.js';
import { issueTitle } from '../../issue-title.js';
import { escapeMarkdown } from '../../markdown.js';
import { type TextForm, writeFiles, writeText } from '../documents.js';
import type { Exporter } from '../exporter.js';
import { htmlPage, issueHtml } from './html.js';

function* issueMarkdown(issue: Issue): Generator<string> {
  yield `# ${escapeMarkdown(issueTitle(issue))}\n\n`;
  if (issue.journal.theme !== null) yield `${escapeMarkdown(issue.journal.theme)}\n\n`;
  for (const article of issue.articles) yield `${articleBody(article, 2)}\n`;
}

/** A form that is either: `begin` makes a new one for each file, as pages number their issues. */
function reader(format: string, extension: string, begin: () => TextForm): Exporter {
  return {
    run: (input, target) => {
      if (!target.folder) return writeText(begin(), format, input, target);
      const file = (issue: Issue) => {
        const form = begin();
        return [{ name: issue.id, text: form.begin + [...form.pieces(issue)].join('') + form.end }];
      };
      return writeFiles(file, extension, format, input, target);
    },
  };
}

export const md = reader('md', '.md', () => ({ begin: '', pieces: issueMarkdown, end: '' }));
export const html = reader('html', '.html', () => {
  let number = 0;
  const pieces = (issue: Issue) => {
    number += 1;
    return issueHtml(issue, number);
  };
  return { ...htmlPage, pieces };
});
