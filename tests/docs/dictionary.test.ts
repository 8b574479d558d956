/** docs/data-dictionary.md and docs/extraction.md have every field of the schemas, with its type and what it means. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fieldTable, marksIn, objectPaths, schemaAt } from '../../scripts/docs/dictionary.mjs';
import { rowSchemas } from '../../scripts/docs/row-schemas.mjs';
import { issueSchema } from '../../src/model/issue.js';
import { recipeSchema } from '../../src/model/recipe.js';
import * as rows from '../../src/model/rows.js';
import { root } from '../cli/huikan.js';

const page = ['data-dictionary.md', 'extraction.md']
  .map((name) => readFileSync(join(root, 'docs', name), 'utf8'))
  .join('\n');
const asJson = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input', reused: 'inline' });
const schemas: Record<string, ReturnType<typeof asJson>> = Object.fromEntries(
  Object.entries({ issue: issueSchema, recipe: recipeSchema, ...rowSchemas(rows) }).map(([name, schema]) => [
    name,
    asJson(schema as z.ZodType),
  ]),
);

/** Blocks are the same wherever they stand: one table is enough. */
const REPEATED = /^issue\.(?:front|back)\.blocks/u;
const marks = Object.entries(schemas)
  .flatMap(([name, schema]) => objectPaths(schema).map((path) => [name, ...path].join('.')))
  .filter((mark) => !REPEATED.test(mark));

/** A row of a table without its example, which may change with the fixtures. */
const withoutExample = (row: string) => row.replace(/\|[^|]*\|$/u, '|');

it('has a table of every object, and of no other', () => {
  expect(marksIn(page).sort()).toEqual([...marks].sort());
});

describe.each(marks)('%s', (mark) => {
  const [name = '', ...path] = mark.split('.');
  const schema = schemaAt(schemas[name], path);
  const start = page.indexOf(`<!-- fields ${mark} -->`);
  const written = page.slice(start, page.indexOf('<!-- end -->', start)).split('\n').map(withoutExample);

  it.each(Object.keys(schema.properties))('%s is there as the schema has it (npm run docs)', (field) => {
    const row = fieldTable(schema, [], [])
      .split('\n')
      .find((line: string) => line.startsWith(`| \`${field}\` |`))!;
    expect(written).toContain(withoutExample(row));
    // A meaning, for every field.
    expect(row.split('|')[3]!.trim()).not.toBe('');
  });
});
