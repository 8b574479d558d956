import { describe, expect, test } from 'vitest';
import { passagesOf } from '../../../src/extract/passage.js';
import { slogans } from '../../../src/extract/slogans/index.js';
import { sloganSchema } from '../../../src/model/rows.js';
import { casesIn } from '../cases.js';
import { type Given, issueOf } from '../issue-of.js';

interface Case extends Given {
  /** Words of the user. */
  own?: string[];
  /** In order, with the fields that are asked. */
  slogans: { text: string; canonical: string; listed: boolean }[];
  why: string;
}

describe.each(casesIn<Case>(new URL('./', import.meta.url)))('%s', (_, cases) => {
  test.each(cases)('$why: $text', (given) => {
    const issue = issueOf(given);
    const rows = slogans.extract(issue, passagesOf(issue), { lexicon: { slogans: given.own ?? [] } });
    for (const row of rows) expect(sloganSchema.safeParse(row).success).toBe(true);
    const found = rows.map(({ text, canonical, listed }) => ({ text, canonical, listed }));
    expect(found).toEqual(given.slogans);
  });
});
