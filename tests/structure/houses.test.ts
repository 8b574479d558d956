import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { scoreIssue } from '../../scripts/houses/score.mjs';
import { houseNames, houses, parse } from './documents.js';
import { Floors } from './floors.js';

const floors = new Floors(join(import.meta.dirname, 'houses.floors.json'));

describe('house styles', () => {
  it.each(houseNames)('%s', async (name) => {
    const gold = JSON.parse(readFileSync(join(houses, name, 'gold.json'), 'utf8'));
    const issue = await parse(join(houses, name, 'issue.txt'));
    const { tally } = scoreIssue(gold, issue);
    floors.check(
      name,
      Object.fromEntries(
        Object.entries(tally).map(([measure, { right, of }]) => [measure, `${right}/${of}`]),
      ),
    );
    expect(issue.articles.length).toBeGreaterThan(0);
  });
  afterAll(() => floors.save());
});
