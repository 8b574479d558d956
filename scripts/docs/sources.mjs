/** What the tables of fields are made from: the schemas, and the fixture issues for examples. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { issuesFromBytes } from '../../dist/index.js';
import { issueSchema } from '../../dist/model/issue.js';
import { recipeSchema } from '../../dist/model/recipe.js';

const root = join(import.meta.dirname, '..', '..');
/** The issue of the README first: most examples are taken from it. */
const FIRST = 'yunling-2021-03.txt';

async function fixtureIssues() {
  const names = readdirSync(join(root, 'fixtures')).filter((name) => name.endsWith('.txt') && name !== FIRST);
  const issues = [];
  for (const name of [FIRST, ...names.sort()]) {
    const path = `fixtures/${name}`;
    issues.push(...(await issuesFromBytes(readFileSync(join(root, path)), { path })));
  }
  return issues;
}

const asJson = (schema) => z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input', reused: 'inline' });

export async function sources() {
  return {
    issue: { schema: asJson(issueSchema), documents: await fixtureIssues() },
    recipe: { schema: asJson(recipeSchema), documents: [] },
  };
}
