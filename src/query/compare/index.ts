/** Two runs or two versions of issues, compared: articles, blocks, annotations. Pure. */
import type { Issue } from '../../model/issue.js';
import { type IssueRows, tableOf } from '../../write/tables/index.js';
import { issueRows } from '../../write/tables/issue-rows.js';
import { type Annotation, compareAnnotations } from './annotations.js';
import { compareArticles } from './articles.js';
import { type Change, differences, pairs } from './change.js';

export type { Change, FieldChange } from './change.js';

/** One side of a comparison: issues with their annotations, and annotations that came without their issue. */
export interface Side {
  issues: readonly IssueRows[];
  rows: readonly Annotation[];
}

export interface Comparison {
  schema: 'huikan.comparison/1';
  /** Numbers of changes by what changed, then by how; what has none is not there. */
  summary: Record<string, Partial<Record<Change['change'], number>>>;
  changes: Change[];
}

const MASTHEAD = tableOf('issues')
  .columns.map((column) => column.name)
  .filter((name) => !name.startsWith('source.') && name !== 'issue');

/** The masthead of an issue by the names of the table. */
function masthead(issue: Issue): Record<string, unknown> {
  const [batch] = issueRows(issue);
  const names = batch!.table.columns.map((column) => column.name);
  return Object.fromEntries(names.map((name, i) => [name, batch!.rows[0]![i]]));
}

function compareIssues(before: IssueRows, after: IssueRows): Change[] {
  const [a, b] = [before.issue!, after.issue!];
  const fields = differences(masthead(a), masthead(b), MASTHEAD);
  const { changes, same } = compareArticles(a, b);
  // Front and back are those of the other.
  same.set(0, 0);
  const title =
    fields.length === 0
      ? []
      : [
          {
            change: 'changed' as const,
            what: 'issue',
            issue: b.id,
            article: null,
            title: null,
            text: b.id,
            fields,
          },
        ];
  const rows = (item: IssueRows) => item.rows as readonly Annotation[];
  return [...title, ...changes, ...compareAnnotations(rows(before), rows(after), same)];
}

function wholeIssue(change: 'added' | 'gone', { issue }: IssueRows): Change {
  return { change, what: 'issue', issue: issue!.id, article: null, title: null, text: issue!.id, fields: [] };
}

/** Issues of the same id are versions of one another; where each side has just one, these are, whatever their ids. */
export function compare(before: Side, after: Side): Comparison {
  const alone = before.issues.length === 1 && after.issues.length === 1;
  const found = pairs(before.issues, after.issues, ({ issue }) => (alone ? '' : issue!.id));
  const changes = [
    ...found.pairs.flatMap(([a, b]) => compareIssues(a, b)),
    ...found.added.map((item) => wholeIssue('added', item)),
    ...found.gone.map((item) => wholeIssue('gone', item)),
    ...compareAnnotations(before.rows, after.rows, null),
  ];
  return { schema: 'huikan.comparison/1', summary: countsOf(changes), changes };
}

function countsOf(changes: readonly Change[]): Comparison['summary'] {
  const counts = new Map<string, Map<Change['change'], number>>();
  for (const { what, change } of changes) {
    const own = counts.get(what) ?? new Map<Change['change'], number>();
    counts.set(what, own);
    own.set(change, (own.get(change) ?? 0) + 1);
  }
  return Object.fromEntries(Array.from(counts, ([what, own]) => [what, Object.fromEntries(own)]));
}
