import { readByline } from './authors/byline.js';
import { isFull } from './body/profile.js';
import { isWrapped } from './body/text.js';
import { splitsWord } from './body/words.js';
import { readAnchored } from './contents/anchored.js';
import { withAuthorsByType } from './contents/authors-by-type.js';
import { completedByType } from './contents/by-type.js';
import { oneColumn } from './contents/columns-side-by-side.js';
import { type Contents, type Entry, readContents, withPrinted } from './contents/entries.js';
import type { Style } from './contents/groups.js';
import { type ContentsZone, findContents } from './contents/zone.js';
import { detectHeads, headEvidence, type Surroundings } from './heads/detect.js';
import { type Head, readHead } from './heads/head.js';
import { matchEntries, type Placed } from './heads/match.js';
import { isDateNote } from './heads/notes.js';
import { TitleIndex } from './heads/title-index.js';
import { titleRun } from './heads/title-run.js';
import type { Row } from './rows.js';
import { partWideRows } from './wide-rows.js';

/** An article's head and the contents entry it belongs to, if any. */
export interface Located {
  head: Head;
  entry: number | null;
}

/** The contents page of the issue. */
export interface PrintedContents {
  entries: Entry[];
  /** Tells the rows of the contents pages, among `rows`. */
  isContents: (at: number) => boolean;
  rows: readonly Row[];
}

/** Reads all contents pages of the issue; entries that a second page repeats are kept once. */
export function readPrintedContents(rows: readonly Row[], style?: Style): PrintedContents {
  const zones = findContents(rows);
  const entries: Entry[] = [];
  const known = new Set<string>();
  const taken = new Set<number>();
  if (zones.length > 0) {
    const zoned = new Set<number>();
    for (const zone of zones) for (let at = zone.from; at <= zone.lastPaged; at++) zoned.add(at);
    const inZone = (row: Row) => zoned.has(row.at);
    // Titles are looked for among rows as the body will have them; places in them are of no use here.
    const body = partWideRows(rows.filter((row) => !inZone(row)));
    const index = new TitleIndex(body, () => true);
    for (const zone of zones) {
      const contents = readZone(rows, zone, index, style);
      if (contents.entries.length === 0) continue;
      for (let at = zone.from; at < contents.end; at++) taken.add(at);
      const signed = withAuthorsByType(contents.entries, rows);
      for (const entry of completedByType(signed, index, body)) {
        const key = `${entry.page} ${entry.title}`;
        if (!known.has(key)) entries.push(entry);
        known.add(key);
      }
    }
  }
  return { entries, isContents: (at) => taken.has(at), rows };
}

/** From this likeness on a title of the contents counts as found in the body. */
const FOUND = 0.9;

/**
 * Reads one zone by its form and, where that leaves titles of the body unread, by those titles. The reading
 * with more articles to its entries is taken; entries of the other that it has no place for are kept.
 */
function readZone(
  rows: readonly Row[],
  zone: ContentsZone,
  index: TitleIndex,
  style: Style | undefined,
): Contents {
  const byForm = zone.paged
    ? readContents(rows, zone, (title) => index.has(title), style)
    : { entries: [], end: zone.from };
  const isFound = (entry: Entry) => (index.find(entry.title, 1)[0]?.likeness ?? 0) >= FOUND;
  const proven = byForm.entries.filter((entry) => isFound(entry));
  const expected = byForm.entries.filter((entry) => !entry.cover).length;
  if (zone.paged && expected > 0 && proven.length >= expected * 0.85) return byForm;
  const inside = oneColumn(
    rows.slice(zone.from, zone.lastPaged + 1).filter((row) => !zone.headings.includes(row.at)),
  );
  const anchored = readAnchored(inside, index.keysOf(), zone.paged).map((entry) => withPrinted(entry, rows));
  const enough = zone.paged
    ? anchored.length > proven.length
    : anchored.length >= 3 && anchored.length >= inside.length * 0.4;
  if (!enough) return byForm;
  const covered = (entry: Entry) =>
    anchored.some((other) => entry.from <= other.to && other.from <= entry.to);
  const entries = [...anchored, ...proven.filter((entry) => !covered(entry))].sort((a, b) => a.from - b.from);
  return { entries, end: Math.max(zone.lastPaged + 1, ...entries.map((entry) => entry.to + 1)) };
}

/** From this weight on a head that the contents page does not list is believed. */
const UNLISTED = 5.5;
/** From this weight on a head is believed where there are no contents. */
const UNGUIDED = 3;

