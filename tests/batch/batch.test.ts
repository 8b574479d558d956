import { appendFileSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { tableFormats } from '../../src/batch/formats.js';
import { BATCH_FORMATS } from '../../src/cli/commands/batch/spec.js';
import { fixture, huikan, jsonLines, shell, temporaryFolder } from '../cli/huikan.js';
import { bytesOf, corpus, doneIn } from './corpus.js';

const COUNT = 5;
const KINDS = ['--kinds', 'statistics,laws'];

/** An undisturbed run over a folder of issues, made once. */
let place: string;
let reference: Record<string, string>;

const batch = (words: string[], cwd = place, env: Record<string, string> = {}) =>
  huikan(['batch', ...words, ...KINDS], { cwd, env });

beforeAll(async () => {
  place = corpus(COUNT);
  expect(await batch(['in', '-o', 'out', '--formats', 'jsonl,csv,xlsx'])).toMatchObject({
    code: 0,
    stderr: '',
    stdout: '',
  });
  reference = bytesOf(join(place, 'out'));
});

/** A copy of the texts, to change. */
async function copied(): Promise<string> {
  const folder = temporaryFolder();
  await shell(`cp -r '${place}/in' '${folder}'; rm '${folder}'/in/*/*.pdf`);
  return folder;
}

describe('a data set', () => {
  it('offers the forms of the registry', () => {
    expect([...BATCH_FORMATS]).toEqual(tableFormats);
  });

  it('has a document and rows of each issue, tables, a manifest', () => {
    const names = Object.keys(reference);
    expect(names.filter((name) => /^issues\/.+-\d\d\.[0-9a-f]{16}\.json$/u.test(name))).toHaveLength(COUNT);
    expect(names.filter((name) => /^rows\/.+-\d\d\.[0-9a-f]{16}\.jsonl$/u.test(name))).toHaveLength(COUNT);
    const others = names.filter((name) => !/^(?:issues|rows)\//u.test(name));
    expect(others).toEqual([
      ...['articles', 'authors', 'blocks', 'contents', 'diagnostics', 'issues', 'laws', 'statistics'].map(
        (name) => `csv/${name}.csv`,
      ),
      'data.xlsx',
      'journal.jsonl',
      ...['issues', 'laws', 'statistics'].map((name) => `jsonl/${name}.jsonl`),
      'manifest.json',
    ]);
    const manifest = JSON.parse(readFileSync(join(place, 'out', 'manifest.json'), 'utf8'));
    expect(manifest.counts).toMatchObject({ inputs: COUNT, issues: COUNT, failures: 0, duplicates: 0 });
    const rows = jsonLines(readFileSync(join(place, 'out', 'jsonl', 'statistics.jsonl'), 'utf8'));
    expect(manifest.counts.annotations.statistics).toBe(rows.length);
    expect(rows.length).toBeGreaterThan(50);
  });

  it('has in its files what parse and extract write', async () => {
    const [input] = doneIn(join(place, 'out')).filter((name) => name.endsWith('.txt'));
    const line = jsonLines(readFileSync(join(place, 'out', 'journal.jsonl'), 'utf8')).find(
      (one) => one.input === input,
    );
    const [{ document, rows }] = line!.issues as [{ document: { path: string }; rows: { path: string } }];
    const parsed = await huikan(['parse', input!], { cwd: place });
    expect(readFileSync(join(place, 'out', document.path), 'utf8')).toBe(parsed.stdout);
    const extracted = await huikan(['extract', 'statistics,laws', input!], { cwd: place });
    expect(readFileSync(join(place, 'out', rows.path), 'utf8')).toBe(extracted.stdout);
  });

  it('has in its tables what export writes of the same issues in the same order', async () => {
    const issues = readFileSync(join(place, 'out', 'jsonl', 'issues.jsonl'), 'utf8');
    const csv = await huikan(['export', '-f', 'csv', '--tables', 'statistics'], {
      cwd: place,
      stdin: issues,
    });
    expect(readFileSync(join(place, 'out', 'csv', 'statistics.csv'), 'utf8')).toBe(csv.stdout);
  });

  it.each([
    ['UTC', 'C', '1', ['in']],
    ['Asia/Shanghai', 'zh_CN.UTF-8', '2', ['in/1995/0003.txt', 'in', './in//1995/0001.txt']],
    ['America/St_Johns', 'zh_CN.UTF-8', '4', ['in/**/*.{pdf,txt}']],
  ])('is the same bytes in %s, %s, with %s jobs, named %j', async (TZ, LANG, jobs, words) => {
    const out = join(temporaryFolder(), 'out');
    const reversed = words.toReversed();
    const result = await batch([...reversed, '-o', out, '-j', jobs, '--formats', 'xlsx,csv,jsonl'], place, {
      TZ,
      LC_ALL: LANG,
    });
    expect(result).toMatchObject({ code: 0, stderr: '' });
    expect(bytesOf(out)).toEqual(reference);
  });
});

describe('a second run', () => {
  it('does nothing where nothing changed', async () => {
    const before = readFileSync(join(place, 'out', 'journal.jsonl'), 'utf8');
    const result = await batch(['in', '-o', 'out', '--formats', 'jsonl,csv,xlsx', '--resume', '-v']);
    expect(result).toMatchObject({ code: 0, stdout: '' });
    expect(result.stderr).toMatch(/^huikan: out: 5 issues, \d+ articles, 0 failed \(nothing to do\)\n$/u);
    expect(readFileSync(join(place, 'out', 'journal.jsonl'), 'utf8')).toBe(before);
    expect(bytesOf(join(place, 'out'))).toEqual(reference);
  });

  it('does what was changed, added, renamed; what is gone is gone', async () => {
    const folder = await copied();
    await batch(['in', '-o', 'out'], folder);
    const year = join(folder, 'in', '1995');
    appendFileSync(join(year, '0000.txt'), '\n又及。\n');
    writeFileSync(join(year, 'new.txt'), '关于人大监督工作的几点体会\n\n今年以来，共提出建议23件。\n');
    renameSync(join(year, '0001.txt'), join(year, '0100.txt'));
    renameSync(join(year, '0003.txt'), join(folder, 'gone.txt'));
    const before = doneIn(join(folder, 'out')).length;
    expect(await batch(['in', '-o', 'out'], folder)).toMatchObject({ code: 0, stderr: '' });
    const done = doneIn(join(folder, 'out')).slice(before).sort();
    expect(done).toEqual(['0000.txt', '0100.txt', 'new.txt'].map((name) => `in/1995/${name}`));
    await batch(['in', '-o', 'fresh'], folder);
    expect(bytesOf(join(folder, 'out'))).toEqual(bytesOf(join(folder, 'fresh')));
  });

  it('does all again with other options or --redo, and other forms from what is there', async () => {
    const folder = await copied();
    const words = ['in/1995/0000.txt', '-o', 'out'];
    const done = async (...more: string[]) => {
      expect((await batch([...words, ...more], folder)).code).toBe(0);
      return doneIn(join(folder, 'out')).length;
    };
    expect(await done()).toBe(1);
    expect(await done('--formats', 'ris,csv')).toBe(1);
    expect(readdirSync(join(folder, 'out'))).toContain('references.ris');
    expect(await done()).toBe(1);
    expect(readdirSync(join(folder, 'out'))).not.toContain('references.ris');
    expect(await done('--redo')).toBe(2);
    expect(await done('--encoding', 'utf-8')).toBe(3);
    expect(readdirSync(join(folder, 'out', 'issues'))).toHaveLength(1);
  });

  it('does again what lost its files, and cuts off a torn line of the journal', async () => {
    const folder = await copied();
    await batch(['in/1995', '-o', 'out'], folder);
    const before = bytesOf(join(folder, 'out'));
    const journal = join(folder, 'out', 'journal.jsonl');
    const [lost] = readdirSync(join(folder, 'out', 'rows'));
    writeFileSync(join(folder, 'out', 'rows', lost!), 'half');
    const lines = doneIn(join(folder, 'out')).length;
    appendFileSync(journal, '{"key":"torn');
    writeFileSync(join(folder, 'out', 'issues', '.x.json.0123456789ab.tmp'), 'half');
    expect(await batch(['in/1995', '-o', 'out'], folder)).toMatchObject({ code: 0, stderr: '' });
    expect(doneIn(join(folder, 'out'))).toHaveLength(lines + 1);
    expect(() => jsonLines(readFileSync(journal, 'utf8'))).not.toThrow();
    expect(bytesOf(join(folder, 'out'))).toEqual(before);
  });
});

describe('inputs', () => {
  it('of the same bytes are one, by the first name', async () => {
    const folder = await copied();
    await shell('cp in/1995/0000.txt in/1995/0000-copy.txt', { cwd: folder });
    await batch(['in/1995/0000*.txt', '-o', 'out'], folder);
    const { counts, inputs } = JSON.parse(readFileSync(join(folder, 'out', 'manifest.json'), 'utf8'));
    expect(counts).toMatchObject({ inputs: 1, duplicates: 1, issues: 1 });
    expect(inputs[0]).toMatchObject({ input: 'in/1995/0000-copy.txt', duplicates: ['in/1995/0000.txt'] });
  });

  it('of the same issue keep apart', async () => {
    const folder = await copied();
    appendFileSync(join(folder, 'in', '1995', '0000.txt'), '\n又及。\n');
    await shell(`cp '${place}/in/1995/0000.txt' in/other.txt`, { cwd: folder });
    await batch(['in/1995/0000.txt', 'in/other.txt', '-o', 'out', '--formats', 'jsonl'], folder);
    const ids = jsonLines(readFileSync(join(folder, 'out', 'jsonl', 'issues.jsonl'), 'utf8')).map(
      ({ id }) => id,
    );
    expect(ids[1]).toBe(`${ids[0]} (2)`);
    const rows = jsonLines(readFileSync(join(folder, 'out', 'jsonl', 'statistics.jsonl'), 'utf8'));
    expect(new Set(rows.map(({ issue }) => issue))).toEqual(new Set(ids));
  });

  it('that fail are listed, the others go on', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'in'));
    await shell(
      `cp '${fixture}' in/good.txt; printf '' > in/empty.txt; head -c 999 /dev/zero > in/-zero.txt`,
      { cwd: folder },
    );
    const result = await batch(['in', 'missing.txt', '-o', 'out'], folder);
    expect(result.code).toBe(1);
    expect(result.stderr.split('\n').sort()).toEqual([
      '',
      expect.stringMatching(/^huikan: in\/-zero.txt: /u),
      'huikan: in/empty.txt: is empty; there is nothing to read',
      'huikan: missing.txt: there is no such file; check the name',
    ]);
    const rows = readFileSync(join(folder, 'out', 'failures.csv'), 'utf8').split('\n');
    expect(rows.map((row) => row.split(',').toSpliced(1, 1).slice(0, 2).join())).toEqual([
      'input,reason',
      expect.stringMatching(/^in\/-zero.txt,input\./u),
      'in/empty.txt,input.empty',
      'missing.txt,input.missing',
      '',
    ]);
    const chinese = await huikan(['batch', 'in', 'missing.txt', '-o', 'zh', '--lang', 'zh', ...KINDS], {
      cwd: folder,
    });
    expect(chinese.stderr).toContain('没有');
    expect(bytesOf(join(folder, 'zh'))).toEqual(bytesOf(join(folder, 'out')));
    await shell(`rm in/empty.txt in/-zero.txt`, { cwd: folder });
    expect((await batch(['in', '-o', 'out'], folder)).code).toBe(0);
    expect(readdirSync(join(folder, 'out'))).not.toContain('failures.csv');
  });

  it('of a name that nothing has leave the data set as it is', async () => {
    const folder = await copied();
    await batch(['in/1995', '-o', 'out'], folder);
    const before = bytesOf(join(folder, 'out'));
    for (const out of ['out', 'new'])
      expect(await batch(['in/1959', '-o', out], folder)).toMatchObject({
        code: 1,
        stderr: 'huikan: in/1959: there is no such file; check the name\n',
      });
    expect(bytesOf(join(folder, 'out'))).toEqual(before);
    expect(readdirSync(folder)).not.toContain('new');
  });

  it('are not looked for in data sets', async () => {
    const folder = await copied();
    await batch(['.', '-o', 'out', '--formats', 'gb7714'], folder);
    await batch(['.', '-o', 'other', '--formats', 'gb7714'], folder);
    expect(bytesOf(join(folder, 'other'))).toEqual(bytesOf(join(folder, 'out')));
  });
});

