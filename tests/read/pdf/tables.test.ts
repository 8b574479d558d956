import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Issue } from '../../../src/index.js';
import { layoutPage } from '../../../src/read/pdf/layout/index.js';
import { hasFigures, mayBeTable } from '../../../src/read/pdf/layout/tables/judge.js';
import type { Glyph, PageContent, Rule } from '../../../src/read/pdf/page.js';
import { huikan, root } from '../../cli/huikan.js';

const samples = join(root, 'fixtures', 'pdf', 'hard');

/** White space inside a line is set by the print, tabs and line feeds part cells. */
const plain = (text: string) => text.replace(/[ \u3000]/gu, '');

async function blocksOf(name: string): Promise<Block[]> {
  const { code, stdout } = await huikan(['parse', join(samples, `${name}.pdf`)]);
  expect(code).toBe(0);
  const issue = JSON.parse(stdout) as Issue;
  return [
    ...issue.front.blocks,
    ...issue.articles.flatMap((article) => article.blocks),
    ...issue.back.blocks,
  ];
}

describe('samples', () => {
  it.concurrent.each([
    'tables-ruled',
    'tables-open',
    'tables-aligned',
    'tables-sideways',
    'tables-over-pages',
  ])('%s has its tables and captions, and the text round them in order', async (name) => {
    const wanted = readFileSync(join(samples, `${name}.txt`), 'utf8')
      .trimEnd()
      .split('\n')
      .map(plain);
    const blocks = await blocksOf(name);
    const lines = blocks.flatMap((block) => block.text.split('\n')).map(plain);
    // A title is no block.
    expect(lines).toEqual(wanted.slice(-lines.length));
    expect(wanted.length - lines.length).toBeLessThanOrEqual(1);
    const types = new Map(
      blocks.flatMap(({ type, text }) => text.split('\n').map((line) => [plain(line), type])),
    );
    for (const line of wanted) {
      if (line.includes('\t')) expect(types.get(line)).toBe('table');
      if (/^(?:表\d|单位)/.test(line)) expect(types.get(line)).toBe('caption');
    }
  });

  it.concurrent('no-tables has none', async () => {
    const blocks = await blocksOf('no-tables');
    expect(blocks.length).toBeGreaterThan(5);
    expect(blocks.filter(({ type }) => type === 'table')).toEqual([]);
  });

  it.concurrent.each(['facing-columns', 'footnotes', 'mixed', 'letter-spaced', 'scattered', 'vertical'])(
    '%s has no table either',
    async (name) => {
      expect((await blocksOf(name)).filter(({ type }) => type === 'table')).toEqual([]);
    },
  );

  it.concurrent('a table over two pages is one, with one heading', async () => {
    const tables = (await blocksOf('tables-over-pages')).filter(({ type }) => type === 'table');
    expect(tables).toHaveLength(1);
    const [{ rows, text, breaks, regions }] = tables as [Block];
    expect(rows!.filter((row) => row[0] === '名称')).toHaveLength(1);
    expect(regions!.map(({ page }) => page)).toEqual([1, 2]);
    expect(text[breaks![0]! - 1]).toBe('\n');
    expect(rows!.map((row) => row.join('\t')).join('\n')).toBe(text);
  });

  it.concurrent('text and rows of a table are the same', async () => {
    const tables = (await blocksOf('tables-ruled')).filter(({ type }) => type === 'table');
    expect(tables).toHaveLength(2);
    for (const { text, rows } of tables) expect(rows!.map((row) => row.join('\t')).join('\n')).toBe(text);
  });
});

