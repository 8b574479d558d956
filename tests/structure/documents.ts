import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { issuesFromBytes } from '../../src/issues.js';
import type { Issue } from '../../src/model/issue.js';
import { readText, type SourceDocument } from '../../src/read/index.js';

const root = join(import.meta.dirname, '..', '..');
export const fixtures = join(root, 'fixtures');
export const houses = join(root, 'tests', 'houses');

/** The house-style issues, by the names of their folders. */
export const houseNames = readdirSync(houses).filter((name) => existsSync(join(houses, name, 'gold.json')));
/** The fixture issues and their variants that have gold. */
export const goldNames = readdirSync(join(fixtures, 'gold')).filter((name) => fileOf(name) !== undefined);

/** The text of a fixture or variant. */
export function fileOf(name: string): string | undefined {
  return [join(fixtures, `${name}.txt`), join(fixtures, 'variants', `${name}.txt`)].find(existsSync);
}

/** All texts there are to try a property on. */
export const allTexts = [
  ...houseNames.map((name) => join(houses, name, 'issue.txt')),
  ...goldNames.map((name) => fileOf(name)!),
];

export async function parse(file: string): Promise<Issue> {
  const [issue] = await issuesFromBytes(readFileSync(file), { path: file });
  return issue!;
}

/** The document of a text that stands in no file. */
export function documentOf(text: string): SourceDocument {
  return readText(new TextEncoder().encode(text), { path: null });
}
