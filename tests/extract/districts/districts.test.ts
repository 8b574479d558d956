import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { districts } from '../../../src/extract/districts/index.js';
import { passagesOf } from '../../../src/extract/passage.js';
import { issueOf } from './issue.js';

interface Case {
  /** Code of the journal's division. */
  home?: string;
  /** Name or code of the author's division. */
  author?: string;
  title?: string;
  date?: string;
  /** Paragraphs are set apart by ¶. */
  text: string;
  /** In order; a name or a code tells which, the fields that are not given are null and false. */
  districts: { text: string; name?: string; code?: string; within?: string; deictic?: boolean }[];
  why: string;
}

const folder = new URL('./', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.cases.jsonl'));

describe.each(files)('%s', (file) => {
  const cases = readFileSync(new URL(file, folder), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Case);
  test.each(cases)('$why: $text', (given) => {
    const issue = issueOf(given);
    const rows = districts.extract(issue, passagesOf(issue), {}).filter(({ block }) => block.includes('.b'));
    const found = rows.map((row) => ({
      text: row.text,
      is: row.code ?? row.canonical,
      within: row.within,
      deictic: row.deictic,
    }));
    const wanted = given.districts.map((one) => ({
      text: one.text,
      is: one.code ?? one.name,
      within: one.within ?? null,
      deictic: one.deictic ?? false,
    }));
    expect(found).toEqual(wanted);
  });
});
