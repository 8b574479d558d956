import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXTRACT_KINDS } from '../../src/cli/commands/extract/spec.js';
import { extractKinds } from '../../src/extract/index.js';
import type { Issue } from '../../src/index.js';
import { rowColumns } from '../../src/write/rows/csv.js';
import { fixture, folderOfIssues, huikan, jsonLines, shell, temporaryFolder } from './huikan.js';

/** The text of every block, and of the parts of articles' heads, which have ids of their own (a01.title). */
function textsOf(issue: Issue): Map<string, string> {
  const blocks = [issue.front, ...issue.articles, issue.back].flatMap((part) => part.blocks);
  const texts = new Map(blocks.map(({ id, text }) => [id, text]));
  for (const { seq, title, subtitle, authors } of issue.articles) {
    const id = `a${String(seq).padStart(2, '0')}`;
    texts.set(`${id}.title`, title).set(`${id}.subtitle`, subtitle ?? '');
    authors.forEach(({ name, affiliation }, i) => {
      texts.set(`${id}.author${i + 1}`, name).set(`${id}.affiliation${i + 1}`, affiliation ?? '');
    });
  }
  return texts;
}

type Row = Record<string, string | number | null>;
const rowsOf = async (words: readonly string[]) => {
  const result = await huikan(['extract', ...words]);
  expect(result).toMatchObject({ code: 0, stderr: '' });
  return jsonLines(result.stdout) as Row[];
};

describe('extract', () => {
  it('offers the kinds of the registry', () => {
    expect([...EXTRACT_KINDS].sort()).toEqual([...extractKinds].sort());
  });

  it.each(EXTRACT_KINDS)('gives rows of %s that lead back to their blocks', async (kind) => {
    // Nobody is quoted in the first fixture.
    const file = kind === 'quotes' ? fixture.replace('yunling-2021-03', 'qinghe-xian-2018-02') : fixture;
    const issue = JSON.parse((await huikan(['parse', file])).stdout) as Issue;
    const texts = textsOf(issue);
    const rows = await rowsOf([kind, file]);
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows) {
      expect(texts.get(row.block as string)?.slice(row.start as number, row.end as number)).toBe(row.text);
      expect(row).toMatchObject({ annotation: kind, issue: issue.id });
    }
  });

  it('gives several kinds, one after the other', async () => {
    const rows = await rowsOf(['laws,districts', fixture]);
    const kinds = rows.map(({ annotation }) => annotation);
    expect(new Set(kinds)).toEqual(new Set(['laws', 'districts']));
    expect(kinds.lastIndexOf('laws')).toBeLessThan(kinds.indexOf('districts'));
  });

  it('reads what parse writes, and says the same', async () => {
    const direct = await huikan(['extract', 'statistics', fixture]);
    const folder = folderOfIssues();
    const piped = await shell(`huikan parse ${fixture} | huikan extract statistics`, { cwd: folder });
    expect(piped.stdout).toBe(direct.stdout);
  });

  it('writes a table for one kind and refuses one for several', async () => {
    const file = join(temporaryFolder(), 'statistics.csv');
    expect(await huikan(['extract', 'statistics', fixture, '-o', file])).toMatchObject({
      code: 0,
      stdout: '',
    });
    const lines = readFileSync(file, 'utf8').split('\n');
    expect(lines[0]).toBe(rowColumns('statistics').join(','));
    expect(lines.length).toBeGreaterThan(20);
    const several = await huikan(['extract', 'laws,districts', fixture, '--format', 'csv']);
    expect(several).toMatchObject({ code: 2, stdout: '' });
  });

  it.each([
    [['extract']],
    [['extract', 'law', fixture]],
    [['extract', 'laws,', fixture]],
    [['extract', '', fixture]],
  ])('refuses %j', async (words) => {
    const result = await huikan(words);
    expect(result).toMatchObject({ code: 2, stdout: '' });
    expect(result.stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('tells with --explain what was refused and why', async () => {
    const { code, stderr } = await huikan(['extract', 'statistics', fixture, '--explain']);
    expect(code).toBe(0);
    expect(stderr).toMatch(/a01\.b\d{3}:\d+: .+: [a-z-]+\n/u);
  });

  it('leaves out the slogans of a lexicon, and refuses a wrong one', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'issue.txt');
    writeFileSync(
      file,
      '工作综述\n\n全市推行九张清单工作法，共解决难题320个，群众对这项工作普遍表示满意。\n',
    );
    const plain = await rowsOf(['statistics', file]);
    const lexicon = join(folder, 'lexicon.json');
    writeFileSync(lexicon, JSON.stringify({ slogans: ['九张清单'] }));
    const fewer = await rowsOf(['statistics', file, '--lexicon', lexicon]);
    expect(fewer.map(({ text }) => text)).toContain('320个');
    expect(fewer.map(({ text }) => text)).not.toContain('九张');
    expect(fewer.length).toBeLessThanOrEqual(plain.length);
    writeFileSync(lexicon, '{"slogan": ["九张清单"]}');
    const wrong = await huikan(['extract', 'statistics', file, '--lexicon', lexicon]);
    expect(wrong).toMatchObject({ code: 2, stdout: '' });
    expect(wrong.stderr).toContain('slogan');
  });

  it('goes on after a bad input', async () => {
    const result = await huikan(['extract', 'districts', '/no/such/file', fixture]);
    expect(result.code).toBe(1);
    expect(result.stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(jsonLines(result.stdout).length).toBeGreaterThan(3);
  });
});
