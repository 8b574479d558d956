import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import type { Issue } from '../../../src/model/issue.js';
import { readPdf } from '../../../src/read/pdf/index.js';
import { structure } from '../../../src/structure/index.js';
import { cases } from '../cases.js';

const folder = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'pdf', 'hard');

interface Sample {
  file: string;
  password?: string;
  /** Least share of the paragraphs printed that are blocks or set aside, whole; and that follow each other. */
  blocks?: number;
  found?: number;
  /** The error that refuses it, and what it says. */
  code?: string;
  context?: Record<string, unknown>;
  /** Diagnostics of the reader, with their pages. */
  diagnostics?: string[];
  printed?: number[];
  never?: string[];
}

const close = (text: string): string => text.replace(/\s+/g, '');

function texts(issue: Issue): string[] {
  const blocks = [issue.front, ...issue.articles, issue.back].flatMap((part) => part.blocks);
  return [
    ...issue.articles.flatMap(({ title }) => title ?? []),
    ...blocks.map(({ text }) => text),
    ...issue.setAside.map(({ text }) => text),
  ].map(close);
}

function shareFound(wanted: readonly string[], all: string): number {
  let at = 0;
  let found = 0;
  for (const text of wanted) {
    const place = all.indexOf(text, at);
    if (place < 0) continue;
    at = place + text.length;
    found++;
  }
  return found / wanted.length;
}

async function read({ file, password }: Sample) {
  const bytes = readFileSync(join(folder, `${file}.pdf`));
  const document = await readPdf(bytes, { path: `${file}.pdf`, password });
  return { document, issue: structure(document) };
}

describe('difficult samples', () => {
  const samples = cases<Sample>('pdf/hard');

  for (const sample of samples) {
    const name = sample.password ? `${sample.file} with ${sample.password}` : sample.file;
    test(name, async () => {
      if (sample.code !== undefined) {
        const error = { code: sample.code, context: expect.objectContaining(sample.context ?? {}) };
        await expect(read(sample)).rejects.toMatchObject(error);
        return;
      }
      const { document, issue } = await read(sample);
      const printed = readFileSync(join(folder, `${sample.file}.txt`), 'utf8');
      const wanted = printed.trim().split('\n').map(close);
      const got = texts(issue);
      if (sample.blocks !== undefined) {
        const missing = wanted.filter((text) => !got.includes(text));
        expect(1 - missing.length / wanted.length, missing.join('\n')).toBeGreaterThanOrEqual(sample.blocks);
      }
      if (sample.found !== undefined)
        expect(shareFound(wanted, got.join(''))).toBeGreaterThanOrEqual(sample.found);
      for (const text of sample.never ?? []) expect(got.join('')).not.toContain(text);
      if (sample.printed) expect(document.pages?.map((page) => page.printed)).toEqual(sample.printed);
      const said = (document.diagnostics ?? []).map(({ code, page }) => `${code} ${page}`);
      expect(said).toEqual(expect.arrayContaining(sample.diagnostics ?? []));
      if (!sample.diagnostics) expect(said).toEqual([]);
    });
  }

  it('are all told of, but tables, which have their own tests, and what is no PDF', () => {
    const files = readdirSync(folder).filter((file) => file.endsWith('.pdf') && !file.includes('tables'));
    const told = new Set(samples.map(({ file }) => `${file}.pdf`));
    expect(files.filter((file) => !told.has(file))).toEqual(['empty-file.pdf', 'not-a-pdf.pdf']);
    for (const { file, code } of samples)
      if (code === undefined) expect(existsSync(join(folder, `${file}.txt`)), file).toBe(true);
  });
});
