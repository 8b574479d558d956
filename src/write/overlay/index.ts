/**
 * Pictures of how pages were read, for proofing: an SVG a page with the place of every block, its type and the
 * order of reading, and of what was set aside. Drawn from the issue document alone.
 */
import type { Issue } from '../../model/issue.js';
import { type Attributes, element, escapeXml } from '../xml.js';

type Box = readonly [number, number, number, number];

/** A page's picture. */
export interface OverlayPage {
  /** Page in the file, from 1. */
  page: number;
  svg: string;
}

/** Something drawn: where, what it is called, and its text. */
interface Mark {
  page: number;
  box: Box;
  kind: string;
  label: string;
  text: string;
}

/** Colours by kind; told apart by those who see no red or green too, since each box has its name. */
const COLOURS: Readonly<Record<string, string>> = {
  heading: '#c2410c',
  paragraph: '#1d4ed8',
  'list-item': '#0369a1',
  caption: '#7e22ce',
  note: '#a16207',
  table: '#047857',
  title: '#be123c',
  subtitle: '#be123c',
  author: '#9d174d',
  column: '#9d174d',
};
const OTHER = '#6b7280';

/** Everything of an issue that has a place, in reading order. */
function marksOf(issue: Issue): Mark[] {
  const marks: Mark[] = [];
  const parts = [issue.front.blocks, ...issue.articles.map((article) => article.blocks), issue.back.blocks];
  for (const block of parts.flat()) {
    const own =
      block.bbox !== undefined && block.page !== null ? [{ page: block.page, bbox: block.bbox }] : [];
    for (const { page, bbox } of block.regions ?? own)
      marks.push({ page, box: bbox, kind: block.type, label: block.id, text: block.text });
  }
  for (const { kind, text, page, bbox } of issue.setAside)
    if (page !== null && bbox !== undefined) marks.push({ page, box: bbox, kind, label: kind, text });
  return marks;
}

/** An element whose content is text. */
const textElement = (name: string, attributes: Attributes, text: string): string =>
  element(name, attributes, escapeXml(text));

function drawMark({ box, kind, label, text }: Mark, order: number | null): string {
  const [x, y, x1, y1] = box;
  const colour = COLOURS[kind] ?? OTHER;
  const size = { width: (x1 - x).toFixed(2), height: (y1 - y).toFixed(2) };
  const paint = { fill: colour, 'fill-opacity': 0.08, stroke: colour, 'stroke-width': 0.7 };
  const dash = order === null ? { 'stroke-dasharray': '2 2' } : {};
  const name = order === null ? label : `${order} ${label}`;
  return element(
    'g',
    {},
    textElement('title', {}, `${kind} ${label}: ${text}`),
    element('rect', { x, y, ...size, ...paint, ...dash }),
    textElement('text', { x: x + 1, y: y + 5, 'font-size': 5, fill: colour }, name),
  );
}

/** The line from block to block in the order they are read. */
function drawOrder(marks: readonly Mark[]): string | null {
  const middle = ({ box }: Mark) =>
    `${((box[0] + box[2]) / 2).toFixed(1)},${((box[1] + box[3]) / 2).toFixed(1)}`;
  if (marks.length < 2) return null;
  const stroke = { fill: 'none', stroke: '#111827', 'stroke-opacity': 0.35, 'stroke-width': 0.8 };
  return element('polyline', { points: marks.map(middle).join(' '), ...stroke });
}

/** A picture for each page of an issue that was read from a PDF; none for texts. */
export function overlayPages(issue: Issue): OverlayPage[] {
  const marks = marksOf(issue);
  return (issue.pages ?? []).map(({ number, printed, width, height }) => {
    const own = marks.filter((mark) => mark.page === number);
    const blocks = own.filter(({ label, kind }) => label !== kind);
    const rest = own.filter(({ label, kind }) => label === kind);
    const foot = `page ${number}${printed === null ? '' : `, printed ${printed}`}`;
    const picture = element(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        viewBox: `0 0 ${width} ${height}`,
        width: `${width}pt`,
        height: `${height}pt`,
        'font-family': 'sans-serif',
      },
      element('rect', { width: '100%', height: '100%', fill: '#ffffff', stroke: '#d1d5db' }),
      ...rest.map((mark) => drawMark(mark, null)),
      ...blocks.map((mark, i) => drawMark(mark, i + 1)),
      drawOrder(blocks),
      textElement('text', { x: 4, y: height - 4, 'font-size': 6, fill: OTHER }, foot),
    );
    return { page: number, svg: `${picture}\n` };
  });
}
