import type { Article, Author, Block, ContentsEntry, Diagnostic, Issue, SetAside } from '../model/issue.js';
import type { SourceDocument } from '../read/document.js';
import { type BylineAuthor, isClosingNote, readByline } from './authors/byline.js';
import { buildBlocks, type Draft } from './body/blocks.js';
import { profileOf } from './body/profile.js';
import { takeEndMarks } from './end-marks.js';
import { checkContents, checkHeadings, checkJoins, compareEntry } from './diagnostics.js';
import { extentsOf } from './extents.js';
import { findFurniture, type Furniture } from './furniture.js';
import type { Surroundings } from './heads/detect.js';
import { issueId } from './issue-id.js';
import { locateArticles, type Located, readPrintedContents, soleHead } from './locate.js';
import { MastheadReader } from './masthead/parse.js';
import { readIssueNumber } from './masthead/issue-number.js';
import { readLabels } from './masthead/labels.js';
import { printedPages } from './pages.js';
import { authorPlace, journalPlace } from './places.js';
import { type Row, toRows } from './rows.js';

/** Rows that can only be masthead, told by themselves: labels with colons, issue numbers. */
function isMastheadRow(row: Row): boolean {
  if (row.key.length > 60) return false;
  return readLabels(row.view).some((label) => label.colon && label.field !== 'staff') || readIssueNumber(row.view) !== null;
}

/** Numbers the blocks of one part: a01.b001, front.b001. */
function finishBlocks(drafts: readonly Draft[], prefix: string): Block[] {
  return drafts.map(({ doubtful: _, form: __, value: ___, ...block }, i) => ({ id: `${prefix}.b${String(i + 1).padStart(3, '0')}`, ...block }));
}

/** Authors that only a note at the article's end names: （作者：某某） …。（某某）. */
function authorsAtEnd(body: readonly Row[]): BylineAuthor[] {
  for (const row of body.slice(-3).reverse()) {
    const note = /^[（(\[]\s*(?:作者|撰稿人?|执笔人?|供稿)\s*[：:\s]\s*([^（()）]+)[）)\]]$/.exec(row.view);
    const named = note ? readByline(note[1]!) : null;
    if (named) return named.authors;
    const alone = /^[（(]([^（()）]{2,40})[）)]$/.exec(row.view);
    const bracketed = alone && !isClosingNote(row.view) ? readByline(alone[1]!) : null;
    if (bracketed && bracketed.strength >= 2) return bracketed.authors;
    const tail = /[。！”][（(]([^（()）]{2,30})[）)]$/.exec(row.view);
    const signed = tail ? readByline(tail[1]!) : null;
    if (signed && (signed.strength === 3 || (signed.strength === 2 && signed.authors.every((author) => author.kind === 'person')))) return signed.authors;
  }
  return [];
}

/** Everything the stage works out before it writes the issue document down. */
interface Work {
  rows: Row[];
  furniture: Furniture;
  located: Located[];
  seqs: number[];
}

/** Articles in the order of the contents page; those it does not list follow the article they stand after. */
function sequence(located: readonly Located[]): number[] {
  const keys = located.map(({ entry }, i) => {
    if (entry !== null) return entry;
    const before = located.slice(0, i).findLast((other) => other.entry !== null);
    return before ? before.entry! + 0.5 : -1 + i * 1e-6;
  });
  const order = located.map((_, i) => i).sort((a, b) => keys[a]! - keys[b]! || a - b);
  const seqs = new Array<number>(located.length);
  order.forEach((i, k) => {
    seqs[i] = k + 1;
  });
  return seqs;
}

/** First and last printed page of each article, in the order of the text. */
function pageRanges(work: Work, entryPage: (entry: number) => number | null, printed: (at: number) => number | null): [number | null, number | null][] {
  const starts = work.located.map(({ head, entry }) => (entry === null ? null : entryPage(entry)) ?? printed(head.titleFrom));
  return starts.map((start, i) => {
    const next = starts.slice(i + 1).find((page) => page !== null) ?? null;
    const lastPrinted = i === starts.length - 1 && start !== null ? printed(work.rows.length - 1) : null;
    if (start === null) return [null, null];
    if (next !== null) return [start, Math.max(start, next - 1)];
    return [start, lastPrinted !== null && lastPrinted >= start ? lastPrinted : null];
  });
}

function setAsideOf(rows: readonly Row[], kind: SetAside['kind']): SetAside[] {
  return rows.map((row) => ({ kind, text: row.text, line: row.line.number, page: row.line.page }));
}

/**
 * Turns the lines of a document into an issue: masthead, contents, articles with their blocks, and what does
 * not fit. Pure and linear in the length of the text. A text with no journal around it gives one article.
 */
