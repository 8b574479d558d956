import { describe, expect, test } from 'vitest';
import { passagesOf } from '../../../src/extract/passage.js';
import { quotes } from '../../../src/extract/quotes/index.js';
import { quoteSchema } from '../../../src/model/rows.js';
import { casesIn } from '../cases.js';
import { type Given, issueOf } from '../issue-of.js';

interface Case extends Given {
  /** In order, with the fields that are asked. */
  include?: string[];
  quotes: { quote: string; speaker: string | null; verb: string | null }[];
  why: string;
}

describe.each(casesIn<Case>(new URL('./', import.meta.url)))('%s', (_, cases) => {
  test.each(cases)('$why: $text', (given) => {
    const issue = issueOf(given);
    const rows = quotes.extract(issue, passagesOf(issue), given.include ? { include: given.include } : {});
    for (const row of rows) expect(quoteSchema.safeParse(row).success).toBe(true);
    const found = rows.map(({ quote, speaker, verb }) => ({ quote, speaker, verb }));
    expect(found).toEqual(given.quotes);
  });
});
