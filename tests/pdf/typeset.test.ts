import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { comparePdf } from '../../scripts/pdf/compare.mjs';
import { issuesFromBytes } from '../../src/issues.js';
import type { Issue } from '../../src/model/issue.js';
import { overlayPages } from '../../src/write/overlay/index.js';
import { Floors } from '../structure/floors.js';

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'pdf');
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.gold.json'))
  .map((name) => name.replace('.gold.json', ''));
const floors = new Floors(join(import.meta.dirname, 'typeset.floors.json'));

async function parse(name: string): Promise<Issue> {
  const [issue] = await issuesFromBytes(readFileSync(join(folder, `${name}.pdf`)), { path: `${name}.pdf` });
  return issue!;
}

const issues = new Map<string, Promise<Issue>>();
function issueOf(name: string): Promise<Issue> {
  const known = issues.get(name) ?? parse(name);
  issues.set(name, known);
  return known;
}

describe.each(names)('%s', (name) => {
  it('is read as it is printed', async () => {
    const gold = JSON.parse(readFileSync(join(folder, `${name}.gold.json`), 'utf8'));
    const { tally } = comparePdf(gold, await issueOf(name));
    floors.check(
      name,
      Object.fromEntries(Object.entries(tally).map(([key, { right, of }]) => [key, `${right}/${of}`])),
    );
  });

  it('has a page and a place for every block', async () => {
    const issue = await issueOf(name);
    const pages = new Map(issue.pages!.map((page) => [page.number, page]));
    const parts = [issue.front, ...issue.articles, issue.back];
    for (const block of parts.flatMap(({ blocks }) => blocks)) {
      expect(block.lines).toBeNull();
      const regions = block.regions ?? [{ page: block.page!, bbox: block.bbox! }];
      for (const { page, bbox } of regions) {
        const { width, height } = pages.get(page)!;
        const [x0, y0, x1, y1] = bbox;
        expect(x0, block.id).toBeLessThan(x1);
        expect(y0, block.id).toBeLessThan(y1);
        expect(Math.min(x0, y0, width - x1, height - y1), block.id).toBeGreaterThan(-20);
      }
    }
  });

  it('keeps a slice for each piece of a block', async () => {
    for (const article of (await issueOf(name)).articles)
      for (const block of article.blocks)
        for (const at of block.breaks ?? []) expect(at).toBeLessThan(block.text.length);
  });

  it('is drawn page by page, each block under its own name', async () => {
    const issue = await issueOf(name);
    const pages = overlayPages(issue);
    expect(pages.map(({ page }) => page)).toEqual(issue.pages!.map(({ number }) => number));
    const drawn = pages.map(({ svg }) => svg).join('');
    for (const { blocks } of issue.articles) for (const { id } of blocks) expect(drawn).toContain(` ${id}<`);
  });
});

afterAll(() => floors.save());
