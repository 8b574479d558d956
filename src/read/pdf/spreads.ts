/** Sheets that show two printed pages side by side, as files for print and scans of open journals have them. */
import { folioOf } from './furniture.js';
import type { PageLayout, PageLine } from './layout/index.js';
import { numberOf } from './page-numbers.js';

/** The numbers of the two pages that a sheet shows. */
export interface Spread {
  left: number;
  right: number;
}

/** So many sheets must print two numbers that follow each other, and such a share of those that are wider than high. */
const LEAST_SHEETS = 2;
const SHARE = 0.5;

const isWide = ({ width, height }: PageLayout): boolean => width > height;

/** Is the line on the right one of the pages? One that reaches over both begins on the left one. */
export const isOnRight = (line: PageLine, { width }: PageLayout): boolean => line.start >= width / 2;

/** What the left number would be on a sheet 0, for each pair of numbers on the two halves that follow each other. */
function originsOf(page: PageLayout, isFurniture: (line: PageLine) => boolean): Set<number> {
  const sides: [number[], number[]] = [[], []];
  for (const line of page.lines) {
    const value = isFurniture(line) ? numberOf(folioOf(line.text) ?? '') : Number.NaN;
    if (value > 0) sides[isOnRight(line, page) ? 1 : 0].push(value);
  }
  return new Set(
    sides[0].filter((left) => sides[1].includes(left + 1)).map((left) => left - page.number * 2),
  );
}

/** The printed pages of each sheet, by its page of the file; none where pages stand by themselves. */
export function spreadsOf(
  pages: readonly PageLayout[],
  isFurniture: (line: PageLine) => boolean,
): Map<number, Spread> {
  const sheets = pages.filter(isWide).map((page) => ({
    number: page.number,
    origins: originsOf(page, isFurniture),
  }));
  const votes = new Map<number, number>();
  for (const { origins } of sheets)
    for (const origin of origins) votes.set(origin, (votes.get(origin) ?? 0) + 1);
  const sure = sheets.flatMap(({ number, origins }) => {
    const origin = [...origins].find((one) => votes.get(one)! >= LEAST_SHEETS);
    return origin === undefined ? [] : [{ number, origin }];
  });
  const spreads = new Map<number, Spread>();
  if (sure.length < sheets.length * SHARE) return spreads;
  for (const { number } of sheets) {
    // A sheet without numbers is counted between two that agree, and before the first; what comes after the last is a cover.
    const after = sure.find((one) => one.number >= number);
    const before = sure.findLast((one) => one.number <= number) ?? after;
    if (!after || before!.origin !== after.origin) continue;
    const left = number * 2 + after.origin;
    if (left >= 1) spreads.set(number, { left, right: left + 1 });
  }
  return spreads;
}

/** The number of a page that shows one printed page, null where it does not rise with those of the sheets. */
export function besideSpreads(
  page: number,
  printed: number | null,
  spreads: ReadonlyMap<number, Spread>,
): number | null {
  if (printed === null) return null;
  for (const [number, { left, right }] of spreads)
    if (number < page ? right >= printed : left <= printed) return null;
  return printed;
}
