import { type Figure, timeOf } from './figure.js';

/** What a figure of a series is ordered by: its own time, else that of its issue. */
function order(figure: Figure): string {
  const own = figure.timeStart ?? figure.timeEnd;
  if (own !== null) return own;
  if (figure.issueYear === null) return '9999';
  return `${String(figure.issueYear).padStart(4, '0')}-${String(figure.issueNumber ?? 0).padStart(3, '0')}`;
}

export const SERIES_COLUMNS = [
  'time',
  'issue',
  'place',
  'indicator',
  'text',
  'value',
  'unit',
  'qualifier',
  'direction',
  'articleTitle',
  'block',
] as const;

/** Figures in the order of their time, each with where it stands; those with the same time in reading order. */
export function seriesOf(figures: readonly Figure[]): (string | number | null)[][] {
  const keyed = figures.map((figure, i) => ({ figure, key: order(figure), i }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.i - b.i));
  return keyed.map(({ figure }) =>
    SERIES_COLUMNS.map((name) => (name === 'time' ? timeOf(figure) || null : figure[name])),
  );
}
