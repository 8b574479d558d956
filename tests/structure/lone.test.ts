/** Titles of texts without a journal around them. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { issuesFromBytes } from '../../src/issues.js';

interface Case {
  text: string[];
  title: string;
  why: string;
}

const cases = readFileSync(new URL('./cases/lone.cases.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Case);

test.each(cases)('$why', async ({ text, title }) => {
  const [issue] = await issuesFromBytes(Buffer.from(text.join('\n')), { path: 'lone.txt' });
  expect(issue!.articles.map((article) => article.title)).toEqual([title]);
});
