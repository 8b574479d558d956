/** Figures that say different things of what seems to be one thing. */
import { comparable, type Figure, timeOf } from './figure.js';

/** Two figures that are rounded differently (1.6万, 16004) do not conflict: so much of the larger may be between them. */
const ROUNDING = 0.005;

/** Everything that two figures must have in common to be about one thing; null where that cannot be told. */
function subjectOf(figure: Figure): string | null {
  const { indicator, value, valueMax, qualifier, unit, kind, direction, basis } = figure;
  if (indicator === null || value === null || valueMax !== null || qualifier !== 'exact') return null;
  // 每年, 同期 and no time at all may be any time.
  if (figure.timeStart === null && figure.timeEnd === null) return null;
  const place = figure.place ?? '';
  return JSON.stringify([comparable(indicator), place, unit ?? '', kind, direction, basis, timeOf(figure)]);
}

function differ(a: number, b: number): boolean {
  return Math.abs(a - b) > ROUNDING * Math.max(Math.abs(a), Math.abs(b));
}

/**
 * Without the figures of paragraphs that give several values of the subject: 由78.4%提高到94.9% and 甲村40名、
 * 乙村45名 say themselves that they are of two things.
 */
function alone(group: readonly Figure[]): Figure[] {
  const places = new Map<string, Figure[]>();
  for (const figure of group) {
    const place = `${figure.issue}\t${figure.block}`;
    places.set(place, [...(places.get(place) ?? []), figure]);
  }
  return [...places.values()]
    .filter((own) => !own.some(({ value }) => differ(value!, own[0]!.value!)))
    .flat();
}

export const CONFLICT_COLUMNS = [
  'conflict',
  'indicator',
  'place',
  'time',
  'text',
  'value',
  'unit',
  'issue',
  'articleTitle',
  'block',
  'start',
  'line',
  'page',
  'sentence',
] as const;

/**
 * Figures of one indicator, place, time, unit and kind whose values differ, in groups that `conflict` numbers. Each
 * is to be looked at: one of them may be wrong, or they are of two things after all. Figures without a time that can be told, vague ones and ranges are left out.
 */
export function conflictsOf(figures: readonly Figure[]): (string | number | null)[][] {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    const subject = subjectOf(figure);
    if (subject === null) continue;
    const group = groups.get(subject);
    if (group === undefined) groups.set(subject, [figure]);
    else group.push(figure);
  }
  const rows: (string | number | null)[][] = [];
  let number = 0;
  for (const all of groups.values()) {
    const group = alone(all);
    const values = group.map((figure) => figure.value!);
    if (!differ(Math.min(...values), Math.max(...values))) continue;
    number += 1;
    for (const figure of group)
      rows.push(
        CONFLICT_COLUMNS.map((name) => {
          if (name === 'conflict') return number;
          return name === 'time' ? timeOf(figure) || null : figure[name];
        }),
      );
  }
  return rows;
}
