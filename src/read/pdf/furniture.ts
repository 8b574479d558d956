/**
 * Running heads, feet and page numbers of a PDF: what stands at the same place of the page on many pages, above
 * or below the text. No list of strings; a head that names another article on every page is found by its place.
 */
import type { LineFurniture } from '../../model/line.js';
import type { PageLayout, PageLine } from './layout/index.js';

/** Lines so far from a page's top or bottom line may be furniture, in lines. */
const DEEP = 3;
/** Heights nearer than this, in points, are one band. */
const BAND = 4;
/** A band of furniture stands on so many pages, at least; and on such a share of those it may stand on. */
const LEAST_PAGES = 3;
const SHARE = 0.3;
/** Furniture is short. */
const LONGEST = 60;
/** A line of running text. */
const PROSE = /^(?=.{26}).*[，。；]/;
/** Type larger than this, against the page's text, is a title's, though the same title may come back. */
const LARGE = 1.2;

const FOLIO =
  /^[-–—―─·•.~〜～\s(（[【|/／]*(?:第\s*)?(?:P\.?\s?)?(\d{1,4}|[一二三四五六七八九十百〇零○]{1,5})(?:\s*页)?[-–—―─·•.~〜～\s)）\]】|/／]*$/i;

/** The page number that is all a line holds, as printed, or null. */
export function folioOf(text: string): string | null {
  return FOLIO.exec(text.trim())?.[1] ?? null;
}

/** Texts that differ in numbers only are one head. */
const shapeOf = (text: string): string =>
  text.replace(/\s+/g, '').replace(/\d+|[一二三四五六七八九十]+/g, '#');

interface Candidate {
  page: PageLayout;
  line: PageLine;
  /** Baseline from the top of the page, or from its bottom as a negative number. */
  place: number;
}

/** Lines at the top or the bottom of a page, outside boxes. */
function edgeLines(page: PageLayout): Candidate[] {
  const rows = [...page.lines].sort((a, b) => a.y - b.y);
  const found: Candidate[] = [];
  const take = (list: PageLine[], placeOf: (line: PageLine) => number) => {
    let depth = 0;
    let last: number | null = null;
    for (const line of list) {
      if (last === null || Math.abs(line.y - last) > BAND) depth++;
      last = line.y;
      if (depth > DEEP) break;
      if (
        !line.cells &&
        line.text.length <= LONGEST &&
        !PROSE.test(line.text) &&
        line.size <= page.body * LARGE
      )
        found.push({ page, line, place: placeOf(line) });
    }
  };
  // On a page of a few lines everything is near an edge: the margins of the sheet must tell.
  take(
    rows.filter((line) => line.y < page.height * 0.2),
    (line) => line.y,
  );
  take(rows.filter((line) => line.y > page.height * 0.8).reverse(), (line) => line.y - page.height);
  return found;
}

/** Candidates that stand at the same height, whatever page. */
function bandsOf(candidates: readonly Candidate[]): Candidate[][] {
  const bands: Candidate[][] = [];
  for (const candidate of [...candidates].sort((a, b) => a.place - b.place)) {
    const band = bands.at(-1);
    if (band && candidate.place - band.at(-1)!.place <= BAND / 2 && candidate.place - band[0]!.place <= BAND)
      band.push(candidate);
    else bands.push([candidate]);
  }
  return bands;
}

/** How many lines of a band have each shape. */
function shapesOf(band: readonly Candidate[]): Map<string, number> {
  const shapes = new Map<string, number>();
  for (const { line } of band) {
    const shape = shapeOf(line.text);
    shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
  }
  return shapes;
}

const pagesOf = (band: readonly Candidate[]): number => new Set(band.map(({ page }) => page.number)).size;

/** Share of the lines of a band whose text comes back on another page, or that are page numbers. */
function repetition(band: readonly Candidate[]): number {
  const pages = new Map<string, Set<number>>();
  for (const { line, page } of band) {
    const shape = shapeOf(line.text);
    const set = pages.get(shape);
    if (set) set.add(page.number);
    else pages.set(shape, new Set([page.number]));
  }
  const back = band.filter(
    ({ line }) => pages.get(shapeOf(line.text))!.size >= 2 || folioOf(line.text) !== null,
  );
  return back.length / band.length;
}

