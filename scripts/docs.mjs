#!/usr/bin/env node
// Writes docs/cli.md and docs/cli.zh-CN.md from the table of commands; with --check, fails where they differ.
import { readFileSync, writeFileSync } from 'node:fs';
import { cliReference } from '../dist/cli/reference.js';

const files = { en: 'docs/cli.md', zh: 'docs/cli.zh-CN.md' };
let stale = false;
for (const [lang, name] of Object.entries(files)) {
  const path = new URL(`../${name}`, import.meta.url);
  const text = cliReference(lang);
  if (!process.argv.includes('--check')) writeFileSync(path, text);
  else if (readFileSync(path, 'utf8') !== text) {
    process.stderr.write(`${name} is not what the table of commands says: run npm run docs\n`);
    stale = true;
  }
}
process.exitCode = stale ? 1 : 0;
