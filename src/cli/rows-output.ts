/** Rows of results as a table for people, CSV, TSV, JSON or JSON Lines. */
import { SAMPLE, TextTable } from '../query/table.js';
import { type Cell, csvRows } from '../write/csv.js';
import { toJsonLine } from '../write/json.js';
import type { Sink } from '../write/sink.js';
import type { OptionSpec, OptionValues } from './spec.js';

export const ROW_FORMATS = ['table', 'csv', 'tsv', 'jsonl', 'json'] as const;
export type RowFormat = (typeof ROW_FORMATS)[number];

/** `--raw` and `--bom`, as for other tables. */
interface RowsOptions {
  raw: boolean;
  bom: boolean;
}

export function rowsOptions(options: OptionValues): RowsOptions {
  return { raw: options.raw === true, bom: options.bom === true };
}

export const limitOption: OptionSpec = {
  name: 'limit',
  value: 'N',
  text: { en: 'At most N rows; 0 for all, which is the default.', zh: '最多 N 行；0 表示全部（默认）。' },
};

/** Takes rows one by one and writes them in a form. Rows are handed on in pieces, so that any number fits. */
export class RowsOutput {
  readonly #sink: Sink;
  readonly #format: RowFormat;
  readonly #columns: readonly string[];
  readonly #options: RowsOptions;
  #table: TextTable | null = null;
  #held: (readonly unknown[])[] = [];
  #count = 0;

  constructor(sink: Sink, format: RowFormat, columns: readonly string[], options: RowsOptions) {
    this.#sink = sink;
    this.#format = format;
    this.#columns = columns;
    this.#options = options;
  }

  async add(row: readonly unknown[]): Promise<void> {
    if (this.#held.push(row) >= SAMPLE) await this.#flush();
  }

  async end(): Promise<void> {
    await this.#flush(true);
    if (this.#format === 'json') await this.#sink.write(this.#count === 0 ? '[]\n' : '\n]\n');
  }

  async #flush(last = false): Promise<void> {
    const rows = this.#held;
    this.#held = [];
    if (rows.length === 0 && (!last || this.#count > 0)) return;
    const first = this.#count === 0;
    this.#count += rows.length;
    const text = this.#text(rows, first);
    if (text !== '') await this.#sink.write(text);
  }

  #text(rows: readonly (readonly unknown[])[], first: boolean): string {
    switch (this.#format) {
      case 'table': {
        this.#table ??= new TextTable(this.#columns, rows);
        return (first ? this.#table.header() : '') + rows.map((row) => this.#table!.row(row)).join('');
      }
      case 'csv':
      case 'tsv': {
        const head = first ? [this.#columns as Cell[]] : [];
        const cells = rows.map((row) =>
          row.map((value) => (typeof value === 'number' ? value : text(value))),
        );
        const how = { raw: this.#options.raw, delimiter: this.#format === 'tsv' ? '\t' : ',' };
        return (first && this.#options.bom ? '\ufeff' : '') + csvRows([...head, ...cells], how);
      }
      case 'jsonl':
        return rows.map((row) => toJsonLine(this.#object(row))).join('');
      case 'json':
        return rows
          .map((row, i) => `${first && i === 0 ? '[\n' : ',\n'}${toJsonLine(this.#object(row)).trimEnd()}`)
          .join('');
    }
  }

  /** Names may be any words, `__proto__` among them, and may come twice. */
  #object(row: readonly unknown[]): object {
    const object: Record<string, unknown> = Object.create(null);
    for (const [i, column] of this.#columns.entries()) {
      const value = row[i];
      const name = Object.hasOwn(object, column) ? `${column}_${i + 1}` : column;
      object[name] = typeof value === 'bigint' ? number(value) : value;
    }
    return object;
  }
}

const text = (value: unknown): Cell => (value === null || value === undefined ? null : String(value));

/** As a number where JSON holds it exactly, else as text. */
function number(value: bigint): number | string {
  return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
}
