import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/text/width.js';
import { fixture, huikan, jsonLines, otherFixture, shell, temporaryFolder } from './huikan.js';

const hasFull = existsSync('/dev/full');

describe('stats', () => {
  it('counts every figure, from texts and from rows', async () => {
    const rows = jsonLines((await huikan(['extract', 'statistics', fixture])).stdout);
    const total = async (line: string) =>
      jsonLines((await shell(line)).stdout).reduce((sum, { count }) => sum + (count as number), 0);
    expect(await total(`huikan stats ${fixture} --by unit`)).toBe(rows.length);
    expect(await total(`huikan extract statistics ${fixture} | huikan stats --by place,unit`)).toBe(
      rows.length,
    );
    expect(await total(`huikan parse ${fixture} | huikan stats --by issue`)).toBe(rows.length);
  });

  it('filters, pivots and draws', async () => {
    const csv = await huikan([
      'stats',
      fixture,
      '--by',
      'place',
      '--across',
      'unit',
      '--unit',
      '%',
      '-f',
      'csv',
    ]);
    expect(csv.stdout.split('\n')[0]).toBe('place,%');
    const chart = await huikan(['stats', fixture, '--by', 'place', '-f', 'chart', '--limit', '5']);
    const lines = chart.stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(5);
    for (const line of lines) {
      expect(line).toMatch(/ [█▏▎▍▌▋▊▉]+ \d+$/u);
      expect(displayWidth(line)).toBeLessThanOrEqual(80);
    }
  });

  it('lists a series with where its figures stand', async () => {
    const result = await huikan(['stats', fixture, otherFixture, '--series', '--unit', '件']);
    const rows = jsonLines(result.stdout);
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) expect(row).toMatchObject({ unit: '件', block: expect.stringMatching(/\./u) });
    const times = rows.map(({ time }) => String(time ?? '')).filter((time) => /^\d{4}-/u.test(time));
    const starts = times.map((time) => time.slice(0, 10));
    expect(starts).toEqual(starts.toSorted());
  });

  it.each([
    [['--by', 'nope'], 'is no value of --by'],
    [['--series', '--conflicts'], '--series and --conflicts do not go together'],
    [['--series', '--by', 'place'], '--series and --by do not go together'],
    [['--limit', '-1'], 'is no value of --limit'],
  ])('is wrong usage: %j', async (words, message) => {
    const result = await huikan(['stats', fixture, ...words]);
    expect(result).toMatchObject({ code: 2, stdout: '' });
    expect(result.stderr).toContain(message);
  });
});

describe('compare', () => {
  it('tells what an edit changed, for people and as JSON', async () => {
    const folder = temporaryFolder();
    const text = readFileSync(fixture, 'utf8');
    writeFileSync(join(folder, 'b.txt'), text.replaceAll('换届选举重民主', '换届选举重民主和法治'));
    const people = await huikan(['compare', fixture, join(folder, 'b.txt'), '--kinds', 'none']);
    expect(people).toMatchObject({ code: 0, stderr: '' });
    expect(people.stdout).toContain('article: 1 changed');
    expect(people.stdout).toContain(
      'title: 换届选举重民主 依法有序开新局 → 换届选举重民主和法治 依法有序开新局',
    );
    const json = await huikan(['compare', fixture, join(folder, 'b.txt'), '--kinds', 'none', '-f', 'json']);
    expect(JSON.parse(json.stdout)).toMatchObject({ summary: { article: { changed: 1 } } });
    expect(await huikan(['compare', fixture, fixture])).toMatchObject({ code: 0, stdout: 'no difference\n' });
  });

  it('takes rows on one side or both', async () => {
    const rows = `huikan extract laws ${fixture} | head -n 5`;
    const one = await shell(`${rows} | huikan compare - ${fixture} --kinds laws -f jsonl`);
    const all = jsonLines((await huikan(['extract', 'laws', fixture])).stdout);
    expect(jsonLines(one.stdout)).toHaveLength(all.length - 5);
    for (const change of jsonLines(one.stdout))
      expect(change).toMatchObject({ change: 'added', what: 'laws' });
  });

  it('gives nothing where a side cannot be read', async () => {
    expect(await huikan(['compare', fixture, 'missing.txt'])).toMatchObject({ code: 1, stdout: '' });
    expect(await huikan(['compare', '-', '-'])).toMatchObject({ code: 2, stdout: '' });
    expect(await huikan(['compare', fixture])).toMatchObject({ code: 2, stdout: '' });
  });
});

it.skipIf(!hasFull)('a full disk is said', async () => {
  for (const line of [`stats ${fixture}`, `compare ${fixture} ${otherFixture} --kinds none`]) {
    const result = await shell(`huikan ${line} > /dev/full`);
    expect(result.code).toBe(1);
    expect(result.stderr).toContain('the disk is full');
  }
});

// Many processes, on a machine that may be busy.
it('a reader that has gone is no error', { timeout: 300_000 }, async () => {
  for (const line of [`stats ${fixture} --series`, `compare ${fixture} ${otherFixture} --kinds none`])
    for (let turn = 0; turn < 20; turn += 1)
      expect(await shell(`set -o pipefail; huikan ${line} | head -1 >/dev/null`)).toMatchObject({
        code: 0,
        stderr: '',
      });
});
