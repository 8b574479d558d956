import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/index.js';
import { displayWidth } from '../../src/text/width.js';
import { fixture, folderOfIssues, huikan, jsonLines, shell, temporaryFolder } from './huikan.js';

const parsed = async (path: string) => JSON.parse((await huikan(['parse', path])).stdout) as Issue;

describe('parse', () => {
  it('gives one issue as indented JSON', async () => {
    const { code, stdout, stderr } = await huikan(['parse', fixture]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.startsWith('{\n  "schema": "huikan.issue/1",\n')).toBe(true);
    expect(stdout.endsWith('}\n')).toBe(true);
  });

  it('gives several issues as JSON Lines, and one if asked', async () => {
    const folder = folderOfIssues();
    const several = await shell('huikan parse *.txt', { cwd: folder });
    expect(jsonLines(several.stdout)).toHaveLength(2);
    const one = await huikan(['parse', fixture, '--format', 'jsonl']);
    expect(jsonLines(one.stdout)).toHaveLength(1);
    const again = await huikan(['parse', '-'], { stdin: several.stdout });
    expect(again.stdout).toBe(several.stdout);
  });

  it('refuses to put the issues of one input into one JSON document', async () => {
    const folder = folderOfIssues();
    const result = await shell('huikan parse *.txt | huikan parse --format json', { cwd: folder });
    expect(result).toMatchObject({ code: 2, stdout: '' });
    expect(result.stderr).toContain('use --format jsonl');
  });

  it('says every diagnostic with --verbose, and nothing with --quiet', async () => {
    const issue = await parsed(fixture);
    const { stderr } = await huikan(['parse', fixture, '--verbose']);
    expect(stderr.trimEnd().split('\n')).toHaveLength(issue.diagnostics.length + 1);
    expect(stderr).toContain(`${issue.articles.length} articles, ${issue.contents.length} contents entries`);
    expect(await huikan(['parse', fixture, '--verbose', '--quiet'])).toMatchObject({ stderr: '' });
  });
});

describe('toc', () => {
  it('is text with pages under each other', async () => {
    const { stdout } = await huikan(['toc', fixture, '--width', '72']);
    const rows = stdout.split('\n').filter((line) => / \.{3,} /u.test(line));
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) expect(displayWidth(row)).toBe(72);
    for (const line of stdout.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(72);
  });

  it.each([
    ['md', /^# .+\n/u],
    ['csv', /^issue,seq,column,title,subtitle,author,page,article,printed\n/u],
    ['json', /^\{\n {2}"schema": "huikan.toc\/1",\n/u],
    ['jsonl', /^\{"schema":"huikan.toc\/1".*\}\n$/u],
    ['html', /^<!doctype html>\n[\s\S]*<\/html>\n$/u],
  ])('is %s, by --format and by the extension of -o', async (format, expected) => {
    const folder = temporaryFolder();
    const { stdout, stderr } = await huikan(['toc', fixture, '--format', format]);
    expect(stdout).toMatch(expected);
    expect(stderr).toBe('');
    const file = join(folder, `toc.${format}`);
    await huikan(['toc', fixture, '-o', file]);
    expect(readFileSync(file, 'utf8')).toBe(stdout);
  });

  it('has one header and one page for several issues', async () => {
    const folder = folderOfIssues();
    const csv = await shell('huikan toc *.txt --format csv --bom', { cwd: folder });
    expect(csv.stdout.match(/issue,seq/gu)).toHaveLength(1);
    expect(csv.stdout.startsWith('\ufeffissue,')).toBe(true);
    const html = await shell('huikan toc *.txt --format html', { cwd: folder });
    expect(html.stdout.match(/<!doctype/gu)).toHaveLength(1);
    expect(html.stdout.match(/<h1>/gu)).toHaveLength(2);
  });

  it('is the same data whatever the language', async () => {
    for (const format of ['text', 'md', 'csv', 'json', 'html']) {
      const [english, chinese] = await Promise.all(
        ['en', 'zh'].map((lang) => huikan(['toc', fixture, '--format', format, '--lang', lang])),
      );
      expect(chinese?.stdout).toBe(english?.stdout);
    }
  });
});

describe('articles', () => {
  it('are one a line, with the id of their issue', async () => {
    const issue = await parsed(fixture);
    const rows = jsonLines((await huikan(['articles', fixture])).stdout);
    expect(rows).toEqual(issue.articles.map((article) => ({ issue: issue.id, ...article })));
  });

  it('are one row each in CSV, without their text', async () => {
    const issue = await parsed(fixture);
    const lines = (await huikan(['articles', fixture, '--format', 'csv'])).stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(issue.articles.length + 1);
    expect(lines[0]).toBe(
      'issue,seq,id,title,subtitle,column,authors,affiliations,pageStart,pageEnd,headings,paragraphs,characters,lineStart,lineEnd',
    );
  });

  it('are chosen by number, author and title, all of which must hold', async () => {
    const issue = await parsed(fixture);
    const [, second] = issue.articles;
    const seqs = async (...words: string[]) =>
      jsonLines((await huikan(['articles', fixture, ...words])).stdout).map((article) => article.seq);
    expect(await seqs('--select', '1,3-4')).toEqual([1, 3, 4]);
    expect(await seqs('--select', `${issue.articles.length}-`)).toEqual([issue.articles.length]);
    expect(await seqs('--title', second!.title.slice(0, 6), '--author', second!.authors[0]!.name)).toEqual([
      2,
    ]);
    expect(await seqs('--title', second!.title.slice(0, 6), '--select', '3')).toEqual([]);
  });

  it('none of which matches give an empty table and a note', async () => {
    const result = await huikan(['articles', fixture, '--title', 'no such title', '--format', 'csv']);
    expect(result).toMatchObject({ code: 0, stderr: 'huikan: no article matches the selection\n' });
    expect(result.stdout.trimEnd().split('\n')).toHaveLength(1);
  });

  it.each(['md', 'txt'])('are one %s file each with --directory', async (format) => {
    const issue = await parsed(fixture);
    const folder = join(temporaryFolder(), 'new', 'articles');
    const result = await huikan(['articles', fixture, '-d', folder, '--format', format]);
    expect(result).toMatchObject({ code: 0, stdout: '' });
    const names = readdirSync(folder).sort();
    expect(names).toHaveLength(issue.articles.length);
    expect(names[0]).toMatch(/^01-.+\.(?:md|txt)$/u);
    expect(readFileSync(join(folder, names[0]!), 'utf8')).toContain(issue.articles[0]!.title);
    const whole = await huikan(['articles', fixture, '--format', format, '--select', '1']);
    expect(whole.stdout).toBe(readFileSync(join(folder, names[0]!), 'utf8'));
  });

  it('of several issues get a folder each', async () => {
    const folder = folderOfIssues();
    await shell('huikan articles *.txt -d out', { cwd: folder });
    expect(readdirSync(join(folder, 'out'))).toHaveLength(2);
  });
});

describe('schema', () => {
  it.each(['issue', 'article', 'block', 'contents', 'diagnostic'])(
    'of %s is JSON Schema 2020-12',
    async (kind) => {
      const schema = JSON.parse((await huikan(['schema', kind])).stdout);
      expect(schema).toMatchObject({
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        title: `huikan ${kind}`,
        type: 'object',
      });
    },
  );

  it('is that of an issue unless told', async () => {
    expect((await huikan(['schema'])).stdout).toBe((await huikan(['schema', 'issue'])).stdout);
  });
});
