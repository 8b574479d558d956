/** Figures counted and summed up by what they have in common. */
import { DIMENSIONS, type Dimension, type Figure, rounded } from './figure.js';

/** What is said of the figures of a group. */
export const MEASURES = ['count', 'sum', 'mean', 'min', 'max', 'values'] as const;
export type Measure = (typeof MEASURES)[number];

export interface Pivot {
  columns: string[];
  rows: (string | number | null)[][];
}

/** What a group has had so far. `sum` and the rest are of figures with a value; vague ones (数十名) only count. */
class Tally {
  count = 0;
  #valued = 0;
  #sum = 0;
  #min = Number.POSITIVE_INFINITY;
  #max = Number.NEGATIVE_INFINITY;
  readonly #texts = new Set<string>();

  add({ value, text }: Figure): void {
    this.count += 1;
    this.#texts.add(text);
    if (value === null) return;
    this.#valued += 1;
    this.#sum += value;
    this.#min = Math.min(this.#min, value);
    this.#max = Math.max(this.#max, value);
  }

  measure(measure: Measure): string | number | null {
    if (measure === 'count') return this.count;
    if (measure === 'values') return [...this.#texts].join('；');
    if (this.#valued === 0) return null;
    if (measure === 'sum') return rounded(this.#sum);
    if (measure === 'mean') return rounded(this.#sum / this.#valued);
    return rounded(measure === 'min' ? this.#min : this.#max);
  }
}

interface Group {
  values: string[];
  all: Tally;
  across: Map<string, Tally>;
}

export interface PivotOptions {
  /** A row for each combination of these. */
  by: readonly Dimension[];
  /** A column for each value of this one. */
  across?: Dimension | undefined;
  /** What stands in the columns of `across`. */
  show: Measure;
}

/** Groups of figures, added one by one: the memory holds groups and not figures. */
export class Pivoter {
  readonly #options: PivotOptions;
  readonly #groups = new Map<string, Group>();
  readonly #across = new Set<string>();

  constructor(options: PivotOptions) {
    this.#options = options;
  }

  add(figure: Figure): void {
    const { by, across } = this.#options;
    const values = by.map((name) => DIMENSIONS[name](figure));
    const key = JSON.stringify(values);
    const group = this.#groups.get(key) ?? { values, all: new Tally(), across: new Map<string, Tally>() };
    this.#groups.set(key, group);
    group.all.add(figure);
    if (across === undefined) return;
    const value = DIMENSIONS[across](figure);
    this.#across.add(value);
    const tally = group.across.get(value) ?? new Tally();
    group.across.set(value, tally);
    tally.add(figure);
  }

  /** The table: rows with most figures first, then in the order of their values. */
  result(): Pivot {
    const { by, across, show } = this.#options;
    const groups = [...this.#groups.values()].sort(
      (a, b) => b.all.count - a.all.count || compare(a.values, b.values),
    );
    if (across === undefined) {
      const measures = MEASURES.filter((measure) => measure !== 'values' || show === 'values');
      return {
        columns: [...by, ...measures],
        rows: groups.map(({ values, all }) => [...values, ...measures.map((name) => all.measure(name))]),
      };
    }
    const columns = [...this.#across].sort();
    return {
      columns: [...by, ...columns.map((name) => name || '—')],
      rows: groups.map((group) => [
        ...group.values,
        ...columns.map((name) => group.across.get(name)?.measure(show) ?? null),
      ]),
    };
  }
}

function compare(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? 0 : a[at]! < b[at]! ? -1 : 1;
}
