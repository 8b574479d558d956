import type { Article, Diagnostic } from '../model/issue.js';
import type { Draft } from './body/blocks.js';
import type { Entry } from './contents/entries.js';
import { titleKey } from './heads/title-index.js';
import type { Located } from './locate.js';
import type { Row } from './rows.js';

type Context = NonNullable<Diagnostic['context']>;

/** A diagnostic at a row of the source. The wording here is English; codes and context let others word it. */
export function diagnostic(
  code: string,
  severity: Diagnostic['severity'],
  message: string,
  row: Row | undefined,
  article: number | null,
  context: Context = {},
): Diagnostic {
  return {
    code,
    severity,
    message,
    article,
    line: row?.line.number ?? null,
    page: row?.line.page ?? null,
    context,
  };
}

function withSubtitle(part: { title: string; subtitle: string | null }): string {
  return part.title + (part.subtitle ?? '');
}

/** Names without white space and without the words around them, for comparing two bylines. */
function namesKey(text: string): string {
  return titleKey(text)
    .replace(/^(?:本刊|特约)*(?:记者|通讯员)|[(（].*$|^文[/／:：]|[□■●○◆◇]/g, '')
    .replace(/[、,;；·]/g, '');
}

/** What differs between an entry of the contents page and its article. */
export function compareEntry(
  entry: Entry,
  article: Article,
  located: Located,
  rows: readonly Row[],
  printed: number | null,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  const row = rows[located.head.titleFrom];
  const inContents = withSubtitle(entry.printed);
  const inBody = withSubtitle(article);
  const same = [titleKey(inBody), titleKey(article.title)];
  if (titleKey(inContents) !== same[0] && !same.includes(titleKey(entry.printed.title)))
    found.push(
      diagnostic(
        'contents.title-differs',
        'warning',
        `The contents page says “${inContents}”, the article “${inBody}”.`,
        row,
        article.seq,
        {
          contents: inContents,
          article: inBody,
        },
      ),
    );
  if (entry.printed.author !== null && article.authors.length > 0) {
    const names = article.authors.map((author) => author.name).join('');
    const wanted = namesKey(entry.printed.author);
    const printedNames = namesKey(names);
    const known =
      article.authors.every((author) => wanted.includes(titleKey(author.name))) ||
      printedNames === wanted ||
      printedNames.includes(wanted);
    if (!known)
      found.push(
        diagnostic(
          'contents.author-differs',
          'warning',
          `The contents page names “${entry.printed.author}”, the article “${article.authors.map((a) => a.name).join('、')}”.`,
          rows[located.head.authorRows[0] ?? located.head.titleFrom],
          article.seq,
          {
            contents: entry.printed.author,
            article: article.authors.map((author) => author.name).join('、'),
          },
        ),
      );
  }
  if (printed !== null && entry.page !== null && printed !== entry.page)
    found.push(
      diagnostic(
        'contents.page-differs',
        'warning',
        `The contents page says page ${entry.page}, the article is printed on page ${printed}.`,
        row,
        article.seq,
        {
          contents: entry.page,
          article: printed,
        },
      ),
    );
  return found;
}

/** Entries without an article, articles without an entry, pages that fall. */
export function checkContents(
  contents: { entries: readonly Entry[]; rows: readonly Row[] },
  located: readonly Located[],
  articles: readonly Article[],
  rows: readonly Row[],
): Diagnostic[] {
  const { entries } = contents;
  const found: Diagnostic[] = [];
  const matched = new Set(located.map(({ entry }) => entry));
  for (const [i, entry] of entries.entries()) {
    if (!matched.has(i) && !entry.cover)
      found.push(
        diagnostic(
          'contents.no-article',
          'warning',
          `No article is found for the contents entry “${entry.printed.title}”.`,
          contents.rows[entry.from],
          null,
          { title: entry.printed.title },
        ),
      );
    const before = entries.slice(0, i).findLast((other) => other.page !== null && !other.cover);
    if (before && entry.page !== null && !entry.cover && entry.page < before.page!)
      found.push(
        diagnostic(
          'contents.page-order',
          'warning',
          `The contents page goes back from page ${before.page} to page ${entry.page}.`,
          contents.rows[entry.from],
          null,
          { before: before.page, page: entry.page },
        ),
      );
  }
  if (entries.length > 0) {
    for (const [i, article] of articles.entries()) {
      const place = located[i]!;
      if (place.entry === null)
        found.push(
          diagnostic(
            'contents.no-entry',
            'warning',
            `The article “${article.title}” is not on the contents page.`,
            rows[place.head.titleFrom],
            article.seq,
            { title: article.title },
          ),
        );
    }
  }
  if (located.length === 0)
    found.push(diagnostic('article.none', 'warning', 'No article was found.', undefined, null));
  return found;
}

/** Parts of articles that are printed elsewhere and were not found there. */
export function checkContinuations(rows: readonly Row[]): Diagnostic[] {
  return rows.map((row) => {
    const page = (row.onward ?? row.onwardFrom)!.page;
    return diagnostic(
      'article.continuation-missing',
      'warning',
      row.onward
        ? `The article goes on on page ${page}, but nothing there says that it goes on from here.`
        : `The text goes on from page ${page}, but no article there says that it goes on here.`,
      row,
      null,
      { page },
    );
  });
}

/** Ranks that are skipped and numbers that repeat or jump, among the headings of one article. */
export function checkHeadings(drafts: readonly Draft[], article: number): Diagnostic[] {
  const found: Diagnostic[] = [];
  const values = new Map<number, number>();
  let level = 0;
  const say = (code: string, message: string, draft: Draft, context: Context) =>
    found.push({
      code,
      severity: 'warning',
      message,
      article,
      line: draft.lines?.[0] ?? null,
      page: draft.page,
      context: { heading: draft.text, ...context },
    });
  for (const draft of drafts) {
    if (draft.type !== 'heading' || draft.level === undefined || draft.form === null) continue;
    if (draft.level > level + 1 && level > 0)
      say('heading.level-skipped', `The heading “${draft.text}” skips a rank.`, draft, {
        from: level,
        to: draft.level,
      });
    for (const known of values.keys()) if (known > draft.level) values.delete(known);
    const before = values.get(draft.level) ?? 0;
    if (draft.value !== null) {
      if (draft.value === before)
        say('heading.number-repeated', `The number of the heading “${draft.text}” repeats.`, draft, {
          number: draft.value,
        });
      else if (draft.value !== before + 1 && draft.value !== 1)
        say(
          'heading.number-skipped',
          `The number of the heading “${draft.text}” does not follow ${before}.`,
          draft,
          { before, number: draft.value },
        );
      values.set(draft.level, draft.value);
    }
    level = draft.level;
  }
  return found;
}

/** Joins that rest on weak evidence, for an editor to look at. */
export function checkJoins(drafts: readonly Draft[], article: number): Diagnostic[] {
  return drafts
    .filter((draft) => draft.doubtful.length > 0)
    .map((draft) => ({
      code: 'paragraph.doubtful-join',
      severity: 'info' as const,
      message: `Lines were joined on weak evidence: “${draft.text.slice(0, 20)}…”.`,
      article,
      line: draft.lines?.[0] ?? null,
      page: draft.page,
      context: { text: draft.text.slice(0, 20) },
    }));
}