/**
 * Finds the heads of all articles, in the order of the text: those of the contents page by their titles,
 * the others by what heads look like.
 */
export function locateArticles(around: Surroundings, entries: readonly Entry[]): Located[] {
  const { rows } = around;
  const end = rows.length;
  const index = new TitleIndex(rows, (row) => !around.blocked(row.at));
  const placed = matchEntries(entries, index, (span) => headEvidence(span, around, 0, end), rows).filter(
    ({ span }) => !around.blocked(span.from),
  );
  placed.sort((a, b) => a.span.from - b.span.from);
  extendByType(placed, rows, around);
  const located: Located[] = placed.map(({ entry, span }, i) => ({
    entry,
    head: readHead(
      rows,
      span.from,
      span.to,
      (placed[i - 1]?.span.to ?? -1) + 1,
      placed[i + 1]?.span.from ?? end,
      entries[entry]!,
    ),
  }));
  if (located.length === 0)
    return withColumns(detectHeads(0, end, around, UNGUIDED)).map((head) => ({ head, entry: null }));
  const unlisted: Located[] = [];
  for (const [i, { head }] of located.entries()) {
    const until = located[i + 1]?.head.from ?? end;
    unlisted.push(
      ...detectHeads(head.bodyFrom + 1, until, around, UNLISTED).map((found) => ({
        head: found,
        entry: null,
      })),
    );
  }
  return [...located, ...unlisted].sort((a, b) => a.head.from - b.head.from);
}

/** Do the rows name authors, with the rest of the last one where it is full? A contents page may run them into the title. */
function namesAuthors(rows: readonly Row[], from: number, to: number): boolean {
  const until = isWrapped(rows[to]!) && !rows[to + 1]?.blanks ? to + 2 : to + 1;
  const view = rows
    .slice(from, until)
    .map((row) => row.view)
    .join('');
  return (readByline(view)?.strength ?? 0) >= 2;
}

/** A title goes on as far as its type does, though the contents page gives less of it. */
function extendByType(placed: Placed[], rows: readonly Row[], around: Surroundings): void {
  for (const [i, one] of placed.entries()) {
    const run = titleRun(rows, one.span.from);
    if (!run || run.from > one.span.from) continue;
    if (run.to < one.span.to && namesAuthors(rows, run.to + 1, one.span.to))
      one.span = { ...one.span, to: run.to };
    if (run.to < one.span.to) continue;
    if (run.from <= (placed[i - 1]?.span.to ?? -1) || run.to >= (placed[i + 1]?.span.from ?? rows.length))
      continue;
    if (!around.blocked(run.from) && !around.blocked(run.to)) one.span = { ...one.span, ...run };
  }
}

/** Without a contents page a column holds until the next one is named. */
function withColumns(heads: readonly Head[]): Head[] {
  let column: string | null = null;
  return heads.map((head) => {
    column = head.column ?? column;
    return { ...head, column };
  });
}

/** The head of a text that is one report or one article: what looks like a title at its beginning, else none. */
export function soleHead(rows: readonly Row[], around: Surroundings): Head | null {
  const first = rows.find((row) => !around.blocked(row.at));
  if (!first) return null;
  const [head] = detectHeads(first.at, Math.min(rows.length, first.at + 12), around, -3);
  if (!head || head.from !== first.at || head.bodyFrom >= rows.length) return untitled(first.at);
  // A line that prose goes on from is prose: a full line, or one that ends where a word goes on.
  const last = rows[head.titleTo]!;
  const next = rows[head.bodyFrom]!;
  const layout = last.line.layout;
  // Where the type is known, a title differs from the text or stands in the middle.
  const plain = layout !== undefined && layout.scale <= 1.05 && !layout.bold && layout.indent < 6;
  const prose =
    plain ||
    (isFull(last, next, around.profile) &&
      !isDateNote(next.view) &&
      (next.blanks === 0 || around.profile.spaced)) ||
    head.title.length > 60 ||
    splitsWord(last.view, next.view);
  return prose && head.authorRows.length === 0 && head.subtitle === null ? untitled(first.at) : head;
}

/** The head of a text that begins with prose: nothing of it is a title. */
function untitled(at: number): Head {
  return {
    from: at,
    bodyFrom: at,
    titleFrom: at,
    titleTo: at - 1,
    latinRows: [],
    columnRows: [],
    subtitleRows: [],
    authorRows: [],
    title: '',
    subtitle: null,
    column: null,
    authors: [],
    bylineStrength: 0,
  };
}
