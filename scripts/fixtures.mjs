#!/usr/bin/env node
// Prints how well the fixture issues and their variants are parsed, against fixtures/gold.
//   node scripts/fixtures.mjs [NAME…] [--show] [--bin CMD]
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { f1, readGold, scoreFixture } from './fixtures/score.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', 'fixtures');
const args = process.argv.slice(2);
const bin = (args.includes('--bin') ? args[args.indexOf('--bin') + 1] : 'node bin/huikan.js').split(' ');
const wanted = args.filter((arg, i) => !arg.startsWith('--') && args[i - 1] !== '--bin');
const measures = [
  'title',
  'subtitle',
  'authors',
  'pageStart',
  'pageEnd',
  'headings',
  'paragraphs',
  'boundaries',
];
console.log(''.padEnd(44), measures.map((measure) => measure.padStart(10)).join(''));
for (const name of readdirSync(join(root, 'gold')).sort()) {
  if (wanted.length > 0 && !wanted.some((part) => name.includes(part))) continue;
  const file = [join(root, `${name}.txt`), join(root, 'variants', `${name}.txt`)].find(existsSync);
  if (!file) continue;
  const encoding = /\.(gb18030|big5)$/.exec(name)?.[1] ?? 'utf-8';
  const lines = new TextDecoder(encoding).decode(readFileSync(file)).split('\n');
  const issue = JSON.parse(
    execFileSync(bin[0], [...bin.slice(1), 'parse', file, '--format', 'json'], { maxBuffer: 1 << 30 }),
  );
  const { tally, misses } = scoreFixture(readGold(join(root, 'gold', name, 'articles.jsonl'), lines), issue);
  console.log(
    name.padEnd(44),
    measures.map((measure) => (tally[measure] ? f1(tally[measure]).toFixed(4) : '–').padStart(10)).join(''),
  );
  if (args.includes('--show')) for (const miss of misses) console.log(`    ${miss}`);
}