export function structure(document: SourceDocument): Issue {
  const { rows, marks } = takeEndMarks(toRows(document.lines));
  const endMarks = new Set(marks.map(({ at }) => at));
  const contents = readPrintedContents(rows);
  const furniture = findFurniture(rows, contents.isContents);
  const around: Surroundings = {
    rows,
    profile: profileOf(rows.filter((row) => !contents.isContents(row.at) && furniture[row.at] === null)),
    endMarks,
    blocked: (at) => contents.isContents(at) || furniture[at] !== null || isMastheadRow(rows[at]!),
  };
  let located = locateArticles(around, contents.entries, contents.index);
  const hasJournal = contents.entries.length > 0 || rows.slice(0, 60).filter(isMastheadRow).length >= 1;
  if (located.length === 0 || (!hasJournal && located.length === 1)) {
    const sole = soleHead(rows, around);
    located = sole ? [{ head: sole, entry: null }] : located;
  }
  const headRows = new Map<number, SetAside['kind']>();
  for (const { head } of located) {
    for (let at = head.titleFrom; at <= head.titleTo; at++) headRows.set(at, 'title');
    for (const at of head.subtitleRows) headRows.set(at, 'subtitle');
    for (const at of head.authorRows) headRows.set(at, 'author');
    for (const at of head.columnRows) headRows.set(at, 'column');
  }
  const usable = (at: number) => furniture[at] === null && !contents.isContents(at) && !headRows.has(at);
  const extents = extentsOf(rows, located, endMarks, usable);
  const firstHead = located[0]?.head.from ?? 0;
  const frontRows = rows.slice(0, firstHead).filter((row) => usable(row.at));
  const whole = located.length === 0 ? rows.filter((row) => usable(row.at)) : [];
  const backRows = extents.at(-1)?.after ?? [];
  const reader = new MastheadReader();
  reader.read(frontRows);
  reader.read(backRows);
  const masthead = reader.finish([...frontRows, ...backRows], rows.filter((row) => furniture[row.at] === 'running-head'));
  const place = journalPlace(masthead.journal);
  const home = place?.code ?? null;

  const seqs = sequence(located);
  const work: Work = { rows, furniture, located, seqs };
  const printed = printedPages(rows, furniture);
  const ranges = pageRanges(work, (entry) => contents.entries[entry]!.page, printed);
  const interrupted = (row: Row) => row.at > 0 && furniture[row.at - 1] !== null;
  const source = document.source;
  const id = issueId(masthead.journal, source.path);
  const diagnostics: Diagnostic[] = [];
  const articles: Article[] = located.map(({ head, entry }, i) => {
    const seq = seqs[i]!;
    const { body, after } = extents[i]!;
    const drafts = buildBlocks(body, interrupted);
    if (i < located.length - 1 && after.length > 0)
      drafts.push(...buildBlocks(after, interrupted).map((draft) => (draft.type === 'caption' || draft.type === 'note' ? draft : { ...draft, type: 'note' as const, role: 'box' as const })));
    const bylineAuthors = head.authors.length > 0 ? head.authors : authorsAtEnd(body);
    const [pageStart, pageEnd] = ranges[i]!;
    const numbers = [rows[head.from]!, ...body].map((row) => row.line.number);
    const prefix = `a${String(seq).padStart(2, '0')}`;
    diagnostics.push(...checkHeadings(drafts, seq), ...checkJoins(drafts, seq));
    return {
      seq,
      id: `${id}-${prefix}`,
      title: head.title,
      subtitle: head.subtitle,
      column: (entry === null ? null : contents.entries[entry]!.column) ?? head.column,
      authors: bylineAuthors.map((author): Author => ({ ...author, place: authorPlace(author, home) })),
      pageStart,
      pageEnd,
      lines: numbers[0] != null ? [numbers[0], numbers.at(-1)!] : null,
      blocks: finishBlocks(drafts, prefix),
    };
  });
  located.forEach((one, i) => {
    if (one.entry !== null) diagnostics.push(...compareEntry(contents.entries[one.entry]!, articles[i]!, one, rows, printed(one.head.titleFrom)));
  });
  diagnostics.push(...checkContents(contents.entries, located, articles, rows));
  if (located.length === 0 && rows.length > 0)
    diagnostics.push({ code: 'article.none', severity: 'warning', message: 'No article was found.', article: null, line: null, page: null });

  const free = (list: readonly Row[]) => list.filter((row) => !masthead.used.has(row.at));
  const setAside: SetAside[] = [
    ...setAsideOf([...frontRows, ...backRows].filter((row) => masthead.used.has(row.at)), 'masthead'),
    ...setAsideOf(rows.filter((row) => contents.isContents(row.at)), 'contents'),
    ...rows.flatMap((row) => (furniture[row.at] !== null && !contents.isContents(row.at) ? setAsideOf([row], furniture[row.at]!) : [])),
    ...rows.flatMap((row) => (headRows.has(row.at) ? setAsideOf([row], headRows.get(row.at)!) : [])),
    ...marks.map(({ text, row }): SetAside => ({ kind: 'end-mark', text, line: row.line.number, page: row.line.page })),
  ];
  setAside.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.page ?? 0) - (b.page ?? 0));
  const entryArticle = new Map(located.flatMap(({ entry }, i) => (entry === null ? [] : [[entry, seqs[i]!] as const])));
  return {
    schema: 'huikan.issue/1',
    id,
    source,
    journal: { ...masthead.journal, place },
    contents: contents.entries.map((entry, i): ContentsEntry => {
      const from = rows[entry.from]!.line.number;
      return {
        seq: i + 1,
        column: entry.column,
        title: entry.title,
        subtitle: entry.subtitle,
        author: entry.author,
        page: entry.page,
        article: entryArticle.get(i) ?? null,
        lines: from === null ? null : [from, rows[entry.to]!.line.number!],
      };
    }),
    front: { blocks: finishBlocks(buildBlocks(free(located.length === 0 ? whole : frontRows), interrupted), 'front') },
    back: { blocks: finishBlocks(buildBlocks(free(backRows), interrupted), 'back') },
    articles: articles.sort((a, b) => a.seq - b.seq),
    setAside,
    diagnostics,
  };
}
