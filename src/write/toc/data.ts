import type { Issue } from '../../model/issue.js';
import { issueTitle } from '../issue-title.js';
import { type TocEntry, tocEntries } from './entries.js';

/** The table of contents of one issue as data. */
export interface TocDocument {
  schema: 'huikan.toc/1';
  issue: string;
  title: string;
  journal: Pick<Issue['journal'], 'title' | 'year' | 'issue' | 'totalIssue' | 'theme'>;
  contents: TocEntry[];
}

/** The table of contents as data, for `--format json` and `jsonl`. */
export function tocDocument(issue: Issue): TocDocument {
  const { title, year, issue: number, totalIssue, theme } = issue.journal;
  return {
    schema: 'huikan.toc/1',
    issue: issue.id,
    title: issueTitle(issue),
    journal: { title, year, issue: number, totalIssue, theme },
    contents: tocEntries(issue),
  };
}
