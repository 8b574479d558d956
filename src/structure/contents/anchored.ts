import { readByline } from '../authors/byline.js';
import { titleKey } from '../heads/title-index.js';
import { readIssueNumber } from '../masthead/issue-number.js';
import type { Row } from '../rows.js';
import { readColumn } from './columns.js';
import type { UnprintedEntry } from './entries.js';
import { hanPage, pageAlone } from './page-token.js';
import { splitSubtitle } from './split.js';

/**
 * Reads a contents page from the titles that are printed over the articles: whatever the page's form, an
 * article's title stands in it whole. What stands between two titles is authors, page numbers and columns.
 * Serves where the form is none that `entries.ts` knows.
 */

/** A title of the body found in the contents. */
interface Anchor {
  /** Offsets in the text of the zone. */
  start: number;
  end: number;
  key: string;
}

/** The text of the zone without white space, and for each character its row. */
interface ZoneText {
  text: string;
  rowAt: number[];
  /** Offset in the row's view of each character. */
  offsetAt: number[];
}

function zoneText(rows: readonly Row[]): ZoneText {
  let text = '';
  const rowAt: number[] = [];
  const offsetAt: number[] = [];
  for (const row of rows) {
    // One character for one: titleKey replaces runs, so each is normalised by itself.
    for (let i = 0; i < row.view.length; i++) {
      const char = row.view[i]!;
      if (/\s/.test(char)) continue;
      const normal = titleKey(char);
      if (normal === '-' && text.endsWith('-')) continue;
      text += normal;
      rowAt.push(row.at);
      offsetAt.push(i);
    }
  }
  return { text, rowAt, offsetAt };
}

const GRAM = 3;

/** All places of the zone at which a title of the body begins, longest titles first, none overlapping. */
function findAnchors(zone: ZoneText, keys: Iterable<string>): Anchor[] {
  const places = new Map<string, number[]>();
  for (let i = 0; i + GRAM <= zone.text.length; i++) {
    const gram = zone.text.slice(i, i + GRAM);
    const list = places.get(gram);
    if (list) list.push(i);
    else places.set(gram, [i]);
  }
  const found: Anchor[] = [];
  for (const key of keys) {
    if (key.length < 4) continue;
    for (const start of places.get(key.slice(0, GRAM)) ?? [])
      if (zone.text.startsWith(key, start)) found.push({ start, end: start + key.length, key });
  }
  found.sort((a, b) => b.key.length - a.key.length || a.start - b.start);
  const taken = new Uint8Array(zone.text.length);
  const kept: Anchor[] = [];
  for (const anchor of found) {
    if (taken.subarray(anchor.start, anchor.end).some((used) => used === 1)) continue;
    taken.fill(1, anchor.start, anchor.end);
    kept.push(anchor);
  }
  return kept.sort((a, b) => a.start - b.start);
}

type Token =
  | { kind: 'page'; page: number; row: number }
  | { kind: 'author'; text: string; row: number }
  | { kind: 'column'; text: string; row: number }
  | { kind: 'other'; row: number };

const SEPARATORS = /\s{2,}|[/／|｜丨┃│…⋯]+|[.·・•‧_－-]{3,}|(?<=\s)[●◇◆■□○◎▲△](?=\s?\S)/;