describe('wrong usage', () => {
  it.each([
    [['-o', 'x'], 2, 'no DIR given; see huikan batch --help'],
    [['in'], 2, 'no -o OUT given; see huikan batch --help'],
    [['in', '-o', 'new', '--resume'], 2, "there is no run to resume in 'new'; leave out --resume"],
    [['in', '-o', 'new', '--jobs', '0'], 2, "'0' is no value of --jobs; it takes a whole number, 1 or more"],
    [
      ['in', '-o', 'new', '--shard', '3/2'],
      2,
      "'3/2' is no value of --shard; it takes a part and the number of parts, as in 2/8",
    ],
    [['in', '-o', 'new', '--formats', 'cvs'], 2, "'cvs' is no value of --formats; did you mean csv?"],
    [['-', '-o', 'new'], 2, 'a batch does not read standard input; name folders or files'],
    [['nothing*', '-o', 'new'], 1, 'nothing*: no PDF or text in it; check the name'],
    [
      ['in/1995', '-o', 'in'],
      1,
      'in: has other things in it and no journal of a batch; choose a new or empty folder with -o',
    ],
  ])('%j', async (words, code, message) => {
    const result = await huikan(['batch', ...words], { cwd: place });
    expect(result).toEqual({ code, signal: null, stdout: '', stderr: `huikan: ${message}\n` });
    expect(readdirSync(place).sort()).toEqual(['in', 'out']);
  });
});
