import { describe, expect, test } from 'vitest';
import { organizations } from '../../../src/extract/organizations/index.js';
import { passagesOf } from '../../../src/extract/passage.js';
import { organizationSchema } from '../../../src/model/rows.js';
import { casesIn } from '../cases.js';
import { type Given, issueOf } from '../issue-of.js';

interface Case extends Given {
  /** In order, with the fields that are asked. */
  organizations: { text: string; canonical: string | null; orgKind: string; placeCode: string | null }[];
  why: string;
}

describe.each(casesIn<Case>(new URL('./', import.meta.url)))('%s', (_, cases) => {
  test.each(cases)('$why: $text', (given) => {
    const issue = issueOf(given);
    const rows = organizations.extract(issue, passagesOf(issue), {});
    for (const row of rows) expect(organizationSchema.safeParse(row).success).toBe(true);
    const found = rows.map(({ text, canonical, orgKind, placeCode }) => ({
      text,
      canonical,
      orgKind,
      placeCode,
    }));
    expect(found).toEqual(given.organizations);
  });
});
