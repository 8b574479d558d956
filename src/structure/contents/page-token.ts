import { ordinalValue } from '../numbering.js';

/** Printed page numbers of contents entries, at the beginning or the end of a line or on a line of their own. */

/** A line with its page number taken off. */
export interface PageToken {
  page: number;
  /** The text without the page number, leader dots and brackets; '' for a number alone. */
  rest: string;
  /** What stands before a page number that begins its entry all the same: the column, in a table of three. */
  column?: string;
  /** True when leader dots or brackets or a slash set the number off: it can be nothing else. */
  marked: boolean;
}

const NUMBER = '(?:P|p|第)?\\.?\\s?(\\d{1,3})(?:\\s?[-—–~]\\s?\\d{1,3})?(?:\\s?页)?';
/**
 * Leader dots and dashes of all kinds; the two dashes of a subtitle (——) are none. What comes after the least that
 * makes a leader is taken by the last part alone: a run that could be parted in many ways would be tried in all of them.
 */
export const LEADER = /(?:[…⋯]|(?:[.·・•。_﹒∙‧,][ ]?){3}|[-—–─]{3}|[.．]{2})[\s.…⋯·・•。﹒∙‧,．—–─_-]*/;
const LEADER_PART = /[\s.…⋯·・•。﹒∙‧,．—–─_-]/;

/** A text without the leader it ends with. In two steps, since one pattern for both tries every place of a long run of dots. */
export function withoutLeader(text: string): string {
  let end = text.length;
  while (end > 0 && LEADER_PART.test(text[end - 1]!)) end--;
  const leader = LEADER.exec(text.slice(end));
  return leader === null ? text : text.slice(0, end + leader.index);
}

const ALONE = new RegExp(`^[\\[(（【·•—–-]*\\s*${NUMBER}\\s*[\\])）】·•—–-]*$`);
const LAST_MARKED = new RegExp(
  `^(.*?\\S)\\s*(?:${LEADER.source}|[/／|丨┃│]\\s*|[(（\\[·•]\\s*)${NUMBER}\\s*[)）\\]·•]?$`,
);
/** What either of them ends with: asked first, since it is soon told. */
const NUMBER_END = /\d(?:\s?页)?\s*[)）\]·•]?$/;
const LAST_SPACED = new RegExp(`^(.*?\\S)\\s+${NUMBER}$`);
const FIRST_MARKED =
  /^[-–—•·●■◆◇○▪*\s]*(?:[(（[]\s*)?(?:P|p)?\.?(\d{1,3})\s*(?:[)）\]]|[/／|丨·•┃│]|[-—–…]+)\s*(\S.*)$/;
const FIRST_SPACED = /^[-–—•·●■◆◇○▪*\s]*(?:P|p)?\.?(\d{1,3})(?:\s+|(?=[\u3400-\u9fff“《]))(\S.*)$/;
/** `立法论坛    10    古茶树…`: set as a table, the column to the left of the page number. */
const FIRST_BEHIND_COLUMN = /^(\S{1,8}(?:\s\S{1,6})?)\s{2,}(\d{1,3})\s{2,}(\S.*)$/;
/** `3 个`, `12 项`: a number that counts the next word is no page. */
const COUNTS = /^(?:年|月|日|个|项|件|名|次|期|岁|周年|%|届|条|份|位|大|余)/;

/** No entry line is longer; also keeps the patterns off long lines, on which they would be slow. */
const LONGEST = 200;

/** The page number alone on its line, or null. */
export function pageAlone(view: string): number | null {
  if (view.length > 24) return null;
  const match = ALONE.exec(view.trim());
  return match ? Number(match[1]) : null;
}

/** A page number in Chinese numerals (十二), or null. */
export function hanPage(text: string): number | null {
  return /^[一二三四五六七八九十百]{1,5}$/.test(text) ? ordinalValue(text) : null;
}

/** A page number in Chinese numerals at the end of a line, behind a leader: …………十二. */
function hanLast(text: string): PageToken | null {
  let from = text.length;
  while (from > 0 && /[一二三四五六七八九十百]/.test(text[from - 1]!)) from--;
  const page = hanPage(text.slice(from));
  const before = text.slice(0, from);
  const rest = withoutLeader(before);
  return page === null || rest === before ? null : { page, rest: rest.trimEnd(), marked: true };
}

/** The page number at the end of a line, or null. */
export function pageLast(view: string): PageToken | null {
  if (view.length > LONGEST) return null;
  const text = view.trim();
  const han = hanLast(text);
  if (han) return han;
  if (!NUMBER_END.test(text)) return null;
  const marked = LAST_MARKED.exec(text);
  if (marked) return { page: Number(marked[2]), rest: withoutLeader(marked[1]!), marked: true };
  const spaced = LAST_SPACED.exec(text);
  return spaced ? { page: Number(spaced[2]), rest: spaced[1]!, marked: false } : null;
}

/** The page number at the beginning of a line, or null. */
export function pageFirst(view: string): PageToken | null {
  if (view.length > LONGEST) return null;
  const text = view.trim();
  const marked = FIRST_MARKED.exec(text);
  if (marked) return { page: Number(marked[1]), rest: marked[2]!, marked: true };
  const behind = FIRST_BEHIND_COLUMN.exec(text);
  if (behind) return { column: behind[1]!, page: Number(behind[2]), rest: behind[3]!, marked: true };
  const spaced = FIRST_SPACED.exec(text);
  if (!spaced || COUNTS.test(spaced[2]!)) return null;
  return {
    page: Number(spaced[1]),
    rest: spaced[2]!,
    marked: /^[-–—•·●■◆◇○▪*]/.test(text) || spaced[1]!.startsWith('0'),
  };
}
