import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../../src/cli/commands/export/spec.js';
import { exportFormats } from '../../src/write/export/registry.js';
import {
  fixture,
  folderOfIssues,
  huikan,
  jsonLines,
  otherFixture,
  shell,
  temporaryFolder,
} from './huikan.js';

const hasFull = existsSync('/dev/full');
const lines = (text: string) => text.trimEnd().split('\n');

describe('export', () => {
  it('offers the forms of the registry', () => {
    expect([...EXPORT_FORMATS]).toEqual(Object.keys(exportFormats));
  });

  it('gives the same rows from a text, its document and its rows', async () => {
    const folder = folderOfIssues();
    const direct = await shell('huikan export 2021-03.txt --tables statistics -f csv', { cwd: folder });
    const document = await shell('huikan parse 2021-03.txt | huikan export --tables statistics -f csv', {
      cwd: folder,
    });
    const rows = await shell('huikan extract statistics 2021-03.txt | huikan export -f csv', { cwd: folder });
    expect(lines(direct.stdout).length).toBeGreaterThan(100);
    expect(document.stdout).toBe(direct.stdout);
    expect(rows.stdout).toBe(direct.stdout);
  });

  it('gives as many rows as extract', async () => {
    const rows = jsonLines((await huikan(['extract', 'laws,districts', fixture])).stdout);
    const laws = await huikan(['export', fixture, '--tables', 'laws', '-f', 'tsv']);
    expect(lines(laws.stdout)).toHaveLength(
      rows.filter(({ annotation }) => annotation === 'laws').length + 1,
    );
  });

  it('is the same bytes every time', async () => {
    for (const format of ['xlsx', 'parquet', 'sqlite', 'csv']) {
      const [one, two] = await Promise.all(
        ['one', 'two'].map(async () => {
          const file = join(temporaryFolder(), `data.${format}`);
          await huikan(['export', fixture, '--tables', 'laws', '-o', file]);
          return readFileSync(file);
        }),
      );
      expect(one!.equals(two!), format).toBe(true);
    }
  });

  it('chooses tables, kinds and columns', async () => {
    const columns = ['--columns', 'value,unit,issue'];
    const csv = await huikan(['export', fixture, '--tables', 'statistics', '-f', 'csv', ...columns]);
    expect(lines(csv.stdout)[0]).toBe('value,unit,issue');
    const folder = join(temporaryFolder(), 'csv/');
    await huikan(['export', fixture, '-f', 'csv', '--kinds', 'none', '-o', folder]);
    expect(readdirSync(folder).sort()).toEqual(
      ['articles', 'authors', 'blocks', 'contents', 'diagnostics', 'issues'].map((name) => `${name}.csv`),
    );
  });

  it('goes on after an input that cannot be read, and says so in the data set', async () => {
    const folder = folderOfIssues();
    const result = await shell('huikan export missing.txt 2021-03.txt -f datapackage -o out', {
      cwd: folder,
    });
    expect(result).toMatchObject({
      code: 1,
      stdout: '',
      stderr: 'huikan: missing.txt: there is no such file; check the name\n',
    });
    const { huikan: own } = JSON.parse(readFileSync(join(folder, 'out', 'datapackage.json'), 'utf8'));
    expect(own.failures).toEqual([
      { input: 'missing.txt', message: 'missing.txt: there is no such file; check the name' },
    ]);
  });

  it.each(EXPORT_FORMATS)('leaves nothing where nothing could be read: %s', async (format) => {
    const folder = temporaryFolder();
    const result = await shell(`huikan export missing.txt -f ${format} -o out`, { cwd: folder });
    expect(result.code).toBe(1);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('names the line of a damaged row and keeps the rows before it', async () => {
    const folder = temporaryFolder();
    const rows = lines((await huikan(['extract', 'laws', fixture])).stdout).slice(0, 5);
    writeFileSync(join(folder, 'bad.jsonl'), `${rows.join('\n')}\n{"annotation":\n`);
    const result = await shell('huikan export bad.jsonl -f csv', { cwd: folder });
    expect(result.code).toBe(1);
    expect(result.stderr).toMatch(/^huikan: bad\.jsonl: line 6, column \d+: is no valid JSON/u);
    expect(lines(result.stdout)).toHaveLength(6);
    const wrong = JSON.stringify({ ...JSON.parse(rows[0]!), start: 'x' });
    const typed = await huikan(['export', '-f', 'csv', '-'], { stdin: `${rows[0]}\n${wrong}\n` });
    expect(typed.stderr).toContain('line 2: is no huikan document: $.start: integer is wanted');
  });

  it('takes words of JavaScript for words', async () => {
    const row = JSON.parse(lines((await huikan(['extract', 'laws', fixture])).stdout)[0]!);
    const words = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'];
    const stdin = words
      .map((issue) => JSON.stringify({ ...row, issue }).replace('{', '{"__proto__":{"polluted":1},'))
      .join('\n');
    const csv = await huikan(['export', '-f', 'csv', '--columns', 'issue,seq'], { stdin });
    expect(csv.stdout).toBe(`issue,seq\n${words.map((word) => `${word},1\n`).join('')}`);
  });

  it('renames a second issue of the same id and says so', async () => {
    const result = await huikan(['export', fixture, fixture, '--tables', 'issues', '-f', 'csv']);
    expect(lines(result.stdout).map((line) => line.split(',')[0])).toEqual([
      'issue',
      '云岭人大-2021-03',
      '云岭人大-2021-03 (2)',
    ]);
    expect(result.stderr).toContain('a second issue is called 云岭人大-2021-03');
  });

  it('adds to a folder that is there, but never over an input or through a link', async () => {
    const folder = temporaryFolder();
    const out = join(folder, 'out');
    mkdirSync(out);
    writeFileSync(join(out, 'mine.txt'), 'mine');
    await huikan(['export', fixture, '-f', 'csv', '--tables', 'laws', '-o', `${out}/`]);
    expect(readdirSync(out).sort()).toEqual(['laws.csv', 'mine.txt']);
    const rows = join(out, 'laws.csv');
    writeFileSync(rows, (await huikan(['extract', 'laws', fixture])).stdout);
    const over = await huikan(['export', rows, '-f', 'csv', '-o', `${out}/`]);
    expect(over).toMatchObject({ code: 1 });
    expect(over.stderr).toContain('is one of the input files');
    symlinkSync(join(folder, 'elsewhere'), join(out, 'districts.csv'));
    const link = await huikan(['export', fixture, '-f', 'csv', '--tables', 'districts', '-o', `${out}/`]);
    expect(link.stderr).toContain('is a symbolic link');
    expect(readdirSync(folder)).toEqual(['out']);
  });

  it.each([
    [['export', fixture], 'no form given'],
    [['export', fixture, '-o', 'x.docx'], "'.docx' is no form"],
    [['export', fixture, '-f', 'sqlite'], 'sqlite cannot go to standard output'],
    [['export', fixture, '-f', 'datapackage'], 'datapackage cannot go to standard output'],
    [['export', fixture, '-f', 'csv'], 'csv holds one table in a file'],
    [['export', fixture, '-f', 'csv', '--tables', 'statistic'], 'did you mean statistics'],
    [['export', fixture, '-f', 'csv', '--kinds', 'law'], 'did you mean laws'],
    [['export', fixture, '-f', 'csv', '--columns', 'nope'], "no table has a column 'nope'"],
    [['export', fixture, '-o', 'x.sqlite', '--columns', 'issue'], 'leave out --columns'],
  ])('is wrong usage: %j', async (words, message) => {
    const folder = temporaryFolder();
    const result = await huikan(words, { cwd: folder });
    expect(result.code).toBe(2);
    expect(result.stdout).toBe('');
    expect(result.stderr).toContain(message);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.skipIf(!hasFull).each(EXPORT_FORMATS.filter((format) => exportFormats[format].shape !== 'folder'))(
    'to a full disk fails with a message: %s',
    async (format) => {
      const tables = 'documents' in exportFormats[format] ? '' : '--tables laws';
      const result = await shell(`huikan export ${fixture} ${tables} -f ${format} -o /dev/full`);
      expect(result.code).toBe(1);
      expect(result.stderr).toMatch(/^huikan: .*the disk is full/u);
    },
  );

  it('on a full file system leaves nothing, and names the file as the user will', {
    timeout: 300_000,
  }, async (context) => {
    const place = temporaryFolder();
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=32k', 'tmpfs', place]);
    if (mounted.status !== 0) return context.skip('a small file system cannot be mounted here');
    try {
      for (const format of EXPORT_FORMATS) {
        const tables = ['csv', 'tsv', 'parquet'].includes(format) ? '--tables blocks' : '';
        const output = join(place, `out.${format}`);
        const result = await shell(
          `huikan export ${fixture} ${otherFixture} ${tables} -f ${format} -o ${output}`,
        );
        if (result.code === 0) rmSync(output, { recursive: true });
        else {
          expect(result.code, format).toBe(1);
          expect(result.stderr, format).toMatch(
            /^huikan: \S*out\.[^\n]*: cannot be written: the disk is full;[^\n]*\n$/u,
          );
          expect(result.stderr, format).not.toContain('.tmp');
        }
        expect(readdirSync(place), format).toEqual([]);
      }
    } finally {
      spawnSync('umount', [place]);
    }
  });

  it('ends in silence where the reader has gone', { timeout: 300_000 }, async () => {
    for (const format of ['csv', 'tsv', 'xlsx', 'parquet'])
      for (let turn = 0; turn < 5; turn += 1) {
        const line = `set -o pipefail; huikan export ${fixture} --tables statistics -f ${format} | head -c 1 >/dev/null`;
        expect(await shell(line), format).toMatchObject({ code: 0, stderr: '' });
      }
  });
});
