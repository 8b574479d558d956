/** Every form read back by a reader that is not ours: the same rows, the same sums. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre';
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { allTables, type Row, type Table, tableBatches, tableOf } from '../../../src/write/tables/index.js';
import { temporaryFolder } from '../../cli/huikan.js';
import { fixtureIssues, quote, stream, write } from './data.js';
import { hasPython, libreOffice, pythonCsv, pythonSqlite } from './readers.js';

const issues = await fixtureIssues();
const expected = new Map<string, Row[]>(allTables().map((table) => [table.name, []]));
for await (const { table, rows } of tableBatches(stream(issues))) expected.get(table.name)!.push(...rows);

const folder = temporaryFolder();
const placeOf = (table: Table, name: string) => table.columns.findIndex((column) => column.name === name);
const values = tableOf('statistics');
const valueAt = placeOf(values, 'value');
const sum = expected.get('statistics')!.reduce((total, row) => total + ((row[valueAt] as number) ?? 0), 0);
/** A value as CSV shows it. Texts of the fixtures need no guard but those that begin with a sign. */
const shown = (value: Row[number]) =>
  value === null ? '' : String(value).replace(/^(?=[-+=@＋－＝＠])/u, "'");

describe.each(['csv', 'tsv'] as const)('%s', (format) => {
  it.skipIf(!hasPython)('is read by Python: all tables, all cells', async () => {
    const path = join(folder, `${format}/`);
    await write(format, issues, path);
    for (const table of allTables()) {
      const [header, ...rows] = pythonCsv(
        join(path, `${table.name}.${format}`),
        format === 'tsv' ? '\t' : ',',
      );
      expect(header).toEqual(table.columns.map((column) => column.name));
      const cells = expected
        .get(table.name)!
        .map((row) => row.map((value) => (typeof value === 'number' ? String(value) : shown(value))));
      expect(rows).toEqual(cells);
    }
  });

  it('holds one table in a file, with the columns and headers asked for', async () => {
    const path = join(folder, `one.${format}`);
    const columns = ['issue', 'value', 'unit'];
    await write(format, issues, path, { tables: ['statistics'], columns, header: 'zh', excel: true });
    const text = readFileSync(path, 'utf8');
    const tab = format === 'tsv' ? '\t' : ',';
    expect(text.startsWith(`\ufeff期${tab}数值${tab}单位\r\n`)).toBe(true);
    expect(text.split('\r\n')).toHaveLength(expected.get('statistics')!.length + 2);
  });

  it('refuses a second table in a file and leaves nothing', async () => {
    const path = join(folder, `two.${format}`);
    await expect(write(format, issues, path)).rejects.toMatchObject({
      code: 'usage',
      context: { reason: 'several-tables' },
    });
    expect(existsSync(path)).toBe(false);
  });
});

