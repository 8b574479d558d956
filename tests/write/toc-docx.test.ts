/** Tables of contents for Word: what stands in the paragraphs, and that a word processor reads them so. */
import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/index.js';
import { displayWidth } from '../../src/text/width.js';
import { TocDocx } from '../../src/write/toc/docx/index.js';
import { tocEntries } from '../../src/write/toc/entries.js';
import { temporaryFolder } from '../cli/huikan.js';
import { fixtureIssues } from './export/data.js';
import { hasXmllint } from './export/readers.js';
import { article, author, issue, mixed } from './issue.js';

async function docx(...issues: Issue[]): Promise<Buffer> {
  const pieces: Buffer[] = [];
  const writer = new TocDocx({
    write: async (data) => {
      pieces.push(Buffer.from(data as Uint8Array));
    },
    close: async () => {},
    abort: async () => {},
  });
  for (const one of issues) await writer.add(one);
  await writer.end();
  return Buffer.concat(pieces);
}

/** The files of an archive whose entries say their sizes in front. */
function unzip(archive: Buffer): Map<string, string> {
  const files = new Map<string, string>();
  for (let at = 0; archive.readUInt32LE(at) === 0x04034b50; ) {
    const [size, name, extra] = [18, 26, 28].map((offset, i) =>
      i === 0 ? archive.readUInt32LE(at + offset) : archive.readUInt16LE(at + offset),
    ) as [number, number, number];
    const start = at + 30 + name + extra;
    const text = inflateRawSync(archive.subarray(start, start + size)).toString('utf8');
    files.set(archive.toString('utf8', at + 30, at + 30 + name), text);
    at = start + size;
  }
  return files;
}

/** The paragraphs of a document: style, then text with tabs as → and line breaks as ⏎. */
function paragraphs(archive: Buffer): string[] {
  const xml = unzip(archive).get('word/document.xml')!;
  return Array.from(xml.matchAll(/<w:p>(.*?)<\/w:p>/gsu), ([, inside]) => {
    const style = /<w:pStyle w:val="(\w+)"/u.exec(inside!)![1];
    const text = inside!
      .replaceAll('<w:tab/>', '→')
      .replaceAll('<w:br/>', '⏎')
      .replace(/<[^>]+>/gu, '');
    return `${style}: ${text}`;
  });
}

describe('a table of contents for Word', () => {
  it('has columns as headings, authors and pages behind tabs, an author without room on a line of its own', async () => {
    expect(paragraphs(await docx(mixed()))).toEqual([
      'Title: 清溪人大 2020年第1期（总第12期）',
      'Heading1: 特稿',
      'TocEntry: 短题→张三→2',
      'Heading1: 监督',
      'TocEntry: 坚持ABC导向推动预算审查监督重点拓展改革走深走实更好发挥人大监督作用⏎→清溪县人民代表大会常务委员会预算工作委员会→12',
      'TocSubtitle: ——清溪县的实践',
      'TocEntryPlain: 无作者→130',
      'TocEntry: 无页码→李四',
      'TocEntryPlain: 都无',
    ]);
  });

  it('puts a list of bodies that no line holds on lines of its own, the page at its end', async () => {
    const bodies = Array.from({ length: 6 }, (_, i) => author(`清溪县第${i}人大工作委员会`));
    const [, entry] = paragraphs(await docx(issue([article(1, { authors: bodies, pageStart: 7 })])));
    expect(entry).toBe(`TocEntryPlain: 题1⏎${bodies.map((one) => one.name).join(' ')}→7`);
  });

  it('begins every issue but the first on a new page, and is no file without one', async () => {
    const xml = unzip(await docx(mixed(), mixed(), mixed())).get('word/document.xml')!;
    expect(xml.match(/<w:pageBreakBefore\/>/gu)).toHaveLength(2);
    expect(await docx()).toHaveLength(0);
  });

  it('gives the same bytes every time', async () => {
    expect((await docx(mixed())).equals(await docx(mixed()))).toBe(true);
  });

  it.skipIf(!hasXmllint)('is well-formed whatever is in it', async () => {
    const wicked = issue([
      article(1, {
        title: '<w:p>&"\u0000\u001b\u202e\ud800\ufffe\t\n',
        column: '<b>',
        authors: [author(']]>')],
      }),
    ]);
    const folder = temporaryFolder();
    const files = Array.from(unzip(await docx(wicked)), ([, text], i) => {
      writeFileSync(join(folder, `${i}.xml`), text);
      return join(folder, `${i}.xml`);
    });
    execFileSync('xmllint', ['--nonet', '--noout', ...files], { stdio: 'pipe' });
    expect(files).toHaveLength(6);
    expect(paragraphs(await docx(wicked)).join()).toContain('&lt;w:p&gt;&amp;');
  });

  it('is read by LibreOffice: every entry on its line, within the page', {
    timeout: 120_000,
  }, async (context) => {
    const issues = (await fixtureIssues()).map((one) => one.issue!);
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'toc.docx'), await docx(...issues));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const words = [
      profile,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      join(folder, 'toc.docx'),
    ];
    spawnSync('soffice', words, { stdio: 'ignore', timeout: 60_000 });
    const pdf = spawnSync('pdftotext', ['-layout', join(folder, 'toc.pdf'), '-'], { encoding: 'utf8' });
    if (pdf.error !== undefined || pdf.status !== 0)
      return context.skip('LibreOffice Writer and pdftotext are not installed');
    const pages = pdf.stdout.split('\f').slice(0, -1);
    expect(pages).toHaveLength(issues.length);
    const lines = pages.join('\n').split('\n');
    for (const { title, author: writer, page } of issues.flatMap(tocEntries)) {
      if (displayWidth(title) + displayWidth(writer ?? '') > 70) continue;
      // Between title and author dots, between author and page a gap: all on one line.
      const own = lines.filter((line) => line.replace(/\s/gu, '').includes(title.replace(/\s/gu, '')));
      const behind = own.map((line) => line.replace(/\s|\.{3,}/gu, ' ').replace(/\s+/gu, ''));
      const end = `${(writer ?? '').replace(/\s/gu, '')}${page ?? ''}`;
      expect(
        behind.some((line) => line.endsWith(end)),
        title,
      ).toBe(true);
    }
  });
});