/** Cuts what stands between two titles into pages, authors and columns. */
function tokensOf(pieces: readonly { text: string; row: number }[]): Token[] {
  const tokens: Token[] = [];
  for (const { text, row } of pieces) {
    const cleaned = text
      .replace(/^[\s/／|｜丨┃│…⋯.·・•‧—-]+|[\s/／|｜丨┃│…⋯.·・•‧—-]+$/g, '')
      .replace(/^[(（[【](.*)[)）\]】]$/, '$1');
    if (cleaned === '') continue;
    const whole = readColumn(text.trim());
    if (whole) {
      tokens.push({ kind: 'column', text: whole.name, row });
      continue;
    }
    if (!/\d/.test(cleaned) && readByline(cleaned)) {
      tokens.push({ kind: 'author', text: cleaned, row });
      continue;
    }
    for (const part of text
      .split(SEPARATORS)
      .map((piece) => piece.trim())
      .filter(Boolean)) {
      const bare = part.replace(/^[(（[【]\s*|\s*[)）\]】]$/g, '');
      const page = pageAlone(bare) ?? pageAlone(bare.replace(/\s*[-—–~]\s*\d{1,3}$/, '')) ?? hanPage(bare);
      const column = page === null ? readColumn(part) : null;
      if (page !== null) tokens.push({ kind: 'page', page, row });
      else if (column) tokens.push({ kind: 'column', text: column.name, row });
      else {
        // `张三 12`: an author with the page behind it, or before it.
        const tail = /^(.*\S)[\s(（]+(?:[Pp第]?\.?\s?)(\d{1,3})(?:[-—–~]\d{1,3})?(?:页)?[)）]?$/.exec(bare);
        const head = /^(\d{1,3})\s+(\S.*)$/.exec(bare);
        const name = tail?.[1] ?? head?.[2] ?? bare;
        const number = tail?.[2] ?? head?.[1];
        if (head && number) tokens.push({ kind: 'page', page: Number(number), row });
        if (readByline(name.replace(/^[(（[]|[)）\]]$/g, '')))
          tokens.push({ kind: 'author', text: name.replace(/^[(（[]|[)）\]]$/g, ''), row });
        else if (/^[\u3400-\u9fff]{2,8}$/.test(name)) tokens.push({ kind: 'column', text: name, row });
        else tokens.push({ kind: 'other', row });
        if (tail && number) tokens.push({ kind: 'page', page: Number(number), row });
      }
    }
  }
  return tokens;
}

/** The printed text between two offsets of the zone, cut at row ends. */
function between(
  rows: ReadonlyMap<number, Row>,
  zone: ZoneText,
  from: number,
  to: number,
): { text: string; row: number }[] {
  const pieces: { text: string; row: number }[] = [];
  for (let i = from; i < to; ) {
    const at = zone.rowAt[i]!;
    let last = i;
    while (last + 1 < to && zone.rowAt[last + 1] === at) last++;
    pieces.push({ text: rows.get(at)!.view.slice(zone.offsetAt[i]!, zone.offsetAt[last]! + 1), row: at });
    i = last + 1;
  }
  return pieces;
}

/** A column nobody has listed, on a line of its own above the title, taken off: a title's first line is longer. */
function withoutColumn(anchor: Anchor, zone: ZoneText, titles: ReadonlySet<string>): Anchor {
  let cut = anchor.start;
  while (cut < anchor.end && zone.rowAt[cut] === zone.rowAt[anchor.start]) cut++;
  const rest = zone.text.slice(cut, anchor.end);
  return cut - anchor.start <= SHORT_COLUMN && rest.length >= 4 && titles.has(rest)
    ? { start: cut, end: anchor.end, key: rest }
    : anchor;
}

/** No first line of a title is so short. */
const SHORT_COLUMN = 5;

/** The printed words of an anchor, lines joined by spaces. */
function wordsOf(anchor: Anchor, zone: ZoneText, rows: ReadonlyMap<number, Row>): string {
  return between(rows, zone, anchor.start, anchor.end)
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ');
}

/** Is what was found no title: an author, a column, a running head, words in Latin letters? */
function isNoTitle(words: string): boolean {
  if (!/[\u3400-\u9fff]{2}/.test(words) || readIssueNumber(words)) return true;
  return readColumn(words) !== null || (readByline(words)?.strength ?? 0) >= 2;
}

/** A column that no list knows: a word or two without a page among titles that have one. */
const LONGEST_COLUMN = 8;

/**
 * Reads the entries of a zone by the titles in it. `keys` are the keys of everything that may be a title;
 * `paged` says that page numbers stand in the zone.
 */
