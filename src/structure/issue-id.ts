import type { Journal } from '../model/issue.js';

/** The issue's id: `人大工作-2021-03`; without a journal the file's name without its extension. */
export function issueId(journal: Omit<Journal, 'place'>, path: string | null): string {
  if (
    journal.title !== null &&
    (journal.year !== null || journal.totalIssue !== null || journal.issue !== null)
  ) {
    const number =
      journal.issue === null
        ? null
        : String(journal.issue).padStart(2, '0') +
          (journal.issueEnd ? `-${String(journal.issueEnd).padStart(2, '0')}` : '');
    return [
      journal.title,
      journal.year ?? (journal.totalIssue === null ? null : `总${journal.totalIssue}`),
      number,
    ]
      .filter((part) => part !== null)
      .join('-');
  }
  const name =
    path
      ?.split(/[\\/]/)
      .at(-1)
      ?.replace(/\.[^.]+$/, '') ?? '';
  return name === '' ? 'issue' : name;
}
