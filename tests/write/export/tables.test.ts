import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { extractKinds } from '../../../src/extract/index.js';
import * as schemas from '../../../src/model/rows.js';
import {
  allTables,
  annotationTables,
  rowFault,
  type Table,
  tableBatches,
  tableOf,
  type Value,
} from '../../../src/write/tables/index.js';
import { fixtureIssues, quote, stream } from './data.js';

const issues = await fixtureIssues();

/** All rows of the fixtures as objects, by table. */
async function rowsByTable(): Promise<Map<string, Record<string, Value>[]>> {
  const rows = new Map<string, Record<string, Value>[]>(allTables().map((table) => [table.name, []]));
  for await (const { table, rows: batch } of tableBatches(stream(issues)))
    for (const row of batch) {
      expect(row).toHaveLength(table.columns.length);
      rows.get(table.name)!.push(Object.fromEntries(table.columns.map(({ name }, i) => [name, row[i]!])));
    }
  return rows;
}

const rows = await rowsByTable();
const keyOf = (row: Record<string, Value>, columns: readonly string[]) =>
  JSON.stringify(columns.map((name) => row[name]));

describe.each(allTables().map((table): [string, Table] => [table.name, table]))(
  'the table %s',
  (name, table) => {
    const own = rows.get(name)!;

    it('has rows, each of whose values is of the type of its column', () => {
      expect(own.length).toBeGreaterThan(0);
      const types = { integer: 'number', number: 'number', share: 'number', boolean: 'boolean' } as const;
      for (const row of own)
        for (const { name: column, type, required } of table.columns) {
          const value = row[column];
          if (value === null) expect(required, column).toBe(false);
          else expect(typeof value, column).toBe(types[type as keyof typeof types] ?? 'string');
          if (type === 'integer' && value !== null) expect(Number.isSafeInteger(value), column).toBe(true);
        }
    });

    it('has a key that names each row, and references that lead to one', () => {
      expect(new Set(own.map((row) => keyOf(row, table.key))).size).toBe(own.length);
      for (const { columns, table: other, to } of table.references) {
        const known = new Set(rows.get(other)!.map((row) => keyOf(row, to)));
        for (const row of own)
          if (columns.every((column) => row[column] !== null)) expect(known).toContain(keyOf(row, columns));
      }
    });

    it('has names and meanings in both languages, and no name twice', () => {
      for (const column of table.columns)
        expect([column.zh, column.meaning.zh, column.meaning.en].every((text) => text.length > 0)).toBe(true);
      expect(new Set(table.columns.map((column) => column.name)).size).toBe(table.columns.length);
      expect(new Set(table.columns.map((column) => column.zh)).size).toBe(table.columns.length);
    });
  },
);

describe('tables of annotations', () => {
  const shapes: Record<string, object> = {
    statistics: schemas.statisticSchema.shape,
    laws: schemas.lawSchema.shape,
    districts: schemas.districtSchema.shape,
    organizations: schemas.organizationSchema.shape,
    people: schemas.personSchema.shape,
    quotes: schemas.quoteSchema.shape,
    slogans: schemas.sloganSchema.shape,
    dates: schemas.dateSchema.shape,
    meetings: schemas.meetingSchema.shape,
    keywords: schemas.keywordSchema.shape,
  };

  it('explain every code that a column may hold, in both languages', () => {
    let codes = 0;
    for (const kind of annotationTables)
      for (const { name, meaning } of tableOf(kind).columns) {
        const json = JSON.stringify(z.toJSONSchema((shapes[kind] as never)[name] ?? z.string()));
        for (const [, list] of json.matchAll(/"enum":\[([^\]]*)\]/gu))
          for (const code of JSON.parse(`[${list}]`) as string[]) {
            if (!/^[a-z_]+$/u.test(code)) continue;
            codes += 1;
            expect(meaning.en, `${kind}.${name}`).toMatch(new RegExp(`\\b${code}\\b`, 'u'));
            expect(meaning.zh, `${kind}.${name}`).toMatch(new RegExp(`\\b${code} [\u4e00-\u9fff]`, 'u'));
          }
      }
    expect(codes).toBeGreaterThan(40);
  });

  it('are the kinds of extract, with every field of their rows', () => {
    expect([...annotationTables].sort()).toEqual([...extractKinds].sort());
    for (const kind of annotationTables) {
      const names = tableOf(kind).columns.map((column) => column.name);
      const made = names.filter((name) => name === 'seq' || name === 'share');
      expect(names.sort()).toEqual([...Object.keys(shapes[kind]!), ...made].sort());
    }
  });

  it('have all rows, whose text is the slice of their block', () => {
    const blocks = new Map(rows.get('blocks')!.map((row) => [keyOf(row, ['issue', 'block']), row.text]));
    let count = 0;
    for (const kind of annotationTables)
      for (const row of rows.get(kind)!) {
        count += 1;
        const text = blocks.get(keyOf(row, ['issue', 'block'])) as string;
        expect(text.slice(row.start as number, row.end as number)).toBe(row.text);
      }
    expect(count).toBe(issues.reduce((sum, issue) => sum + issue.rows.length, 0));
  });

  it('give a share for what is a part of one', () => {
    const shares = rows.get('statistics')!.filter((row) => row.share !== null);
    expect(shares.length).toBeGreaterThan(5);
    for (const { share, unit, value } of shares)
      expect(share).toBeCloseTo((value as number) / (unit === '成' ? 10 : unit === '‰' ? 1000 : 100), 12);
  });
});

describe('rows that come in', () => {
  it.each([
    ['text', 3, 'string'],
    ['start', 1.5, 'integer'],
    ['start', null, 'integer'],
    ['block', undefined, 'string'],
    ['line', '7', 'integer'],
  ])('with %s = %s are refused', (column, value, expected) => {
    expect(rowFault('quotes', quote('x', { [column]: value }))).toEqual({ column, expected });
  });

  it.each(['2021-02-30', '2021', '2021-5-1', 20210501])('with the day %s are refused', (dateStart) => {
    const row = { ...quote('x'), precision: 'day', dateStart, dateEnd: null };
    expect(rowFault('dates', row)).toEqual({ column: 'dateStart', expected: 'date' });
  });

  it('as extract gives them are taken', () => {
    for (const { rows: all } of issues)
      for (const row of all) expect(rowFault(row.annotation as 'quotes', row)).toBeNull();
  });

  it('are counted within their issue, whatever it is called', async () => {
    const words = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'];
    const items = [...words, ...words, ...words].map((issue) => quote('x', { issue }));
    const found: unknown[][] = [];
    for await (const batch of tableBatches(stream([{ issue: null, rows: items }])))
      found.push(...batch.rows.map((row) => [row[0], row[1]]));
    expect(found).toEqual([1, 2, 3].flatMap((seq) => words.map((issue) => [issue, seq])));
  });
});

describe('a second issue of the same id', () => {
  it('gets an id of its own, with all its rows', async () => {
    const renamed: string[][] = [];
    const ids = new Map<string, Set<Value>>();
    const twice = [issues[0]!, issues[0]!];
    for await (const { table, rows: batch } of tableBatches(stream(twice), {
      renamed: (issue, id) => renamed.push([issue, id]),
    }))
      for (const row of batch) ids.set(table.name, (ids.get(table.name) ?? new Set()).add(row[0]!));
    const { id } = issues[0]!.issue!;
    expect(renamed).toEqual([[id, `${id} (2)`]]);
    for (const set of ids.values()) expect([...set]).toEqual([id, `${id} (2)`]);
  });
});
