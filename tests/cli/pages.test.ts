/** `--pages` chooses among the pages of a PDF, counted in the file. */
import { describe, expect, it } from 'vitest';
import type { Block, Issue } from '../../src/model/issue.js';
import { huikan, pdfFixture } from './huikan.js';

const blocksOf = ({ front, articles, back }: Issue): Block[] =>
  [front, ...articles, back].flatMap(({ blocks }) => blocks);

describe('--pages', () => {
  it.each([
    ['5-6', [5, 6]],
    ['6,8-9', [6, 8, 9]],
    ['16-', [16, 17]],
  ])('%s are read and no others', async (pages, expected) => {
    const { code, stdout } = await huikan(['parse', pdfFixture, '--pages', pages]);
    const seen = new Set(blocksOf(JSON.parse(stdout)).map(({ page }) => page));
    expect({ code, seen: [...seen].sort((a, b) => a! - b!) }).toEqual({ code: 0, seen: expected });
  });

  it('that the file does not have are said to be missing', async () => {
    expect(await huikan(['parse', pdfFixture, '--pages', '40-50'])).toMatchObject({
      code: 1,
      stdout: '',
      stderr: `huikan: ${pdfFixture}: has 17 pages, and --pages names none of them; choose from 1-17\n`,
    });
  });

  it.each(['x', '0', '5-3', ''])("'%s' is wrong usage", async (pages) => {
    const { code, stderr } = await huikan(['parse', pdfFixture, '--pages', pages]);
    expect(code).toBe(2);
    expect(stderr).toContain('--pages');
  });
});
