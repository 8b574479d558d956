import { escapeLine } from '../text/safe.js';
import { charWidth, displayWidth } from '../text/width.js';

/** A cell of a terminal table is cut to this many columns. */
const MOST = 48;
/** Rows by which the widths are chosen; later ones are cut to them. */
export const SAMPLE = 200;

function cut(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let used = 0;
  let shown = '';
  for (const char of text) {
    used += charWidth(char);
    if (used > width - 1) break;
    shown += char;
  }
  return `${shown}…`;
}

const isNumber = (value: unknown) => typeof value === 'number' || typeof value === 'bigint';
const shownValue = (value: unknown) =>
  value === null || value === undefined ? '' : escapeLine(String(value));

/** A table for people: columns under each other whatever their characters' width, numbers to the right. */
export class TextTable {
  readonly #widths: number[];
  readonly #right: boolean[];
  readonly #columns: readonly string[];

  constructor(columns: readonly string[], sample: readonly (readonly unknown[])[]) {
    this.#columns = columns;
    this.#right = columns.map((_, i) => sample.every((row) => row[i] === null || isNumber(row[i])));
    this.#widths = columns.map((column, i) => {
      const cells = sample.map((row) => displayWidth(shownValue(row[i]).slice(0, MOST + 1)));
      return Math.min(MOST, Math.max(displayWidth(escapeLine(column)), ...cells));
    });
  }

  header(): string {
    const rule = this.#widths.map((width) => '─'.repeat(width)).join('  ');
    return `${this.row(this.#columns)}${rule}\n`;
  }

  row(values: readonly unknown[]): string {
    const cells = this.#widths.map((width, i) => {
      const text = cut(shownValue(values[i]), width);
      const space = ' '.repeat(width - displayWidth(text));
      return this.#right[i] ? space + text : text + space;
    });
    return `${cells.join('  ').trimEnd()}\n`;
  }
}
