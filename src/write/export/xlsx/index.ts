/** Excel workbooks: a sheet for each table, and one that explains them. */
import type { Issue } from '../../../model/issue.js';
import { type IssueRows, type Row, type Table, tableBatches, tableNames } from '../../tables/index.js';
import { type Selection, selectColumns } from '../../tables/select.js';
import { type Exporter, type ExportOptions, type ExportTarget, orAbort } from '../exporter.js';
import { sourceLink } from './links.js';
import { NOTE_COLUMNS, type NotedSheet, noteRows, SHEET_NAMES } from './notes.js';
import { Sheet, type SheetColumn } from './sheet.js';
import { writeWorkbook } from './workbook.js';

/** Excel takes 1,048,576 rows on a sheet; half of that still opens on an ordinary computer. */
const ROWS_PER_SHEET = 500_000;
/** Rows between two chances for the compressor to take what has come together. */
const FLUSH_ROWS = 200;

/** Tables in the order of their sheets: what analysts look at first, then the rest. */
const ORDER = ['articles', 'statistics', 'laws', 'districts', 'contents'];
const order = (name: string) =>
  ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length + tableNames.indexOf(name as never);

/** Columns that lead to the source, the first a table has. */
const LINKED = ['block', 'id', 'source.path', 'title', 'code'];

/** The sheets of one table. */
interface Tabled {
  table: Table;
  selection: Selection;
  sheets: Sheet[];
  linkAt: number;
  pageAt: number;
}

class WorkbookWriter {
  readonly #options: ExportOptions;
  readonly #lang: 'zh' | 'en';
  readonly #path: string | null;
  readonly #select: (table: Table) => Selection;
  readonly #tables = new Map<string, Tabled>();
  readonly #long: { sheet: string; ref: string; part: number; text: string }[] = [];

  constructor(options: ExportOptions, path: string | null) {
    this.#options = options;
    this.#lang = options.header ?? 'zh';
    this.#path = path;
    this.#select = selectColumns(options.columns);
  }

  #tabled(table: Table): Tabled {
    const known = this.#tables.get(table.name);
    if (known !== undefined) return known;
    const selection = this.#select(table);
    const place = (name: string) => selection.columns.findIndex((column) => column.name === name);
    const linkAt = LINKED.map(place).find((at) => at >= 0) ?? -1;
    const pageAt = table.columns.findIndex((column) => column.name === 'page');
    const made = { table, selection, sheets: [], linkAt, pageAt };
    this.#tables.set(table.name, made);
    return made;
  }

  #newSheet({ table, selection, sheets }: Tabled): Sheet {
    const base = this.#lang === 'zh' ? table.zh : table.name;
    const name = sheets.length === 0 ? base : `${base} ${sheets.length + 1}`;
    const columns: SheetColumn[] = selection.columns.map(({ zh, name: field, type }) => ({
      header: this.#lang === 'zh' ? zh : field,
      type,
    }));
    const overflow = (ref: string, rest: string) => this.#keepLong(name, ref, rest);
    const sheet = new Sheet(name, { columns, raw: this.#options.raw, table: true, overflow });
    sheets.push(sheet);
    return sheet;
  }

  #keepLong(sheet: string, ref: string, rest: string): void {
    for (let part = 2, at = 0; at < rest.length; part += 1) {
      const end = Math.min(rest.length, at + 32_000);
      const code = rest.charCodeAt(end - 1);
      const cut = end < rest.length && code >= 0xd800 && code < 0xdc00 ? end - 1 : end;
      this.#long.push({ sheet, ref, part, text: rest.slice(at, cut) });
      at = cut;
    }
  }

  async add(table: Table, rows: readonly Row[], source: Issue['source'] | null): Promise<void> {
    const tabled = this.#tabled(table);
    if (tabled.selection.columns.length === 0) return;
    for (const [i, row] of rows.entries()) {
      let sheet = tabled.sheets.at(-1) ?? this.#newSheet(tabled);
      if (sheet.rows === ROWS_PER_SHEET) {
        await sheet.flush(0);
        sheet = this.#newSheet(tabled);
      }
      const link = this.#link(row, tabled, source);
      sheet.add({ values: tabled.selection.pick(row), link, linkAt: tabled.linkAt });
      if (i % FLUSH_ROWS === 0) await sheet.flush();
    }
    await tabled.sheets.at(-1)?.flush();
  }

  #link(row: Row, { linkAt, pageAt }: Tabled, source: Issue['source'] | null): string | null {
    if (linkAt < 0 || source === null || source.path === null) return null;
    const page = pageAt < 0 ? null : (row[pageAt] as number | null);
    return sourceLink(source.path, source.format === 'pdf' ? page : null, this.#path);
  }

  async #longSheet(): Promise<Sheet[]> {
    if (this.#long.length === 0) return [];
    const columns: SheetColumn[] = [
      { header: this.#lang === 'zh' ? '工作表' : 'sheet', type: 'string' },
      { header: this.#lang === 'zh' ? '单元格' : 'cell', type: 'string' },
      { header: this.#lang === 'zh' ? '部分' : 'part', type: 'integer' },
      { header: this.#lang === 'zh' ? '文字' : 'text', type: 'string' },
    ];
    // Control characters are visible already.
    const sheet = new Sheet(SHEET_NAMES[this.#lang].long, { columns, raw: true, table: true });
    for (const { sheet: name, ref, part, text } of this.#long) {
      sheet.add({ values: [name, ref, part, text] });
      await sheet.flush();
    }
    return [sheet];
  }

  #noteSheet(tables: readonly Tabled[]): Sheet {
    const noted = tables.flatMap(({ table, selection, sheets }): NotedSheet[] => {
      const [first] = sheets;
      if (first === undefined) return [];
      const rows = sheets.reduce((sum, sheet) => sum + sheet.rows, 0);
      return [{ name: first.name, table, columns: selection.columns, rows }];
    });
    const columns = Array.from({ length: NOTE_COLUMNS }, (): SheetColumn => ({ header: '', type: 'string' }));
    const sheet = new Sheet(SHEET_NAMES[this.#lang].notes, { columns, raw: false, table: false });
    for (const row of noteRows(noted, this.#options.manifest(), this.#lang)) sheet.add(row);
    return sheet;
  }

  /** All sheets, ended, in their order. */
  async end(): Promise<Sheet[]> {
    const tables = [...this.#tables.values()].sort((a, b) => order(a.table.name) - order(b.table.name));
    const sheets = tables.flatMap((tabled) => tabled.sheets);
    sheets.push(...(await this.#longSheet()), this.#noteSheet(tables));
    for (const sheet of sheets) await sheet.end();
    return sheets;
  }

  async dispose(): Promise<void> {
    for (const { sheets } of this.#tables.values()) for (const { spool } of sheets) await spool.dispose();
  }
}

async function run(
  input: AsyncIterable<IssueRows>,
  target: ExportTarget,
  options: ExportOptions,
): Promise<void> {
  let source: Issue['source'] | null = null;
  // Batches of an issue come before the next issue is asked for, so this is always theirs.
  const noting = async function* (): AsyncGenerator<IssueRows> {
    for await (const item of input) {
      source = item.issue?.source ?? null;
      yield item;
    }
  };
  const workbook = new WorkbookWriter(options, target.path);
  await orAbort(await target.sink(), async (sink) => {
    try {
      for await (const { table, rows } of tableBatches(noting(), options))
        await workbook.add(table, rows, source);
      await writeWorkbook(await workbook.end(), sink);
      await sink.close();
    } finally {
      await workbook.dispose();
    }
  });
}

export const xlsx: Exporter = { run };
