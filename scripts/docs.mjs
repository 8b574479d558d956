#!/usr/bin/env node
// Writes docs/cli.md and docs/cli.zh-CN.md from the table of commands, and the tables of fields in
// docs/data-dictionary.md, docs/extraction.md and docs/export.md from the schemas; with --check, fails where they differ.
import { readFileSync, writeFileSync } from 'node:fs';
import { cliReference } from '../dist/cli/reference.js';
import { fillTables } from './docs/dictionary.mjs';
import { sources } from './docs/sources.mjs';
import { fillDataTables } from './docs/tables.mjs';

const tables = await sources();
const pages = {
  'docs/cli.md': () => cliReference('en'),
  'docs/cli.zh-CN.md': () => cliReference('zh'),
  'docs/data-dictionary.md': (page) => fillTables(page, tables),
  'docs/extraction.md': (page) => fillTables(page, tables),
  'docs/export.md': fillDataTables,
};
let stale = false;
for (const [name, write] of Object.entries(pages)) {
  const path = new URL(`../${name}`, import.meta.url);
  const before = readFileSync(path, 'utf8');
  const text = write(before);
  if (!process.argv.includes('--check')) writeFileSync(path, text);
  else if (before !== text) {
    process.stderr.write(`${name} is not what the sources say: run npm run docs\n`);
    stale = true;
  }
}
process.exitCode = stale ? 1 : 0;
