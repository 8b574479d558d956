import type { ContentsEntry, Diagnostic, Issue } from '../model/issue.js';
import type { Recipe } from '../model/recipe.js';
import type { SourceDocument } from '../read/document.js';
import { buildArticle, finishBlocks, sequence } from './articles.js';
import { buildBlocks } from './body/blocks.js';
import { profileOf } from './body/profile.js';
import { type ContinuationMark, joinContinuations, takeContinuations } from './continuations.js';
import { checkContents, checkContinuations, compareEntry } from './diagnostics.js';
import { type EndMark, takeEndMarks } from './end-marks.js';
import { extentsOf } from './extents.js';
import { type Furniture, findFurniture, toldFurniture } from './furniture.js';
import { detectHeads, type Surroundings } from './heads/detect.js';
import { titleKey } from './heads/title-index.js';
import { issueId } from './issue-id.js';
import {
  type Located,
  locateArticles,
  type PrintedContents,
  readPrintedContents,
  soleHead,
} from './locate.js';
import { readIssueNumber } from './masthead/issue-number.js';
import { readLabels } from './masthead/labels.js';
import { type Masthead, MastheadReader } from './masthead/parse.js';
import { isMastheadSign } from './masthead/signs.js';
import { pageRanges, pagesOf, printedPages } from './pages.js';
import { journalPlace } from './places.js';
import { endsSentence } from './punctuation.js';
import { type Row, toRows, withoutRows } from './rows.js';
import { headRows, SetAsideList } from './set-aside.js';
import { checkSeveralIssues } from './several-issues.js';
import { partWideRows } from './wide-rows.js';

/** The end of the name of a document that has a number of its own under it. */
const DOCUMENT = /(?:公告|令)$/u;

/** Rows that can only be masthead, told by themselves: labels with colons, issue numbers. */
function isMastheadRow(row: Row, above: Row | undefined): boolean {
  if (row.key.length > 60) return false;
  if (isMastheadSign(row)) return true;
  // A bare number (第九号) is an issue's on its cover, a document's number further on and under 公告.
  const first = row.at < 6 && !(above !== undefined && DOCUMENT.test(above.key));
  const number = readIssueNumber(row.view);
  if (number && !endsSentence(row.view) && (number.year !== null || number.totalIssue !== null || first))
    return true;
  return readLabels(row.view).some((label) => label.colon && label.field !== 'staff');
}

/** Finds the articles; a text with no sign of a journal is one report or one article. */
function locate(around: Surroundings, contents: PrintedContents): Located[] {
  const journal =
    contents.entries.length > 0 ||
    around.rows.slice(0, 60).some((row, i) => isMastheadRow(row, around.rows[i - 1]));
  if (journal) {
    const located = locateArticles(around, contents.entries);
    if (located.length > 0) return located;
  } else {
    // Several articles without a journal round them: only where each is signed and closed.
    const several = detectHeads(0, around.rows.length, around, LONE);
    if (several.length > 1 && several.every((head) => head.bylineStrength >= 2 || head.from === 0))
      return several.map((head) => ({ head, entry: null }));
  }
  const sole = soleHead(around.rows, around);
  return sole ? [{ head: sole, entry: null }] : [];
}

/** From this weight on a head is believed in a text that is no journal. */
const LONE = 6;

/** The contents page as the issue document gives it. */
function contentsOf(
  contents: PrintedContents,
  located: readonly Located[],
  seqs: readonly number[],
): ContentsEntry[] {
  const articles = new Map(
    located.flatMap(({ entry }, i) => (entry === null ? [] : [[entry, seqs[i]!] as const])),
  );
  return contents.entries.map((entry, i) => {
    const from = contents.rows[entry.from]!.line.number;
    const to = contents.rows[entry.to]!.line.number;
    return {
      seq: i + 1,
      ...entry.printed,
      page: entry.page,
      article: articles.get(i) ?? null,
      lines: from === null || to === null ? null : [from, to],
    };
  });
}

/** The rows of the text without contents and furniture, and what was found on the way. */
interface Prepared {
  /** All rows, end marks taken off; without those that the reader knows to be no text. */
  all: Row[];
  /** Rows that the reader knows to be running heads and page numbers. */
  known: Row[];
  marks: EndMark[];
  continuations: ContinuationMark[];
  contents: PrintedContents;
  furniture: Furniture;
  around: Surroundings;
}

/** A yes-or-no question about rows, asked once of each. */
function onceEach(count: number, ask: (at: number) => boolean): (at: number) => boolean {
  const answers = new Int8Array(count);
  return (at) => {
    answers[at] ||= ask(at) ? 1 : -1;
    return answers[at] === 1;
  };
}

