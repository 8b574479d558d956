import { describe, expect, test } from 'vitest';
import { passagesOf } from '../../../src/extract/passage.js';
import { people } from '../../../src/extract/people/index.js';
import { personSchema } from '../../../src/model/rows.js';
import { casesIn } from '../cases.js';
import { type Given, issueOf } from '../issue-of.js';

interface Case extends Given {
  /** In order, with the fields that are asked. */
  people: { name: string; post: string | null; organization: string | null; evidence: string }[];
  why: string;
}

describe.each(casesIn<Case>(new URL('./', import.meta.url)))('%s', (_, cases) => {
  test.each(cases)('$why: $text', (given) => {
    const issue = issueOf(given);
    const rows = people.extract(issue, passagesOf(issue), {});
    for (const row of rows) expect(personSchema.safeParse(row).success).toBe(true);
    const found = rows.map(({ name, post, organization, evidence }) => ({
      name,
      post,
      organization,
      evidence,
    }));
    expect(found).toEqual(given.people);
  });
});
