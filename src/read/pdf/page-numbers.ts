/**
 * Which number is printed on which page of the file. Covers and inserts are not counted, so that the two differ by
 * an offset that changes at them: it is told by page numbers that rise with the pages.
 */
import { folioOf } from './furniture.js';
import type { PageLayout, PageLine } from './layout/index.js';

const DIGITS: Record<string, number> = {
  〇: 0,
  零: 0,
  '○': 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** A page number in digits or Chinese numerals (十二, 一〇三, 一百零三); NaN where it is none. */
export function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  if (/^[〇零○一二三四五六七八九]+$/.test(text))
    return [...text].reduce((sum, digit) => sum * 10 + DIGITS[digit]!, 0);
  const match =
    /^(?:([一二三四五六七八九])?百)?零?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(text);
  if (!match || text === '') return Number.NaN;
  const hundreds = text.includes('百') ? (match[1] ? DIGITS[match[1]]! : 1) * 100 : 0;
  const tens = match[3] ? (match[2] ? DIGITS[match[2]]! : 1) * 10 : 0;
  return hundreds + tens + (match[4] ? DIGITS[match[4]]! : 0);
}

const NUMBER = /\d{1,4}|[〇零○一二三四五六七八九十百]{1,5}/g;

/** What may be the page's number: a line that is nothing else, or any number in the furniture of a page without one. */
function candidatesOf(lines: readonly PageLine[]): number[] {
  const valid = (values: number[]) => values.filter((value) => value > 0);
  const alone = valid(lines.map((line) => numberOf(folioOf(line.text) ?? '')));
  if (alone.length > 0) return alone;
  return valid(lines.flatMap((line) => [...line.text.matchAll(NUMBER)].map(([text]) => numberOf(text))));
}

/** Offsets (printed number − page of the file) that consecutive pages share, for each page the one it has. */
function offsetsOf(pages: readonly { number: number; values: number[] }[]): Map<number, number> {
  const runs = new Map<number, number[]>();
  for (const { number, values } of pages)
    for (const value of new Set(values)) {
      const offset = value - number;
      const run = runs.get(offset);
      if (run) run.push(number);
      else runs.set(offset, [number]);
    }
  // The offset most pages have is sure; a year or an issue number in the head gives a new offset on each page.
  const ranked = [...runs]
    .filter(([, numbers]) => numbers.length >= 2)
    .sort((a, b) => b[1].length - a[1].length);
  const found = new Map<number, number>();
  for (const [offset, numbers] of ranked) {
    const near = numbers.filter((number) =>
      numbers.some((other) => other !== number && Math.abs(other - number) <= 3),
    );
    for (const number of near)
      if (!found.has(number) && fits(number, offset, found)) found.set(number, offset);
  }
  return found;
}

/** Offsets fall along the file (uncounted pages) and printed numbers rise: does this one fit those that are sure? */
function fits(number: number, offset: number, found: ReadonlyMap<number, number>): boolean {
  for (const [other, known] of found) {
    if (other < number && number + offset <= other + known) return false;
    if (other > number && number + offset >= other + known) return false;
  }
  return true;
}

/**
 * The printed number of each page of the file, null where it is not counted. A page without a number between two
 * of the same offset counts; so do the pages before the first, down to 1. What comes after the last is a cover.
 */
export function printedNumbers(
  pages: readonly PageLayout[],
  isFurniture: (line: PageLine) => boolean,
  labels: readonly string[] | null,
): Map<number, number | null> {
  const read = pages.map(({ number, lines }) => ({
    number,
    values: candidatesOf(lines.filter(isFurniture)),
  }));
  const offsets = offsetsOf(read);
  const printed = new Map<number, number | null>();
  const sure = [...offsets.keys()].sort((a, b) => a - b);
  if (sure.length === 0) {
    for (const { number } of pages) {
      const value = numberOf(labels?.[number - 1] ?? '');
      printed.set(number, Number.isNaN(value) || value === 0 ? null : value);
    }
    return labels && isOrdinary(labels) ? printed : new Map(pages.map(({ number }) => [number, null]));
  }
  for (const { number } of pages) {
    const before = sure.findLast((page) => page <= number);
    const after = sure.find((page) => page >= number);
    const offset = offsetBetween(number, before, after, offsets);
    printed.set(number, offset === undefined || number + offset < 1 ? null : number + offset);
  }
  return printed;
}

/** The offset of a page by those next to it whose numbers are sure. */
function offsetBetween(
  number: number,
  before: number | undefined,
  after: number | undefined,
  offsets: ReadonlyMap<number, number>,
): number | undefined {
  if (after === undefined) return undefined;
  const right = offsets.get(after)!;
  if (before === undefined) return right;
  const left = offsets.get(before)!;
  return left === right ? left : gapOffset(number, before, after, left, right);
}

/** Between two offsets: counted with the pages before as long as the numbers have room, else not at all. */
function gapOffset(
  number: number,
  before: number,
  after: number,
  left: number,
  right: number,
): number | undefined {
  const room = after + right - (before + left) - 1;
  if (number - before <= room) return left;
  return after - number <= room ? right : undefined;
}

/** Labels that merely count all pages of the file say nothing about print. */
function isOrdinary(labels: readonly string[]): boolean {
  return labels.some((label, i) => /^\d+$/.test(label) && Number(label) !== i + 1);
}
