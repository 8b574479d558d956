/** From the laid-out pages of a PDF to the lines that the structure stage takes. */
import type { Line, LineFurniture } from '../../model/line.js';
import { viewOf } from '../../text/view.js';
import type { PageLayout, PageLine } from './layout/index.js';
import { isOnRight, type Spread } from './spreads.js';

/** Cells in the measure that all columns are given; see `Layout.width`. */
interface Measure {
  /** Size of the running text, in points. */
  body: number;
  /** Half-width cells in the commonest column. */
  cells: number;
  /** Distance of baselines in running text. */
  pitch: number;
  /** Is the running text itself in a bold face? */
  bold: boolean;
  /** Typefaces of the running text. */
  fonts: ReadonlySet<string>;
}

/** A typeface with such a share of the running text is one of it; headings and notes have less. */
const TEXT_FACE = 0.12;

/** Weight and typefaces of the running text, by its lines. */
function typeOf(lines: readonly PageLine[]): Pick<Measure, 'bold' | 'fonts'> {
  const counts = new Map<string, number>();
  let all = 0;
  let bold = 0;
  for (const { text, font, bold: isBold } of lines) {
    all += text.length;
    if (isBold) bold += text.length;
    if (font !== '') counts.set(font, (counts.get(font) ?? 0) + text.length);
  }
  const known = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return {
    bold: bold > all / 2,
    fonts: new Set([...counts].filter(([, count]) => count >= known * TEXT_FACE).map(([font]) => font)),
  };
}

function commonestBy<T>(
  items: Iterable<T>,
  keyOf: (item: T) => number,
  weightOf: (item: T) => number,
): number | null {
  const weights = new Map<number, number>();
  for (const item of items) weights.set(keyOf(item), (weights.get(keyOf(item)) ?? 0) + weightOf(item));
  let best: number | null = null;
  let most = 0;
  for (const [key, weight] of weights)
    if (weight > most) {
      best = key;
      most = weight;
    }
  return best;
}

function measureOf(lines: readonly PageLine[]): Measure {
  const weight = (line: PageLine) => line.text.length;
  const body = commonestBy(lines, (line) => Math.round(line.size * 4) / 4, weight) ?? 10;
  const own = lines.filter((line) => Math.abs(line.size - body) < 0.5);
  const cells = commonestBy(own, (line) => Math.round((line.right - line.left) / (body / 2)), weight) ?? 40;
  const steps: number[] = [];
  for (let i = 1; i < own.length; i++)
    if (!own[i]!.begins && own[i]!.y > own[i - 1]!.y) steps.push(own[i]!.y - own[i - 1]!.y);
  const pitch =
    commonestBy(
      steps,
      (step) => Math.round(step * 2) / 2,
      () => 1,
    ) ?? body * 1.6;
  return { body, cells: Math.max(16, cells), pitch: Math.max(body, pitch), ...typeOf(own) };
}

/** A column by its edges, and how many lines it has in the document. */
interface KnownColumn {
  left: number;
  right: number;
  lines: number;
}

/** The columns that the document's pages have, told by those with many lines of running text. */
function columnsOf(text: readonly PageLine[], body: number): KnownColumn[] {
  const columns = new Map<string, KnownColumn>();
  for (const { left, right, size } of text) {
    if (Math.abs(size - body) >= 0.5) continue;
    const key = `${Math.round(left / 2)} ${Math.round(right / 2)}`;
    const column = columns.get(key);
    if (column) column.lines++;
    else columns.set(key, { left, right, lines: 1 });
  }
  return [...columns.values()].filter(({ lines }) => lines >= 12).sort((a, b) => b.lines - a.lines);
}

/**
 * The edges of the column a line stands in. A part of a page with few lines, or with indented ones only, does not
 * show its left edge: a column of the document that ends at the same right edge does.
 */
function edgesIn(
  columns: readonly KnownColumn[],
  line: PageLine,
  body: number,
): { left: number; right: number } {
  const own = columns.find(
    ({ left, right }) => Math.abs(left - line.left) < 2 && Math.abs(right - line.right) < 2,
  );
  // On facing pages columns begin at other places: a left edge that many lines share needs no better one.
  const shared = columns.reduce(
    (most, { left, lines }) => (Math.abs(left - line.left) < 2 ? Math.max(most, lines) : most),
    0,
  );
  const better = columns.find(
    ({ left, right, lines }) =>
      lines >= Math.max(own?.lines ?? 0, shared) * 3 &&
      Math.abs(right - line.right) <= body * 0.6 &&
      left < line.left + 2 &&
      line.left - left <= body * 2.6,
  );
  return better ?? line;
}

/** Blank lines between two lines one under the other; none where the second begins a column. */
function blanksBetween(before: PageLine | undefined, line: PageLine, { body, pitch }: Measure): number {
  if (!before || line.y <= before.y) return 0;
  const step = line.y - before.y - Math.max(0, (line.size - before.size) * 0.5);
  // Lines of large type stand as much farther apart.
  const own = pitch * Math.max(1, Math.min(before.size, line.size) / body);
  return Math.max(0, Math.min(9, Math.round(step / own - 0.75)));
}

/** The lines of all pages. `furniture` marks those that are no text. */
export function toDocumentLines(
  pages: readonly PageLayout[],
  furniture: ReadonlyMap<PageLine, LineFurniture>,
  spreads: ReadonlyMap<number, Spread> = new Map(),
): Line[] {
  const text = pages.flatMap((page) =>
    page.lines.filter((line) => !furniture.has(line) && line.aside === null && !line.cells),
  );
  const measure = measureOf(text);
  const columns = columnsOf(text, measure.body);
  const lines: Line[] = [];
  for (const page of pages) {
    let before: PageLine | undefined;
    const spread = spreads.get(page.number);
    for (const [i, line] of page.lines.entries()) {
      const mark = furniture.get(line);
      const cell = measure.body / 2;
      const { left, right } = edgesIn(columns, line, measure.body);
      const indent = Math.max(0, Math.round((line.start - left) / cell));
      const room = Math.max(0, Math.round((right - line.end) / cell));
      const again = before === undefined || line.begins;
      lines.push({
        text: line.text,
        view: '',
        number: null,
        page: page.number,
        pageBreak: again,
        layout: {
          box: page.boxes[i]!.map((place) => Math.round(place * 100) / 100) as [
            number,
            number,
            number,
            number,
          ],
          size: line.size,
          scale: line.size / measure.body,
          bold: line.bold && !measure.bold,
          font: line.font,
          face: line.font !== '' && measure.fonts.size > 0 && !measure.fonts.has(line.font),
          column: line.columns === 1 ? -1 : line.column,
          indent,
          room,
          width: Math.max(1, measure.cells - indent - room),
          blanks: mark ? 0 : blanksBetween(before, line, measure),
          ...(line.confidence !== undefined && { confidence: line.confidence }),
          aside: line.aside,
        },
        ...(spread && { printed: isOnRight(line, page) ? spread.right : spread.left }),
        ...(line.cells && { table: line.cells }),
        ...(mark && { furniture: mark }),
      });
      if (!mark) before = line;
    }
    for (const text of page.dropped)
      lines.push({ text, view: '', number: null, page: page.number, pageBreak: true, furniture: 'ornament' });
  }
  return withViews(lines);
}

/** Gives each line its part of the view of the whole: which script it is in is told from all of it. */
function withViews(lines: Line[]): Line[] {
  const view = viewOf(lines.map((line) => line.text).join('\n'));
  let at = 0;
  for (const line of lines) {
    line.view = view.slice(at, at + line.text.length);
    at += line.text.length + 1;
  }
  return lines;
}
