#!/usr/bin/env node
// Compares what is parsed from the typeset issues in fixtures/pdf with what is printed on them:
//   node scripts/pdf.mjs [NAME…] [--show] [--bin "node bin/huikan.js"]
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { comparePdf, MEASURES } from './pdf/compare.mjs';

const root = join(import.meta.dirname, '..');
const { values, positionals } = parseArgs({
  options: {
    show: { type: 'boolean' },
    bin: { type: 'string', default: `node ${join(root, 'bin', 'huikan.js')}` },
  },
  allowPositionals: true,
});
const folder = join(root, 'fixtures', 'pdf');
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.gold.json'))
  .map((name) => name.replace('.gold.json', ''))
  .filter((name) => positionals.length === 0 || positionals.some((wanted) => name.startsWith(wanted)));

process.stdout.write(`${''.padEnd(36)}${MEASURES.map((name) => name.padStart(12)).join('')}\n`);
for (const name of names) {
  const gold = JSON.parse(readFileSync(join(folder, `${name}.gold.json`), 'utf8'));
  const [command, ...words] = values.bin.split(' ');
  const text = execFileSync(command, [...words, 'parse', join(folder, `${name}.pdf`)], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  const { tally, misses } = comparePdf(gold, JSON.parse(text));
  process.stdout.write(
    `${name.padEnd(36)}${MEASURES.map((key) => `${tally[key].right}/${tally[key].of}`.padStart(12)).join('')}\n`,
  );
  if (values.show) for (const miss of misses) process.stdout.write(`    ${miss}\n`);
}