/** Reads the contents page, sets aside what is no text, and numbers the rest anew. */
function prepare(document: SourceDocument, recipe: Recipe | undefined): Prepared {
  const everything = toRows(document.lines);
  const known = everything.filter((row) => row.line.furniture !== undefined);
  const readable =
    known.length > 0 ? withoutRows(everything, (row) => row.line.furniture !== undefined) : everything;
  const { rows: whole, marks } = takeEndMarks(readable);
  const { rows: all, marks: continuations } = takeContinuations(whole);
  const contents = readPrintedContents(all, recipe?.contents?.pages);
  const titles = new Set(contents.entries.map(({ title }) => titleKey(title)));
  const columns = new Set(contents.entries.flatMap(({ column }) => column ?? []));
  const furniture =
    document.pages === undefined
      ? findFurniture(all, contents.isContents, titles, columns, recipe?.furniture)
      : toldFurniture(all, recipe?.furniture);
  const rows = partWideRows(
    withoutRows(all, (row) => contents.isContents(row.at) || furniture[row.at] !== null),
  );
  const ended = new Set(marks.map(({ at }) => whole[at]?.line));
  const around: Surroundings = {
    rows,
    profile: profileOf(rows),
    endMarks: new Set(rows.filter((row) => ended.has(row.line)).map((row) => row.at)),
    blocked: onceEach(rows.length, (at) => isMastheadRow(rows[at]!, rows[at - 1])),
  };
  return { all, known, marks, continuations, contents, furniture, around };
}

/** The masthead of the front and the back, with what the recipe knows where the issue is silent. */
function readMasthead(
  front: readonly Row[],
  back: readonly Row[],
  heads: readonly Row[],
  recipe: Recipe | undefined,
): Masthead {
  const reader = new MastheadReader();
  reader.read(front);
  reader.read(back);
  const masthead = reader.finish([...front, ...back], heads);
  for (const [field, value] of Object.entries(recipe?.journal ?? {})) {
    const key = field as 'title';
    if (value !== undefined) masthead.journal[key] ??= value;
  }
  return masthead;
}

/** What of the text is in no block, in the order of the source. */
function listSetAside(
  { all, known, marks, continuations, contents, furniture, around }: Prepared,
  located: readonly Located[],
): SetAsideList {
  const aside = new SetAsideList();
  aside.addMarks('end-mark', marks);
  aside.addMarks('continuation', continuations);
  for (const row of known) aside.add(row.line.furniture!, row);
  for (const row of all) {
    if (contents.isContents(row.at)) aside.add('contents', row);
    else if (furniture[row.at]) aside.add(furniture[row.at]!, row);
  }
  for (const [at, kind] of headRows(located)) aside.add(kind, around.rows[at]!);
  return aside;
}

/** Builds the issue document from the lines of a document. See `structure`. */
export function assemble(document: SourceDocument, recipe?: Recipe): Issue {
  const prepared = prepare(document, recipe);
  const { all, contents, furniture, around } = prepared;
  const { rows } = around;
  const located = locate(around, contents);
  const heads = headRows(located);
  const aside = listSetAside(prepared, located);
  const extents = extentsOf(rows, located, around.endMarks, (at) => !heads.has(at));

  const front = rows.slice(0, located[0]?.head.from ?? rows.length);
  const back = extents.at(-1)?.after ?? [];
  const runningHeads = [
    ...prepared.known.filter((row) => row.line.furniture === 'running-head'),
    ...all.filter((row) => furniture[row.at] === 'running-head'),
  ];
  const masthead = readMasthead(front, back, runningHeads, recipe);
  for (const row of [...front, ...back]) if (masthead.used.has(row.at)) aside.add('masthead', row);
  const free = (list: readonly Row[]) => list.filter((row) => !masthead.used.has(row.at));

  const place = journalPlace(masthead.journal);
  const id = issueId(masthead.journal, document.source.path);
  const seqs = sequence(located);
  const printed = document.pages ? pagesOf(document.pages) : printedPages(all, furniture);
  const lost = joinContinuations(extents, printed);
  const pages = pageRanges(rows, located, (entry) => contents.entries[entry]!.page, printed);
  const built = located.map((one, i) =>
    buildArticle(
      rows,
      {
        located: one,
        extent: extents[i]!,
        seq: seqs[i]!,
        pages: pages[i]!,
        entry: one.entry === null ? null : contents.entries[one.entry]!,
        hasNext: i < located.length - 1,
        profile: around.profile,
      },
      id,
      place?.code ?? null,
    ),
  );
  for (const { signature } of built) for (const row of signature) aside.add('author', row);
  const articles = built.map(({ article }) => article);
  const diagnostics: Diagnostic[] = [
    ...built.flatMap((one) => one.diagnostics),
    ...located.flatMap((one, i) =>
      one.entry === null
        ? []
        : compareEntry(
            contents.entries[one.entry]!,
            articles[i]!,
            one,
            rows,
            printed(rows[one.head.titleFrom]!),
          ),
    ),
    ...checkContents(contents, located, articles, rows),
    ...checkContinuations(lost),
    ...checkSeveralIssues(all),
  ];
  return {
    schema: 'huikan.issue/1',
    id,
    source: document.source,
    ...(document.pages && { pages: document.pages }),
    journal: { ...masthead.journal, place },
    contents: contentsOf(contents, located, seqs),
    front: { blocks: finishBlocks(buildBlocks(free(front), around.profile), 'front') },
    back: { blocks: finishBlocks(buildBlocks(free(back), around.profile), 'back') },
    articles: [...articles].sort((a, b) => a.seq - b.seq),
    setAside: aside.done(),
    diagnostics,
  };
}
