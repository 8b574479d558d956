import { type AnnotationObject, annotationTables, tableOf } from '../../write/tables/index.js';
import { type Change, differences, pairs } from './change.js';

export type Annotation = AnnotationObject & { annotation: string };

/** Where a row stands; these differ with every line that moves and say nothing of the row itself. */
const PLACE = new Set([
  'issue',
  'seq',
  'article',
  'articleTitle',
  'block',
  'start',
  'end',
  'line',
  'page',
  'share',
]);

/**
 * Changes of annotations: a row is the same where its article, sentence and text are, or, in a sentence that was
 * edited, its article and text; then its other fields are compared. `same` leads from articles of the first to
 * those of the second.
 */
export function compareAnnotations(
  before: readonly Annotation[],
  after: readonly Annotation[],
  same: ReadonlyMap<number, number> | null,
): Change[] {
  const changes: Change[] = [];
  for (const kind of annotationTables) {
    const own = (rows: readonly Annotation[]) => rows.filter((row) => row.annotation === kind);
    const first = new Set(own(before));
    const articleOf = (row: Annotation) =>
      first.has(row) && same !== null ? (same.get(row.article as number) ?? `-${row.article}`) : row.article;
    const bySentence = (row: Annotation) => JSON.stringify([articleOf(row), row.sentence, row.text]);
    const byText = (row: Annotation) => JSON.stringify([articleOf(row), row.text]);
    const fields = tableOf(kind)
      .columns.map((column) => column.name)
      .filter((name) => !PLACE.has(name) && name !== 'text' && name !== 'sentence');
    const exact = pairs([...first], own(after), bySentence);
    const { pairs: moved, gone, added } = pairs(exact.gone, exact.added, byText);
    const found = [...exact.pairs, ...moved];
    const change = (which: Change['change'], row: Annotation, different: Change['fields']) =>
      changes.push({
        change: which,
        what: kind,
        issue: String(row.issue),
        article: row.article as number,
        title: (row.articleTitle as string | null) ?? null,
        text: String(row.text),
        fields: different,
      });
    for (const [a, b] of found) {
      const different = differences(a, b, fields);
      if (different.length > 0) change('changed', b, different);
    }
    for (const row of added) change('added', row, []);
    for (const row of gone) change('gone', row, []);
  }
  return changes;
}
