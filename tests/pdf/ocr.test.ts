import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { issuesFromBytes } from '../../src/issues.js';
import { readWords, toGlyphs } from '../../src/read/pdf/ocr.js';

const HEAD = 'level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext';

/** A table as Tesseract prints it. */
const table = (...rows: (string | number)[][]): string =>
  [HEAD, ...rows.map((row) => row.join('\t'))].join('\n');

describe('the table of Tesseract', () => {
  it('gives words, and nothing of pages, blocks and blanks', () => {
    const words = readWords(
      table(
        [1, 1, 0, 0, 0, 0, 0, 0, 2480, 3508, -1, ''],
        [5, 1, 1, 1, 1, 1, 300, 400, 100, 48, 96.5, '代表'],
        [5, 1, 1, 1, 1, 2, 410, 400, 100, 48, 95, ' '],
        [5, 1, 1, 1, 2, 1, 300, 500, 50, 48, -1, '十'],
      ),
    );
    expect(words.map(({ text, confidence }) => [text, confidence])).toEqual([
      ['代表', 0.965],
      ['十', 0],
    ]);
  });

  it('places the characters of a line in the order they are read, each in its share of the line', () => {
    // The boxes of words are rough and overlap; the line is from 300 to 900 dots, six ideographs' room.
    const glyphs = toGlyphs(
      readWords(
        table(
          [5, 1, 1, 1, 1, 1, 300, 400, 250, 50, 90, '人大'],
          [5, 1, 1, 1, 1, 2, 480, 405, 100, 40, 80, '20'],
          [5, 1, 1, 1, 1, 3, 560, 400, 340, 50, 70, '件建议'],
        ),
      ),
    );
    expect(glyphs.map(({ text }) => text).join('')).toBe('人大20件建议');
    expect(glyphs[0]!.x0).toBeCloseTo(72);
    expect(glyphs.at(-1)!.x1).toBeCloseTo(216);
    for (let i = 1; i < glyphs.length; i++) expect(glyphs[i]!.x0).toBeCloseTo(glyphs[i - 1]!.x1);
    expect(glyphs[2]!.x1 - glyphs[2]!.x0).toBeCloseTo((glyphs[0]!.x1 - glyphs[0]!.x0) / 2);
    expect(new Set(glyphs.map(({ y, size }) => `${y} ${size}`)).size).toBe(1);
  });

  it('keeps words in Latin letters apart', () => {
    const words = readWords(
      table(
        [5, 1, 1, 1, 1, 1, 300, 400, 200, 50, 90, 'local'],
        [5, 1, 1, 1, 1, 2, 520, 400, 200, 50, 90, 'laws'],
      ),
    );
    expect(
      toGlyphs(words)
        .map(({ text }) => text)
        .join(''),
    ).toBe('local laws');
  });
});

function hasTools(): boolean {
  try {
    execFileSync('pdftoppm', ['-v'], { stdio: 'ignore' });
    return execFileSync('tesseract', ['--list-langs'], { encoding: 'utf8' }).includes('chi_sim');
  } catch {
    return false;
  }
}

const bytes = readFileSync(join(import.meta.dirname, '..', '..', 'fixtures', 'pdf', 'hard', 'mixed.pdf'));

describe.skipIf(!hasTools())('pages that are pictures, with Tesseract', () => {
  it('are read, marked and said', { timeout: 120_000 }, async () => {
    const [issue] = await issuesFromBytes(bytes, { path: 'mixed.pdf', pdf: { ocr: true } });
    const blocks = issue!.articles.flatMap((article) => article.blocks);
    const read = blocks.filter((block) => block.source === 'ocr');
    expect(read.map(({ text }) => text).join('')).toContain('中华人民共和国水污染防治法');
    for (const block of read) {
      expect(block.page).toBe(2);
      expect(block.confidence).toBeGreaterThan(0.5);
    }
    expect(issue!.diagnostics.map(({ code, page }) => [code, page])).toContainEqual(['page.ocr', 2]);
  });
});
