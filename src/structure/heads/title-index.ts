import { readByline } from '../authors/byline.js';
import { readColumn } from '../contents/columns.js';
import { numberingOf } from '../numbering.js';
import type { Row } from '../rows.js';
import { isTitleType, MOST_TITLE_ROWS } from './title-run.js';

/** Rows `from` … `to` (inclusive) of the document, read as one title. */
export interface TitleSpan {
  from: number;
  to: number;
  /** Likeness of the printed title and the one looked for: 1 is equal but for white space. */
  likeness: number;
}

/** Titles are set on at most so many lines. */
const MOST_ROWS = 6;
const LONGEST_KEY = 120;
/** Likeness that is never asked for, even between a line and a part of a title. */
const LEAST_BOUND = 0.5;
/** Below this two titles are two titles. */
const LEAST_LIKENESS = 0.72;

/** Can the row be a title or a line of one? Sentences, list items and long lines are not. */
export function isTitleLike(row: Row): boolean {
  return isTitlePart(row) && !/[，,、:：]$/.test(row.view);
}

/** Can the row be a line of a title that goes on below it? */
function isTitlePart(row: Row): boolean {
  return row.key.length <= 60 && row.key.length >= 1 && !/[。；;]$/.test(row.view);
}

/** Characters that titleKey changes. */
const DRESS = /[\s"“”„‟＂'‘’—–―─－\-·•・∙‧〈〉，：]/;

/** What differs only in dress: quotes, dashes, brackets and their widths. */
export function titleKey(view: string): string {
  if (!DRESS.test(view)) return view;
  return view
    .replace(/\s+/g, '')
    .replace(/["“”„‟＂]/g, '"')
    .replace(/['‘’]/g, "'")
    .replace(/[—–―─－-]+/g, '-')
    .replace(/[·•・∙‧]/g, '·')
    .replace(/〈/g, '《')
    .replace(/〉/g, '》')
    .replace(/，/g, ',')
    .replace(/：/g, ':');
}

/** Two characters as one number, which is quicker to look up than a string. */
function pairAt(key: string, at: number): number {
  return (key.charCodeAt(at) << 16) | key.charCodeAt(at + 1);
}

/** Length of the longest common subsequence, of two short strings. */
function commonLength(a: string, b: string): number {
  let before = new Uint16Array(b.length + 1);
  for (let i = 0; i < a.length; i++) {
    const row = new Uint16Array(b.length + 1);
    for (let j = 0; j < b.length; j++)
      row[j + 1] = a[i] === b[j] ? before[j]! + 1 : Math.max(before[j + 1]!, row[j]!);
    before = row;
  }
  return before[b.length]!;
}

/** Likeness of two titles from 0 to 1: twice the common characters over all characters. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  // Titles too unlike in length need no comparing.
  const bound = (2 * Math.min(a.length, b.length)) / (a.length + b.length);
  if (bound < LEAST_BOUND) return 0;
  return (2 * commonLength(a, b)) / (a.length + b.length);
}

/**
 * An index of everything in a range of rows that may be a title, to look titles of the contents page up in.
 * Built in one pass; a look-up touches only the rows that begin with the title's first character or share rare
 * character pairs with it.
 */
export class TitleIndex {
  private readonly keys: string[] = [];
  private readonly pairs = new Map<number, number[]>();
  private readonly authors = new Map<number, boolean>();
  /** Rows by the first character of their key. */
  private readonly first = new Map<string, number[]>();
  /** What may be a title, whole, by its first character: put together when the first such title is looked for. */
  private readonly exact = new Map<string, Map<string, TitleSpan[]>>();

  constructor(
    private readonly rows: readonly Row[],
    usable: (row: Row) => boolean,
  ) {
    for (const row of rows) {
      const key = isTitlePart(row) && usable(row) ? titleKey(row.view) : '';
      this.keys.push(key);
      if (key === '') continue;
      const list = this.first.get(key[0]!);
      if (list) list.push(row.at);
      else this.first.set(key[0]!, [row.at]);
    }
  }

  /** The places of all that may be a title and begins as `key` does, by their keys. */
  private exactLike(key: string): ReadonlyMap<string, readonly TitleSpan[]> {
    const first = key[0] ?? '';
    let spans = this.exact.get(first);
    if (!spans) {
      spans = new Map();
      for (const at of this.first.get(first) ?? []) this.addExact(spans, at);
      this.exact.set(first, spans);
    }
    return spans;
  }

  /** The rows that hold each pair of characters; made when the first title is looked for in other words. */
  private pairsOf(): Map<number, number[]> {
    if (this.pairs.size > 0) return this.pairs;
    for (const [at, key] of this.keys.entries()) {
      for (let i = 0; i + 1 < key.length; i++) {
        const pair = pairAt(key, i);
        const list = this.pairs.get(pair);
        if (!list) this.pairs.set(pair, [at]);
        else if (list.at(-1) !== at) list.push(at);
      }
    }
    return this.pairs;
  }

  private isColumn(at: number): boolean {
    return readColumn(this.rows[at]!.view) !== null;
  }

  /** Does the row name authors and nothing else? Asked once a row. */
  private isAuthor(at: number): boolean {
    let known = this.authors.get(at);
    if (known === undefined) {
      known = (readByline(this.rows[at]!.view)?.strength ?? 0) >= 2;
      this.authors.set(at, known);
    }
    return known;
  }

  private addExact(spans: Map<string, TitleSpan[]>, from: number): void {
    const add = (key: string, to: number) => {
      const list = spans.get(key);
      if (list) list.push({ from, to, likeness: 1 });
      else spans.set(key, [{ from, to, likeness: 1 }]);
    };
    for (const { key, to } of this.spansFrom(from)) {
      add(key, to);
      // `标题（张三）`: the author may stand behind the title on its line.
      const bracket = /^(.{4,})[（(][^（()）]{2,30}[）)]$/.exec(key);
      if (bracket) add(bracket[1]!, to);
      // `标题——副标题` on one line is found by its title alone.
      const dash = to === from ? /^(.{4,}?)-.{3,}$/.exec(key) : null;
      if (dash) add(dash[1]!, to);
    }
  }

  /** The keys of rows `from`, `from`+1 … put together, as long as they may be one title. */
  private *spansFrom(from: number): Generator<{ key: string; to: number }> {
    let key = '';
    const most = isTitleType(this.rows[from]!) ? MOST_TITLE_ROWS : MOST_ROWS;
    for (let to = from; to < Math.min(from + most, this.rows.length); to++) {
      const part = this.keys[to]!;
      // A numbered line may open a title, it never goes on with one; three blank lines end a title.
      if (part === '' || key.length + part.length > LONGEST_KEY) return;
      if (to > from && (numberingOf(this.rows[to]!.view) || this.rows[to]!.blanks > 2)) return;
      key += part;
      // A column above or an author below is no part of the title.
      if (to > from && (this.isColumn(from) || this.isAuthor(to))) continue;
      if (isTitleLike(this.rows[to]!)) yield { key, to };
    }
  }

  /** The keys of everything that may be a title. */
  keysOf(): string[] {
    return [...this.first.keys()].flatMap((first) => [...this.exactLike(first).keys()]);
  }

  /** Is there a place where exactly this title is printed? */
  has(title: string): boolean {
    const key = titleKey(title);
    return this.exactLike(key).has(key);
  }

  /** All places where the title or one very like it is printed, best first, at most `limit`. */
  find(title: string, limit = 24): TitleSpan[] {
    const wanted = titleKey(title);
    if (wanted.length < 2) return [];
    const equal = this.exactLike(wanted).get(wanted) ?? [];
    // A title printed exactly so is not looked for in other words.
    if (equal.length > 0) return equal.slice(0, limit);
    const found = new Map<number, TitleSpan>();
    // `关于《…条例》……手记`: a title shortened in the contents has its beginning and its end.
    const [head, ...rest] = wanted.split(/…+|\.{3,}/);
    const tail = rest.at(-1);
    for (const from of this.candidates(wanted)) {
      let best: TitleSpan | null = null;
      for (const { key, to } of this.spansFrom(from)) {
        if (key.length > wanted.length * (tail === undefined ? 1.5 : 3) + 6) break;
        const shortened =
          tail !== undefined &&
          head!.length >= 2 &&
          key.startsWith(head!) &&
          key.endsWith(tail) &&
          key.length > head!.length + tail.length;
        const value = shortened ? 0.97 : likeness(wanted, key);
        if (value >= LEAST_LIKENESS && value > (best?.likeness ?? 0)) best = { from, to, likeness: value };
      }
      // The first line alone must carry its part: a stray line before a title is no part of it.
      if (best && likeness(this.keys[from]!, wanted.slice(0, this.keys[from]!.length + 2)) >= 0.55)
        found.set(from, best);
    }
    return [...found.values()].sort((a, b) => b.likeness - a.likeness || a.from - b.from).slice(0, limit);
  }

  /** Rows that share one of the title's rarest pairs of characters, or come just before such a row. */
  private candidates(wanted: string): Iterable<number> {
    const lists: number[][] = [];
    for (let i = 0; i + 1 < wanted.length; i++) {
      const list = this.pairsOf().get(pairAt(wanted, i));
      if (list) lists.push(list);
    }
    lists.sort((a, b) => a.length - b.length);
    const rows = new Set<number>();
    for (const list of lists.slice(0, 6)) {
      if (rows.size > 200) break;
      for (const at of list.slice(0, 60)) {
        for (let from = Math.max(0, at - 3); from <= at; from++) if (this.keys[from] !== '') rows.add(from);
      }
    }
    return rows;
  }
}
