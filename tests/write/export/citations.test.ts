import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, Issue } from '../../../src/index.js';
import { escapeTex } from '../../../src/write/export/citations/bibtex.js';
import type { ExportFormatName } from '../../../src/write/export/registry.js';
import { jsonLines, temporaryFolder } from '../../cli/huikan.js';
import { article, author, issue } from '../issue.js';
import { fixtureIssues, write } from './data.js';

interface Case {
  why: string;
  journal: Partial<Issue['journal']>;
  article: Partial<Omit<Article, 'authors'>> & { authors: [string, 'person' | 'organization'][] };
  gb7714: string;
  ris: string[];
  bibtex: string[];
  csl: object;
}

const cases = jsonLines(
  readFileSync(join(import.meta.dirname, 'citations.cases.jsonl'), 'utf8'),
) as unknown as Case[];
const folder = temporaryFolder();

async function written(format: ExportFormatName, issues: Issue[]): Promise<string> {
  const path = join(folder, format);
  await write(
    format,
    issues.map((one) => ({ issue: one, rows: [] })),
    path,
  );
  return readFileSync(path, 'utf8');
}

function issueOf({ journal, article: parts }: Case): Issue {
  const authors = parts.authors.map(([name, kind]) => ({ ...author(name), kind }));
  const one = issue([article(1, { ...parts, authors })]);
  return { ...one, journal: { ...one.journal, ...journal } };
}

describe.each(cases.map((one): [string, Case] => [one.why, one]))('%s', (_, one) => {
  it('in GB/T 7714', async () => {
    expect(await written('gb7714', [issueOf(one)])).toBe(`${one.gb7714}\n`);
  });

  it('in RIS, BibTeX and CSL-JSON', async () => {
    const lines = (await written('ris', [issueOf(one)])).split('\r\n');
    for (const line of one.ris) expect(lines).toContain(line);
    const bibtex = await written('bibtex', [issueOf(one)]);
    for (const part of one.bibtex) expect(bibtex).toContain(part);
    const [item] = JSON.parse(await written('csl-json', [issueOf(one)]));
    expect(item).toMatchObject(one.csl);
  });
});

describe('references of whole issues', async () => {
  const issues = (await fixtureIssues()).map((one) => one.issue!);
  const count = issues.reduce((sum, one) => sum + one.articles.length, 0);

  it('are RIS by its grammar: a type first, an end last, one value a line', async () => {
    const text = await written('ris', issues);
    const records = text.split('\r\n\r\n').slice(0, -1);
    expect(records).toHaveLength(count);
    for (const record of records) {
      const lines = record.split('\r\n');
      for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- .*$/u);
      expect(lines[0]).toBe('TY  - JOUR');
      expect(lines.at(-1)).toBe('ER  - ');
    }
  });

  it('are BibTeX with a key for each', async () => {
    const keys = [...(await written('bibtex', [...issues, ...issues])).matchAll(/^@article\{([\w-]+),$/gmu)];
    expect(new Set(keys.map(([, key]) => key)).size).toBe(count * 2);
  });

  it('are CSL-JSON with ids and names', async () => {
    const items = JSON.parse(await written('csl-json', issues));
    expect(items).toHaveLength(count);
    for (const item of items)
      for (const name of item.author ?? [])
        expect(Object.keys(name).join()).toMatch(/^(?:literal|family,given)$/u);
    expect(JSON.parse(await written('csl-json', []))).toEqual([]);
  });

  it('are RefWorks and NoteExpress texts with the tags of CNKI', async () => {
    const refworks = (await written('refworks', issues)).split('\r\n\r\n').slice(0, -1);
    expect(refworks).toHaveLength(count);
    expect(refworks[1]).toMatch(
      /^RT Journal Article\r\nSR 2\r\nA1 .+;\r\nT1 .+\r\nJF .+\r\nYR \d{4}\r\nIS \d\d\r\n/u,
    );
    const notes = (await written('noteexpress', issues)).split('\r\n\r\n').slice(0, -1);
    expect(notes).toHaveLength(count);
    for (const note of notes)
      for (const line of note.split('\r\n')) expect(line).toMatch(/^\{[A-Z][\w /]+\}: .+$/u);
  });

  it('need issues', async () => {
    const rows = [{ issue: null, rows: [{ annotation: 'laws' } as never] }];
    await expect(write('ris', rows, join(folder, 'x.ris'))).rejects.toMatchObject({ code: 'usage' });
  });
});

it('TeX braces balance, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      let depth = 0;
      for (const [sign] of escapeTex(text).matchAll(/\\[\s\S]|[{}]/gu)) {
        if (sign === '{') depth += 1;
        if (sign === '}') depth -= 1;
        expect(depth).toBeGreaterThanOrEqual(0);
      }
      expect(depth).toBe(0);
    }),
  );
});
