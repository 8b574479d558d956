import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { fixture, huikan, jsonLines, shell, temporaryFolder } from './huikan.js';

const folder = temporaryFolder();
const db = join(folder, 'data.sqlite');
const hasFull = existsSync('/dev/full');

beforeAll(async () => {
  await huikan(['export', fixture, '-o', db]);
});

describe('query', () => {
  const count = "SELECT 'laws' AS what, count(*) AS n FROM laws";

  it.each([
    ['jsonl', /^\{"what":"laws","n":\d+\}\n$/u],
    ['json', /^\[\n\{"what":"laws","n":\d+\}\n\]\n$/u],
    ['csv', /^what,n\nlaws,\d+\n$/u],
    ['tsv', /^what\tn\nlaws\t\d+\n$/u],
    ['table', /^what\s+n\n─+ {2}─+\nlaws\s+\d+\n$/u],
  ])('gives rows as %s', async (format, expected) => {
    const result = await huikan(['query', count, db, '-f', format]);
    expect(result).toMatchObject({ code: 0, stderr: '' });
    expect(result.stdout).toMatch(expected);
  });

  it('gives as many rows as extract, and a few with --limit', async () => {
    const rows = jsonLines((await huikan(['extract', 'laws', fixture])).stdout);
    const all = await huikan(['query', 'SELECT * FROM laws ORDER BY seq DESC;  ', db]);
    expect(jsonLines(all.stdout).map((row) => row.text)).toEqual(rows.map((row) => row.text).reverse());
    expect(
      jsonLines((await huikan(['query', 'SELECT * FROM laws', db, '--limit', '3'])).stdout),
    ).toHaveLength(3);
  });

  it('keeps every column, whatever it is called', async () => {
    const sql = 'SELECT 1 AS "2", 2 AS "1", 3 AS "__proto__", 4 AS "constructor", 5 AS "toString"';
    expect((await huikan(['query', sql, db, '-f', 'csv'])).stdout).toBe(
      '2,1,__proto__,constructor,toString\n1,2,3,4,5\n',
    );
    const [row] = (await huikan(['query', sql, db])).stdout.split('\n');
    expect(row).toBe('{"1":2,"2":1,"__proto__":3,"constructor":4,"toString":5}');
  });

  it('makes cells safe', async () => {
    const sql = `SELECT '=1+1' AS a, char(27) || '[31m' AS b`;
    expect((await huikan(['query', sql, db, '-f', 'csv'])).stdout).toBe("a,b\n'=1+1,\\u{1b}[31m\n");
    expect((await huikan(['query', sql, db, '-f', 'table'])).stdout).not.toContain('\u001b');
  });

  it('changes nothing, and needs no place to write beside the data', async () => {
    const before = readFileSync(db);
    const other = join(folder, 'other.sqlite');
    for (const sql of [
      'DELETE FROM laws',
      'WITH x AS (SELECT 1) DELETE FROM laws',
      'DROP TABLE laws',
      'CREATE TABLE x (y)',
      `VACUUM INTO '${other}'`,
      `SELECT 1; VACUUM INTO '${other}'`,
      `ATTACH '${other}' AS o`,
    ]) {
      const result = await huikan(['query', sql, db]);
      expect(result).toMatchObject({ code: 1, stdout: '' });
      expect(result.stderr.trimEnd().split('\n')).toHaveLength(1);
    }
    expect(readFileSync(db).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(['data.sqlite']);
  });

  it('answers several at once', async () => {
    const results = await Promise.all(Array.from({ length: 6 }, () => huikan(['query', count, db])));
    for (const result of results) expect(result).toMatchObject({ code: 0, stderr: '' });
  });

  it.each([
    ['SELECT nope FROM laws', 'no such column: nope'],
    ['SELEC', 'only one statement that reads'],
    ['SELECT * FROM laws LIMIT', 'incomplete input'],
    ['SELECT * FROM nope', 'no such table: nope'],
  ])('says what is wrong with %s', async (sql, message) => {
    const result = await huikan(['query', sql, db]);
    expect(result).toMatchObject({ code: 1, stdout: '' });
    expect(result.stderr).toContain(message);
    expect(result.stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('refuses what is no data set', async () => {
    writeFileSync(join(folder, 'broken.db'), 'SQLite format 3\0 and no more');
    const cases = [
      [fixture, 'is no data set'],
      [join(folder, 'missing.sqlite'), 'there is no such file'],
      [join(folder, 'broken.db'), 'the query failed'],
      [temporaryFolder(), 'is no data set'],
    ] as const;
    for (const [path, message] of cases) {
      const result = await huikan(['query', 'SELECT 1', path]);
      expect(result).toMatchObject({ code: 1, stdout: '' });
      expect(result.stderr).toContain(message);
    }
  });
});

describe('search', () => {
  it('shows words in their context, with article and place', async () => {
    const result = await huikan(['search', '抚仙湖', db, '--limit', '2', '--context', '6']);
    expect(result).toMatchObject({ code: 0, stderr: '' });
    expect(result.stdout).toMatch(
      /^云岭人大-2021-03 · .+\n.*【抚仙湖】.* 云岭人大-2021-03 a\d\d\.\w+ line \d+\n/u,
    );
  });

  it('gives rows whose text is the slice of its block', async () => {
    const { stdout } = await huikan(['search', '监督', db, '-f', 'jsonl']);
    const rows = jsonLines(stdout);
    expect(rows.length).toBeGreaterThan(10);
    const blocks = jsonLines((await huikan(['query', 'SELECT block, text FROM blocks', db])).stdout);
    const texts = new Map(blocks.map(({ block, text }) => [block, text as string]));
    for (const { block, start, end, text } of rows)
      expect(texts.get(block)!.slice(start as number, end as number)).toBe(text);
  });

  it('says so where there is nothing, and refuses no words', async () => {
    const none = await huikan(['search', '没有这个词', db]);
    expect(none).toMatchObject({ code: 0, stdout: '', stderr: 'huikan: nothing found\n' });
    expect(await huikan(['search', ' ', db])).toMatchObject({ code: 2 });
    expect(await huikan(['search', '监督', db, '--limit', 'x'])).toMatchObject({ code: 2 });
  });
});

it.skipIf(!hasFull)('a full disk is said', async () => {
  for (const line of ['query "SELECT * FROM blocks"', 'search 监督']) {
    const result = await shell(`huikan ${line} ${db} -f csv > /dev/full`);
    expect(result.code).toBe(1);
    expect(result.stderr).toContain('the disk is full');
  }
});

// Many processes, on a machine that may be busy.
it('a reader that has gone is no error', { timeout: 300_000 }, async () => {
  for (const line of ['query "SELECT * FROM blocks"', 'search 的'])
    for (let turn = 0; turn < 20; turn += 1) {
      const result = await shell(`set -o pipefail; huikan ${line} ${db} -f csv | head -1 >/dev/null`);
      expect(result).toMatchObject({ code: 0, stderr: '' });
    }
});
