import type { Article, ContentsEntry, Issue } from '../../model/issue.js';

/** One line of the table of contents that `toc` gives. */
export interface TocEntry {
  /** From 1, in the order of the printed contents. */
  seq: number;
  column: string | null;
  title: string;
  subtitle: string | null;
  author: string | null;
  page: number | null;
  /** seq of the article; null for an entry whose article was not found. */
  article: number | null;
  /** False for an article that the printed contents page leaves out. */
  printed: boolean;
}

/** Entries that follow each other under the same column. */
export interface TocGroup {
  column: string | null;
  entries: TocEntry[];
}

function entryOf(article: Article | undefined, entry: ContentsEntry | undefined): Omit<TocEntry, 'seq'> {
  const names = article?.authors.map((author) => author.name).join(' ') ?? '';
  return {
    column: article?.column ?? entry?.column ?? null,
    title: article?.title ?? entry?.title ?? '',
    subtitle: article?.subtitle ?? entry?.subtitle ?? null,
    author: names || (entry?.author ?? null),
    page: article?.pageStart ?? entry?.page ?? null,
    article: article?.seq ?? null,
    printed: entry !== undefined,
  };
}

/**
 * The table of contents of an issue: the printed one reconciled with the articles found. What an article says
 * of itself goes before what the contents page says of it; the page fills what is missing. An article that the
 * contents page leaves out stands after the one it follows in the issue.
 */
export function tocEntries(issue: Issue): TocEntry[] {
  const articles = new Map(issue.articles.map((article) => [article.seq, article]));
  const inContents = new Set(issue.contents.map((entry) => entry.article));
  const unlisted = issue.articles.filter((article) => !inContents.has(article.seq));
  const rows: Omit<TocEntry, 'seq'>[] = [];
  const addUnlistedBefore = (seq: number) => {
    while (unlisted[0] !== undefined && unlisted[0].seq < seq)
      rows.push(entryOf(unlisted.shift(), undefined));
  };
  for (const entry of issue.contents) {
    if (entry.article !== null) addUnlistedBefore(entry.article);
    rows.push(entryOf(entry.article === null ? undefined : articles.get(entry.article), entry));
  }
  addUnlistedBefore(Number.POSITIVE_INFINITY);
  return rows.map((row, index) => ({ seq: index + 1, ...row }));
}

/** Entries by column, in order; a column that comes back later makes a group of its own. */
export function groupEntries(entries: readonly TocEntry[]): TocGroup[] {
  const groups: TocGroup[] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    if (last !== undefined && last.column === entry.column) last.entries.push(entry);
    else groups.push({ column: entry.column, entries: [entry] });
  }
  return groups;
}

/** A subtitle with the dash it is printed after. */
export function dashed(subtitle: string): string {
  return /^[—－–-]/u.test(subtitle) ? subtitle : `——${subtitle}`;
}
