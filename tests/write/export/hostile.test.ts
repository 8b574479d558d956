/** 50,000 cells that do harm elsewhere: every one comes back, or is made safe as docs/export.md says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { beforeAll, describe, expect, it } from 'vitest';
import { escapeControls } from '../../../src/text/safe.js';
import { guardFormula } from '../../../src/write/csv.js';
import { temporaryFolder } from '../../cli/huikan.js';
import { quote, write } from './data.js';
import { hasPython, pythonCsv, pythonSqlite } from './readers.js';

const COUNT = 50_000;

/** Pieces that cells are put together from. */
const STARTS = [
  '',
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\r',
  '\n',
  '\0',
  '＝',
  '＋',
  '－',
  '＠',
  ' =',
  '\u200b=',
  "'",
  '"',
];
const MIDDLES = [
  '1+1',
  'cmd|/C calc!A0',
  'HYPERLINK("http://x","y")',
  '监督法',
  '"a","b"',
  '逗号,分号;制表\t',
  '行\n二行\r\n三行\r',
  '\x1b[31m\x07\x00\x7f\x85',
  '\u202e倒\u202c\u2066隔\u2069',
  '😀👨‍👩‍👧𠀀𪚥',
  '\ud800',
  '\udc00尾',
  '_x001B__x005F_',
  '<c r="A1"/>&amp;]]>',
  '-5.2%',
  'constructor',
  '__proto__',
  '\ufeff\ufffe\uffff',
  '000110108',
  '1e5',
];
const ENDS = ['', ' ', '\n', '=', '\0', '…', '\ud83d'];

function hostile(i: number): string {
  const text =
    STARTS[i % STARTS.length]! + MIDDLES[Math.floor(i / 17) % MIDDLES.length]! + ENDS[i % ENDS.length]! + i;
  // A few are longer than a cell of a workbook; one ends between the halves of a character there.
  return i % 10_000 === 7 ? `${text}${'长'.repeat(32_760)}${'𠀀'.repeat(40_000)}` : text;
}

const texts = Array.from({ length: COUNT }, (_, i) => hostile(i));
const rows = [{ issue: null, rows: texts.map((text) => quote(text)) }];
/** What no file in UTF-8 can hold. */
const wellFormed = (text: string) => text.replace(/\p{Cs}/gu, '\ufffd');
const kept = texts.map(wellFormed);
/** These readers decode each text as if it were a file, and drop a byte order mark at its start. */
const withoutMark = kept.map((text) => text.replace(/^\ufeff/u, ''));
const columns = ['seq', 'text'];
const folder = temporaryFolder();
const place = (name: string) => join(folder, name);

describe('hostile cells', { timeout: 120_000 }, () => {
  beforeAll(() => expect(new Set(texts).size).toBe(COUNT));

  it.skipIf(!hasPython)('are all in CSV with --raw', async () => {
    await write('csv', rows, place('raw.csv'), { columns, raw: true });
    expect(pythonCsv(place('raw.csv')).slice(1)).toEqual(kept.map((text, i) => [String(i + 1), text]));
  });

  it.skipIf(!hasPython)('are safe in CSV without it, and none is lost', async () => {
    await write('csv', rows, place('safe.csv'), { columns });
    const cells = pythonCsv(place('safe.csv')).slice(1);
    expect(cells).toHaveLength(COUNT);
    for (const [i, [seq, text]] of cells.entries()) {
      expect(seq).toBe(String(i + 1));
      expect(text).not.toMatch(/^[\s\u200b]*[=+\-@＝＋－＠\t\r\n\0]/u);
      expect(text).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/u);
      expect(text).toBe(wellFormed(escapeControls(guardFormula(texts[i]!))));
    }
  });

  it.skipIf(!hasPython)('are all in SQLite', async () => {
    await write('sqlite', rows, place('data.sqlite'));
    const found = pythonSqlite(place('data.sqlite'), 'SELECT text FROM quotes ORDER BY seq');
    expect(found.map(([text]) => text)).toEqual(kept.map((text) => text.replaceAll('\0', '\u2400')));
  });

  it('are all in Parquet', async () => {
    await write('parquet', rows, place('data.parquet'), { columns });
    const found = await parquetReadObjects({ file: await asyncBufferFromFile(place('data.parquet')) });
    expect(found.map(({ text }) => text)).toEqual(withoutMark);
  });

  it('are all in DuckDB', async (context) => {
    const engine = await import('@duckdb/node-api').catch(() => null);
    if (engine === null) return context.skip('@duckdb/node-api is not installed');
    await write('duckdb', rows, place('data.duckdb'));
    const connection = await (await engine.DuckDBInstance.create(place('data.duckdb'))).connect();
    const found = await connection.runAndReadAll('SELECT text FROM quotes ORDER BY seq');
    expect(found.getRowsJS().map(([text]) => text)).toEqual(withoutMark);
    connection.closeSync();
  });

  it.each([true, false])('are all text in XLSX, long ones in parts (raw: %s)', async (raw) => {
    await write('xlsx', rows, place('data.xlsx'), { columns, raw });
    const bytes = readFileSync(place('data.xlsx'));
    const book = await readXlsx(bytes);
    const cells = book.sheets[0]!.rows.slice(1).map((row) => String(row[1] ?? ''));
    expect(cells).toHaveLength(COUNT);
    const parts = new Map<string, string>();
    for (const [, ref, , text] of book.sheets.find(({ name }) => name === '长文本')!.rows.slice(1))
      parts.set(String(ref), (parts.get(String(ref)) ?? '') + text);
    expect(parts.size).toBe(texts.filter((text) => text.length > 32_767).length);
    for (const [i, cell] of cells.entries()) {
      const text = cell + (parts.get(`B${i + 2}`) ?? '');
      expect(cell.length).toBeLessThanOrEqual(32_767);
      expect(text, String(i)).toBe(wellFormed(raw ? texts[i]! : escapeControls(texts[i]!)));
    }
  });
});
