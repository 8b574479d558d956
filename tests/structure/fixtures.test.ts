import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readGold, scoreFixture } from '../../scripts/fixtures/score.mjs';
import { fileOf, fixtures, goldNames, parse } from './documents.js';
import { Floors } from './floors.js';

const floors = new Floors(join(import.meta.dirname, 'fixtures.floors.json'));

function linesOf(name: string): string[] {
  const encoding = /\.(gb18030|big5)$/.exec(name)?.[1] ?? 'utf-8';
  return new TextDecoder(encoding).decode(readFileSync(fileOf(name)!)).split('\n');
}

describe('fixtures against their gold', () => {
  it.each(goldNames)('%s', async (name) => {
    const gold = readGold(join(fixtures, 'gold', name, 'articles.jsonl'), linesOf(name));
    const { tally } = scoreFixture(gold, await parse(fileOf(name)!));
    floors.check(
      name,
      Object.fromEntries(
        Object.entries(tally).map(([measure, { right, wanted }]) => [measure, `${right}/${wanted}`]),
      ),
    );
  });
  afterAll(() => floors.save());
});

describe('fixtures, whole documents', () => {
  // Golden files are written anew on purpose only: UPDATE_GOLDEN=1, then read the difference.
  it.each(goldNames.filter((name) => !name.includes('.')))('%s', async (name) => {
    const file = join(fixtures, 'golden', `${name}.golden.json`);
    const issue = await parse(fileOf(name)!);
    const text = `${JSON.stringify({ ...issue, source: { ...issue.source, path: basename(fileOf(name)!) } }, null, 1)}\n`;
    if (process.env.UPDATE_GOLDEN) writeFileSync(file, text);
    expect(text).toBe(readFileSync(file, 'utf8'));
  });

  it('is not run with golden files or floors being written in CI', () => {
    expect(process.env.CI && (process.env.UPDATE_GOLDEN || process.env.UPDATE_FLOORS)).toBeFalsy();
  });
});
