import type { ColumnType, Row } from '../../tables/index.js';
import { Spool } from '../../zip/spool.js';
import { cellXml, columnLetters, MAX_UNITS, shownText, textCell } from './cells.js';
import { SheetLinks } from './links.js';
import { STYLE } from './styles.js';
import { columnWidths } from './widths.js';

/** A column of a sheet. */
export interface SheetColumn {
  header: string;
  type: ColumnType;
}

/** A row of a sheet. */
export interface SheetRow {
  values: Row;
  /** An address, for the cell of the column `linkAt`. */
  link?: string | null;
  linkAt?: number;
  /** In the dress of the header, or of a title. */
  dress?: 'header' | 'title';
}

export interface SheetOptions {
  columns: readonly SheetColumn[];
  raw: boolean;
  /** First row frozen, with filters. */
  table: boolean;
  /** Called for a text that is too long for a cell, with what did not fit. */
  overflow?: (ref: string, rest: string) => void;
}

/** Rows that are looked at for the widths before the first is written. */
const SAMPLE = 100;
const PIECE = 1 << 16;
/** On paper: A4 across, all columns on one page, as many pages down as there are rows. */
const PRINT =
  '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>';

const HEAD =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">';

/** One sheet, filled row by row. */
export class Sheet {
  readonly name: string;
  readonly spool = new Spool();
  readonly links = new SheetLinks();
  /** Rows written, the header not counted. */
  rows = 0;
  /** What its filter goes over, once it has ended; null for a sheet without one. */
  filter: string | null = null;
  readonly #options: SheetOptions;
  readonly #letters: readonly string[];
  #sample: SheetRow[] | null = [];
  #text = '';
  #line = 0;

  constructor(name: string, options: SheetOptions) {
    this.name = name;
    this.#options = options;
    this.#letters = options.columns.map((_, i) => columnLetters(i));
  }

  /** Adds a row. */
  add(row: SheetRow): void {
    this.rows += 1;
    if (this.#sample === null) this.#put(row);
    else if (this.#sample.push(row) === SAMPLE) this.#begin();
  }

  /** Hands on what has come together. To be awaited now and then while rows are added. */
  async flush(least = PIECE): Promise<void> {
    if (this.#text.length < least) return;
    const text = this.#text;
    this.#text = '';
    await this.spool.write(text);
  }

  #begin(): void {
    const rows = this.#sample ?? [];
    this.#sample = null;
    const { columns, table } = this.#options;
    const header = columns.map((column) => column.header);
    const widths = columnWidths(
      columns,
      rows.map(({ values }) => values),
    );
    const pane = table
      ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>'
      : '';
    const cols = widths.map(
      (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
    );
    this.#text = `${HEAD}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${cols.join('')}</cols><sheetData>`;
    if (table) {
      this.#line += 1;
      const cells = header.map((title, i) => textCell(`${this.#letters[i]}1`, title, STYLE.header));
      this.#text += `<row r="1" ht="20" customHeight="1">${cells.join('')}</row>`;
    }
    for (const row of rows) this.#put(row);
  }

  #put({ values, link = null, linkAt = 0, dress }: SheetRow): void {
    const { columns, raw } = this.#options;
    this.#line += 1;
    const line = String(this.#line);
    let xml = `<row r="${line}">`;
    for (let i = 0; i < values.length; i++) {
      const value = values[i]!;
      if (value === null) continue;
      const ref = this.#letters[i] + line;
      const linked = link !== null && i === linkAt && this.links.add(ref, link);
      if (typeof value !== 'string') xml += cellXml(ref, value, columns[i]!.type);
      else {
        const text = this.#fitting(ref, shownText(value, raw));
        if (linked) xml += textCell(ref, text, STYLE.link);
        else if (dress !== undefined) xml += textCell(ref, text, STYLE[dress]);
        else xml += cellXml(ref, text, columns[i]!.type);
      }
    }
    this.#text += `${xml}</row>`;
  }

  #fitting(ref: string, text: string): string {
    if (text.length <= MAX_UNITS) return text;
    // Never between the two halves of a character.
    const code = text.charCodeAt(MAX_UNITS - 1);
    const cut = code >= 0xd800 && code < 0xdc00 ? MAX_UNITS - 1 : MAX_UNITS;
    this.#options.overflow?.(ref, text.slice(cut));
    return text.slice(0, cut);
  }

  /** Ends the sheet. */
  async end(): Promise<void> {
    if (this.#sample !== null) this.#begin();
    if (this.#options.table) this.filter = `A1:${this.#letters.at(-1)}${Math.max(1, this.#line)}`;
    const filter = this.filter === null ? '' : `<autoFilter ref="${this.filter}"/>`;
    this.#text += `</sheetData>${filter}${this.links.xml}${PRINT}</worksheet>`;
    await this.flush(0);
    await this.spool.end();
  }
}
