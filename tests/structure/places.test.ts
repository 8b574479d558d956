import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { BylineAuthor } from '../../src/structure/authors/byline.js';
import { authorPlace, journalPlace } from '../../src/structure/places.js';

interface Case {
  journal?: Partial<Parameters<typeof journalPlace>[0]> & { contact?: { address?: string } };
  author?: Partial<BylineAuthor>;
  home?: string;
  place: string | null;
  code: string | null;
  why: string;
}

const cases = readFileSync(new URL('./places.cases.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Case);

const empty = {
  title: null,
  supervisor: null,
  organizer: null,
  coOrganizer: null,
  publisher: null,
  permit: null,
  cn: null,
  contact: {},
};

test.each(cases)('$why', ({ journal, author, home, place, code }) => {
  const found = journal
    ? journalPlace({ ...empty, ...journal } as unknown as Parameters<typeof journalPlace>[0])
    : authorPlace({ affiliation: null, ...author } as BylineAuthor, home ?? null);
  expect(found?.name ?? null).toBe(place);
  expect(found?.code ?? null).toBe(code);
});