/** Does a line lie outside the text of its page? A body's first line has the second close below it. */
function isOutside({ page, line }: Candidate): boolean {
  const others = page.lines.filter((other) => Math.abs(other.y - line.y) > BAND);
  if (others.length === 0) return true;
  const above = others.every((other) => other.y > line.y);
  const below = others.every((other) => other.y < line.y);
  if (!above && !below) return false;
  const next = others.reduce(
    (near, other) => Math.min(near, Math.abs(other.y - line.y)),
    Number.POSITIVE_INFINITY,
  );
  return Math.abs(line.size - page.body) > 0.3 || next > page.body * 2;
}

/** Marks the furniture of the pages. Linear in the lines, but for sorting. */
export function findFurniture(pages: readonly PageLayout[]): Map<PageLine, LineFurniture> {
  const marks = new Map<PageLine, LineFurniture>();
  const full = pages.filter((page) => page.lines.length > 0);
  const least = Math.max(Math.min(LEAST_PAGES, full.length), Math.ceil(full.length * SHARE * 0.3));
  // Twice: a line over a head that was found in the first round is at the edge in the second.
  for (let round = 0; round < 3; round++) {
    const left = full.map((page) => ({ ...page, lines: page.lines.filter((line) => !marks.has(line)) }));
    let found = 0;
    for (const band of bandsOf(left.flatMap(edgeLines))) {
      if (full.length < 2 || pagesOf(band) < least) continue;
      const share = repetition(band);
      // Where few of the texts come back (heads that name the column) it must be the place that tells.
      const often = pagesOf(band) >= full.length * 0.5;
      if (share < (often ? 0.2 : 0.5) || (share < 0.9 && band.filter(isOutside).length < band.length * 0.6))
        continue;
      const size = band[0]!.line.size;
      const shapes = shapesOf(band);
      for (const candidate of band) {
        const { line } = candidate;
        if (!repeats(line.text, shapes) && (Math.abs(line.size - size) > 0.6 || !isOutside(candidate)))
          continue;
        marks.set(line, folioOf(line.text) === null ? 'running-head' : 'page-number');
        found++;
      }
    }
    if (found === 0) break;
  }
  for (const line of sideNumbers(full)) marks.set(line, 'page-number');
  for (const line of strayHeads(full, marks)) marks.set(line, 'running-head');
  return marks;
}

/** Page numbers beside the text, at one height of many pages. */
function sideNumbers(pages: readonly PageLayout[]): PageLine[] {
  const beside = pages.flatMap((page) =>
    page.lines.flatMap((line): Candidate[] => {
      if (folioOf(line.text) === null) return [];
      const others = page.lines.filter((other) => other !== line && other.aside === null);
      const outside =
        others.length > 0 &&
        (others.every(({ box }) => box[0] > line.box[2]) || others.every(({ box }) => box[2] < line.box[0]));
      return outside ? [{ page, line, place: line.y }] : [];
    }),
  );
  return bandsOf(beside)
    .filter((band) => pagesOf(band) >= Math.max(LEAST_PAGES, pages.length * SHARE))
    .flat()
    .map(({ line }) => line);
}

/** A running head on a few pages that are set otherwise stands a little higher or lower than on all others. */
const STRAY = 14;

/** Lines with the text of a running head, near where it stands on other pages. */
function strayHeads(pages: readonly PageLayout[], marks: ReadonlyMap<PageLine, LineFurniture>): PageLine[] {
  const heads = new Map<string, number[]>();
  for (const page of pages)
    for (const line of page.lines)
      if (marks.get(line) === 'running-head') {
        const key = shapeOf(line.text);
        heads.set(key, [...(heads.get(key) ?? []), line.y]);
      }
  return pages
    .map((page) => ({ ...page, lines: page.lines.filter((line) => !marks.has(line)) }))
    .flatMap(edgeLines)
    .filter(({ line }) => {
      const places = heads.get(shapeOf(line.text));
      return (
        places !== undefined &&
        places.length >= LEAST_PAGES &&
        places.some((place) => Math.abs(place - line.y) <= STRAY)
      );
    })
    .map(({ line }) => line);
}

function repeats(text: string, shapes: ReadonlyMap<string, number>): boolean {
  return folioOf(text) !== null || shapes.get(shapeOf(text))! >= 2;
}