describe('xlsx', () => {
  const path = join(folder, 'data.xlsx');

  it('is read by another library: sheets, headers, types, links', async () => {
    await write('xlsx', issues, path);
    const book = await readXlsx(readFileSync(path));
    const names = book.sheets.map((sheet) => sheet.name);
    expect(names.slice(0, 5)).toEqual(['文章', '统计', '法规', '地区', '目录']);
    expect(names.at(-1)).toBe('说明');
    for (const table of allTables()) {
      const sheet = book.sheets.find(({ name }) => name === table.zh)!;
      const [header, ...rows] = sheet.rows;
      expect(header).toEqual(table.columns.map((column) => column.zh));
      expect(rows).toHaveLength(expected.get(table.name)!.length);
    }
    const statistics = book.sheets[1]!.rows.slice(1);
    const start = placeOf(values, 'timeStart');
    expect(statistics.reduce((total, row) => total + ((row[valueAt] as number) ?? 0), 0)).toBe(sum);
    expect(statistics[0]![start]).toBeInstanceOf(Date);
    expect(typeof statistics[0]![placeOf(values, 'placeCode')]).toBe('string');
  });

  it('says in its notes what was read, what could not be, and what every column holds', async () => {
    await write('xlsx', issues, path, { header: 'en' });
    const notes = (await readXlsx(readFileSync(path))).sheets.at(-1)!;
    expect(notes.name).toBe('notes');
    const text = notes.rows.map((row) => row.join('\t')).join('\n');
    expect(text).toContain('a.txt\t1\t2');
    expect(text).toContain('b.txt\tis empty');
    for (const table of allTables())
      for (const column of table.columns) expect(text).toContain(`${table.name}\t${column.name}\t`);
  });

  it('is read by LibreOffice: the same counts and sums', { timeout: 120_000 }, async (context) => {
    await write('xlsx', issues, path);
    const sheets = libreOffice(path);
    if (sheets === null) return context.skip('LibreOffice Calc is not installed');
    expect(sheets.size).toBe(allTables().length + 1);
    const lines = sheets.get('统计')!.trimEnd().split('\n');
    expect(lines).toHaveLength(expected.get('statistics')!.length + 1);
  });

  it('splits what a sheet cannot hold', { timeout: 120_000 }, async () => {
    const many = Array.from({ length: 250_001 }, () => quote('x'));
    const path2 = join(folder, 'many.xlsx');
    const items = [many, many].map((rows) => ({ issue: null, rows }));
    await write('xlsx', items, path2, { columns: ['seq'] });
    const book = await readXlsx(readFileSync(path2));
    expect(book.sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['引语', 500_001],
      ['引语 2', 3],
      ['说明', expect.any(Number)],
    ]);
  });
});

describe('parquet', () => {
  it('is read by another library: types, rows, what the columns mean', async () => {
    await write('parquet', issues, join(folder, 'parquet/'));
    for (const table of allTables()) {
      const file = await asyncBufferFromFile(join(folder, 'parquet', `${table.name}.parquet`));
      const objects = await parquetReadObjects({ file });
      expect(objects).toHaveLength(expected.get(table.name)!.length);
      const metadata = await parquetMetadataAsync(file);
      expect(metadata.key_value_metadata?.map(({ key }) => key)).toContain('huikan.columns');
      expect(metadata.schema).toHaveLength(table.columns.length + 1);
    }
    const file = await asyncBufferFromFile(join(folder, 'parquet', 'statistics.parquet'));
    const objects = await parquetReadObjects({ file });
    expect(objects.reduce((total, row) => total + ((row.value as number) ?? 0), 0)).toBe(sum);
    expect(objects[0]!.timeStart).toEqual(new Date('2021-05-26'));
  });

  it('has all rows over several row groups', async () => {
    const rows = Array.from({ length: 45_000 }, (_, i) => quote(`第${i}号`));
    const path = join(folder, 'groups.parquet');
    await write('parquet', [{ issue: null, rows }], path);
    const file = await asyncBufferFromFile(path);
    expect((await parquetMetadataAsync(file)).row_groups).toHaveLength(3);
    const objects = await parquetReadObjects({ file, columns: ['text', 'seq'] });
    expect(objects.map(({ text }) => text)).toEqual(rows.map(({ text }) => text));
    expect(objects.at(-1)!.seq).toBe(45_000n);
  });
});

describe('sqlite', () => {
  const path = join(folder, 'data.sqlite');

  it.skipIf(!hasPython)('is read by Python: all cells, keys and references hold', async () => {
    await write('sqlite', issues, path);
    for (const table of allTables()) {
      const rows = pythonSqlite(path, `SELECT * FROM "${table.name}"`);
      const cells = expected
        .get(table.name)!
        .map((row) => row.map((v) => (typeof v === 'boolean' ? Number(v) : v)));
      expect(rows).toEqual(cells);
    }
    expect(pythonSqlite(path, 'PRAGMA foreign_key_check')).toEqual([]);
    expect(pythonSqlite(path, 'PRAGMA integrity_check')).toEqual([['ok']]);
    expect(pythonSqlite(path, 'SELECT "what", "input" FROM huikan_manifest')).toEqual([
      ['version', null],
      ['input', 'a.txt'],
      ['failure', 'b.txt'],
    ]);
  });

  it('leaves nothing beside the file, and none where the input fails', async () => {
    const empty = temporaryFolder();
    await write('sqlite', issues, join(empty, 'a.sqlite'));
    const failing = [{ issue: issues[0]!.issue, rows: [quote('x', { annotation: 'nonsense' })] }];
    await expect(write('sqlite', failing as never, join(empty, 'b.sqlite'))).rejects.toThrow();
    const { readdirSync } = await import('node:fs');
    expect(readdirSync(empty)).toEqual(['a.sqlite']);
  });
});