describe('what is a table', () => {
  const cases = readFileSync(join(import.meta.dirname, 'table-judge.cases.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { cells: string[][]; table: boolean; figures: boolean; why: string });
  it.each(cases)('$why', ({ cells, table, figures }) => {
    expect(mayBeTable(cells)).toBe(table);
    expect(hasFigures(cells)).toBe(figures);
  });
});

const SIZE = 10;

/** The glyphs of a text that begins at a place; every character is as wide as it is high. */
function glyphsOf(text: string, x: number, y: number): Glyph[] {
  return [...text].map((char, i) => ({
    text: char,
    x0: x + i * SIZE,
    x1: x + (i + 1) * SIZE,
    y,
    size: SIZE,
    font: 'f',
    bold: false,
    turn: 0,
    vertical: false,
  }));
}

function pageOf(glyphs: Glyph[], rules: Rule[]): PageContent {
  return { number: 1, width: 500, height: 700, glyphs, rules, images: 0, unreadable: 0, invisible: 0 };
}

const ruleOf = (box: Rule['box']): Rule => ({ box, filled: false });

const word = fc.string({ unit: fc.constantFrom(...'甲乙丙丁戊己庚辛1234'), minLength: 1, maxLength: 5 });

describe('ruled cells', () => {
  it('come back as they were set, whatever they hold', () => {
    const tables = fc
      .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 6 }))
      .chain(([columns, rows]) =>
        fc.array(fc.array(word, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      );
    fc.assert(
      fc.property(tables, (cells) => {
        const [width, height] = [70, 20];
        const glyphs = cells.flatMap((row, r) =>
          row.flatMap((cell, c) => glyphsOf(cell, 50 + c * width + 5, 100 + r * height + 14)),
        );
        const right = 50 + cells[0]!.length * width;
        const bottom = 100 + cells.length * height;
        const rules = [
          ...[...cells, null].map((_, r) => ruleOf([50, 100 + r * height, right, 100 + r * height])),
          ...[...cells[0]!, null].map((_, c) => ruleOf([50 + c * width, 100, 50 + c * width, bottom])),
        ];
        const [line, ...others] = layoutPage(pageOf(glyphs, rules)).lines;
        expect(line!.cells).toEqual(cells);
        expect(others).toEqual([]);
      }),
    );
  });
});

describe('nothing is lost', () => {
  it('where some pieces of the rules are missing', () => {
    const [columns, rows, width, height] = [5, 8, 70, 18];
    const often = fc.integer({ min: 0, max: 9 }).map((value) => value > 0);
    const many = (count: number) => fc.array(often, { minLength: count, maxLength: count });
    const drawn = fc.record({
      cells: fc.array(fc.option(word, { freq: 4 }), { minLength: columns * rows, maxLength: columns * rows }),
      across: many(columns * (rows + 1)),
      down: many((columns + 1) * rows),
    });
    let tables = 0;
    fc.assert(
      fc.property(drawn, ({ cells, across, down }) => {
        const glyphs = cells.flatMap((text, i) =>
          glyphsOf(text ?? '', 53 + (i % columns) * width, 100 + Math.floor(i / columns) * height + 13),
        );
        const rules = [
          ...across.map((_, i) => {
            const [x, y] = [50 + (i % columns) * width, 100 + Math.floor(i / columns) * height];
            return ruleOf([x, y, x + width, y]);
          }),
          ...down.map((_, i) => {
            const [x, y] = [50 + (i % (columns + 1)) * width, 100 + Math.floor(i / (columns + 1)) * height];
            return ruleOf([x, y, x, y + height]);
          }),
        ].filter((_, i) => [...across, ...down][i]);
        const page = layoutPage(pageOf(glyphs, rules));
        const sorted = (texts: string[]) => [...texts.join('').replace(/\s/gu, '')].sort().join('');
        tables += page.lines.filter((line) => line.cells).length;
        expect(sorted([...page.lines.map(({ text }) => text), ...page.dropped])).toBe(
          sorted(glyphs.map(({ text }) => text)),
        );
        for (const line of page.lines)
          if (line.cells) expect(new Set(line.cells.map((row) => row.length)).size).toBe(1);
      }),
    );
    expect(tables).toBeGreaterThan(50);
  });
});
