/** What the tables of fields are made from: the schemas, and the fixture issues for examples. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { extract, extractKinds } from '../../dist/extract/index.js';
import { issuesFromBytes } from '../../dist/index.js';
import { issueSchema } from '../../dist/model/issue.js';
import { recipeSchema } from '../../dist/model/recipe.js';
import * as rows from '../../dist/model/rows.js';
import { rowSchemas } from './row-schemas.mjs';

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

const rowsOf = async (issues, kind) =>
  (await Promise.all(issues.map((issue) => extract(issue, [kind])))).flat();

/** For each name that tables may be made of, its JSON Schema and documents to take examples from. */
export async function sources() {
  const issues = await fixtureIssues();
  const schemas = rowSchemas(rows);
  const found = { issue: { schema: asJson(issueSchema), documents: issues } };
  found.recipe = { schema: asJson(recipeSchema), documents: [] };
  found.row = { schema: asJson(schemas.row), documents: await rowsOf(issues, 'statistics') };
  for (const kind of extractKinds)
    found[kind] = { schema: asJson(schemas[kind]), documents: await rowsOf(issues, kind) };
  return found;
}