export function readAnchored(
  zoneRows: readonly Row[],
  keys: Iterable<string>,
  paged: boolean,
): UnprintedEntry[] {
  const zone = zoneText(zoneRows);
  const rows = new Map(zoneRows.map((row) => [row.at, row]));
  const titles = new Set(keys);
  const all = findAnchors(zone, titles).map((anchor) => withoutColumn(anchor, zone, titles));
  const anchors = paged
    ? all.filter((anchor, i) => {
        const words = wordsOf(anchor, zone, rows);
        // What may be a body or a title is a body behind a title on its line.
        const behind = i > 0 && zone.rowAt[all[i - 1]!.end - 1] === zone.rowAt[anchor.start];
        return !isNoTitle(words) && !(behind && readByline(words) !== null);
      })
    : all;
  if (anchors.length < 2) return [];
  const entries = entriesBetween(zone, anchors, rows);
  const withPage = entries.filter((entry) => entry.page !== null).length;
  if (!paged || withPage < entries.length * 0.4) return entries;
  const kept = anchors.filter(
    (anchor, i) =>
      entries[i]!.page !== null || entries[i]!.author !== null || anchor.key.length > LONGEST_COLUMN,
  );
  return kept.length === anchors.length || kept.length < 2 ? entries : entriesBetween(zone, kept, rows);
}

/** The entries whose titles are the anchors, with what stands round them. */
function entriesBetween(
  zone: ZoneText,
  anchors: readonly Anchor[],
  rows: ReadonlyMap<number, Row>,
): UnprintedEntry[] {
  const gaps = anchors.map((anchor, i) =>
    tokensOf(between(rows, zone, anchor.end, anchors[i + 1]?.start ?? zone.text.length)),
  );
  const lead = tokensOf(between(rows, zone, 0, anchors[0]!.start));
  const rowOf = (anchor: Anchor) => ({ from: zone.rowAt[anchor.start]!, to: zone.rowAt[anchor.end - 1]! });
  const has = (tokens: readonly Token[] | undefined, kind: Token['kind'], row?: number) =>
    tokens?.some((token) => token.kind === kind && (row === undefined || token.row === row)) ?? false;
  const last = gaps.at(-1)!;
  // Numbers before the titles: one before the first title and, most often, none after the last.
  const pageFirst =
    has(lead, 'page') &&
    !(has(last, 'page', rowOf(anchors.at(-1)!).to) && !has(lead, 'page', rowOf(anchors[0]!).from));
  const authorFirst =
    has(lead, 'author', rowOf(anchors[0]!).from) && !has(gaps[0], 'author', rowOf(anchors[0]!).to);
  const listed = (kind: 'page' | 'author') => {
    const tokens = last.filter((token) => token.kind === kind);
    return tokens.length === anchors.length && tokens.length > 1 ? tokens : null;
  };
  const pageList = listed('page');
  const authorList = listed('author');
  let column: string | null = null;
  return anchors.map((anchor, i) => {
    const { from, to } = rowOf(anchor);
    const before = i === 0 ? lead : gaps[i - 1]!;
    const after = gaps[i]!;
    const named = before.findLast((token) => token.kind === 'column' && token.row <= from);
    if (named?.kind === 'column' && (i === 0 || named.row > rowOf(anchors[i - 1]!).to || named.row === from))
      column = named.text;
    const pageToken =
      pageList?.[i] ??
      (pageFirst
        ? before.findLast((token) => token.kind === 'page')
        : after.find((token) => token.kind === 'page'));
    const authorToken =
      authorList?.[i] ??
      (authorFirst
        ? before.findLast((token) => token.kind === 'author' && token.row === from)
        : after.find((token) => token.kind === 'author' && token.row <= to + 1));
    const view = wordsOf(anchor, zone, rows);
    const { title, subtitle } = splitSubtitle(view);
    return {
      column,
      title,
      subtitle,
      author: authorToken?.kind === 'author' ? authorToken.text : null,
      page: pageToken?.kind === 'page' ? pageToken.page : null,
      from,
      to: Math.max(to, authorToken?.row ?? 0, pageList ? 0 : (pageToken?.row ?? 0) > to ? pageToken!.row : 0),
      cover: false,
    };
  });
}