describe('duckdb', () => {
  it('is read by the engine: counts, sums, comments', async (context) => {
    const engine = await import('@duckdb/node-api').catch(() => null);
    if (engine === null) return context.skip('@duckdb/node-api is not installed');
    const path = join(folder, 'data.duckdb');
    await write('duckdb', issues, path);
    const connection = await (await engine.DuckDBInstance.create(path)).connect();
    const ask = async (sql: string) => (await connection.runAndReadAll(sql)).getRowsJS();
    for (const table of allTables())
      expect(await ask(`SELECT count(*) FROM "${table.name}"`)).toEqual([
        [BigInt(expected.get(table.name)!.length)],
      ]);
    expect((await ask('SELECT sum(value) FROM statistics'))[0]![0]).toBeCloseTo(sum, 3);
    const comments = await ask("SELECT count(comment) FROM duckdb_columns() WHERE table_name = 'laws'");
    expect(comments).toEqual([[BigInt(tableOf('laws').columns.length)]]);
    const parquet = join(folder, 'parquet', 'statistics.parquet');
    await write('parquet', issues, join(folder, 'parquet/'));
    expect((await ask(`SELECT sum(value) FROM '${parquet}'`))[0]![0]).toBeCloseTo(sum, 3);
    connection.closeSync();
  });
});

describe('datapackage', () => {
  const path = join(folder, 'package');
  const load = () => JSON.parse(readFileSync(join(path, 'datapackage.json'), 'utf8'));

  it('describes every file as it is', async () => {
    await write('datapackage', issues, path, { licence: 'CC-BY-4.0' });
    const { resources, licenses, name } = load();
    expect(name).toMatch(/^[-a-z0-9._]+$/u);
    expect(licenses).toEqual([
      {
        name: 'CC-BY-4.0',
        title: 'Creative Commons Attribution 4.0',
        path: 'https://creativecommons.org/licenses/by/4.0/',
      },
    ]);
    expect(resources.map((resource: { name: string }) => resource.name)).toEqual(
      allTables().map((table) => table.name),
    );
    for (const { name: table, path: file, bytes, hash, schema } of resources) {
      const text = readFileSync(join(path, file));
      expect(bytes).toBe(text.length);
      expect(hash).toBe(`sha256:${createHash('sha256').update(text).digest('hex')}`);
      const fields = schema.fields.map((field: { name: string }) => field.name);
      expect(text.toString('utf8').split('\n')[0]).toBe(fields.join(','));
      expect(schema.primaryKey.every((key: string) => fields.includes(key))).toBe(true);
      for (const { fields: from, reference } of schema.foreignKeys ?? []) {
        // Of a key of several columns none may be empty: a validator takes that for a broken one.
        for (const field of from)
          expect(schema.fields[fields.indexOf(field)].constraints, `${table}.${field}`).toEqual({
            required: true,
          });
        const other = resources.find((resource: { name: string }) => resource.name === reference.resource);
        const names = other.schema.fields.map((field: { name: string }) => field.name);
        expect(
          reference.fields.every((field: string) => names.includes(field)),
          table,
        ).toBe(true);
      }
    }
  });

  it('refers to nothing where rows come without their issues', async () => {
    const alone = join(folder, 'rows-only');
    await write('datapackage', [{ issue: null, rows: [quote('x')] }], alone);
    const { resources } = JSON.parse(readFileSync(join(alone, 'datapackage.json'), 'utf8'));
    expect(resources).toHaveLength(1);
    expect(resources[0].schema.foreignKeys).toBeUndefined();
  });
});
