import type { StatisticRow } from '../../model/rows.js';
import { fold, squeeze } from '../../text/fold.js';

/** A statistic with the year and number of its issue, where these are known. */
export interface Figure extends StatisticRow {
  issueYear: number | null;
  issueNumber: number | null;
}

/** What figures may be grouped by, and how each says it of a figure; '' where it is not known. */
export const DIMENSIONS = {
  indicator: (figure: Figure) => figure.indicator ?? '',
  place: (figure: Figure) => figure.place ?? '',
  unit: (figure: Figure) => figure.unit ?? '',
  kind: (figure: Figure) => figure.kind,
  qualifier: (figure: Figure) => figure.qualifier,
  direction: (figure: Figure) => figure.direction ?? '',
  time: (figure: Figure) => timeOf(figure),
  year: (figure: Figure) => figure.timeStart?.slice(0, 4) ?? '',
  issue: (figure: Figure) => figure.issue,
  article: (figure: Figure) => figure.articleTitle ?? '',
} as const;

export type Dimension = keyof typeof DIMENSIONS;
export const dimensionNames = Object.keys(DIMENSIONS) as Dimension[];

/** The time a figure holds for: its days where they can be told, else as printed. */
export function timeOf({ timeStart, timeEnd, time }: Figure): string {
  if (timeStart !== null && timeEnd !== null && timeStart !== timeEnd) return `${timeStart}/${timeEnd}`;
  return timeStart ?? timeEnd ?? time ?? '';
}

/** Text as figures are compared by: width and white space do not matter. */
export const comparable = (text: string) => squeeze(fold(text)).text.toLowerCase();

/** What is asked for: of each dimension named, one of its words must be in the figure's. */
export type Filter = Partial<Record<Dimension, readonly string[]>>;

/** A test for figures. `unit` has to be the word itself, the others contain it. */
export function filterOf(filter: Filter): (figure: Figure) => boolean {
  const tests = Object.entries(filter).map(([name, words]) => {
    const keys = words.map(comparable);
    const value = DIMENSIONS[name as Dimension];
    return (figure: Figure) => {
      const own = comparable(value(figure));
      return name === 'unit' ? keys.includes(own) : keys.some((key) => own.includes(key));
    };
  });
  return (figure) => tests.every((test) => test(figure));
}

/** Digits that decimal figures keep: more are an artefact of binary fractions. */
export function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
