#!/usr/bin/env node
/**
 * The exam of house styles: how many titles, authors, pages, headings and paragraph boundaries of the
 * invented issues in `tests/houses` come out of `huikan parse` exactly as a careful reader has them.
 *
 *   node scripts/houses.mjs [NAME…] [--show] [--json] [--check] [--bin "node bin/huikan.js"]
 *
 * NAME narrows to the folders whose name holds it. --show prints what was missed; --check compares the
 * gold with the texts instead and runs nothing else. Exit code 1 when --check finds something.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { scoreIssue, squeeze, total } from './houses/score.mjs';

const folder = fileURLToPath(new URL('../tests/houses/', import.meta.url));
const flags = new Set();
const names = [];
let bin = ['node', fileURLToPath(new URL('../bin/huikan.js', import.meta.url))];
const args = process.argv.slice(2);
for (let i = 0; i < args.length; i++) {
  if (args[i] === '--bin') bin = args[++i].split(' ');
  else if (args[i].startsWith('--')) flags.add(args[i].slice(2));
  else names.push(args[i]);
}

const houses = readdirSync(folder, { withFileTypes: true })
  .filter((d) => d.isDirectory() && (names.length === 0 || names.some((n) => d.name.includes(n))))
  .map((d) => d.name)
  .sort();

/** What the gold of one house says that its text does not. */
function check(name) {
  const gold = JSON.parse(readFileSync(`${folder}${name}/gold.json`, 'utf8'));
  const text = squeeze(readFileSync(`${folder}${name}/issue.txt`, 'utf8'));
  const found = [];
  const need = (what, string) => {
    if (string && !text.includes(squeeze(string)))
      found.push(`${name}: ${what} is not in the text: ${string}`);
  };
  for (const a of gold.articles) {
    need('title', a.title);
    need('subtitle', a.subtitle);
    need('column', a.column);
    for (const n of a.authors) need('author', n);
    if (a.kinds.length !== a.authors.length) found.push(`${name}: ${a.title}: one kind an author`);
    for (const [, heading] of a.headings) need('heading', heading);
    for (const [head, tail] of [...a.paragraphs, ...(a.notes ?? [])]) {
      need('paragraph head', head);
      need('paragraph tail', tail);
    }
  }
  return found;
}

if (flags.has('check')) {
  const found = houses.flatMap(check);
  for (const line of found) console.log(line);
  console.log(`${houses.length} issues, ${found.length} findings`);
  process.exit(found.length ? 1 : 0);
}

const rows = [];
for (const name of houses) {
  const gold = JSON.parse(readFileSync(`${folder}${name}/gold.json`, 'utf8'));
  let issue = { journal: {}, articles: [] };
  try {
    const out = execFileSync(
      bin[0],
      [...bin.slice(1), 'parse', `${folder}${name}/issue.txt`, '--format', 'json'],
      {
        encoding: 'utf8',
        maxBuffer: 1 << 28,
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    issue = JSON.parse(out);
  } catch (error) {
    console.error(`${name}: ${String(error.stderr || error.message).trim()}`);
  }
  rows.push({ name, ...scoreIssue(gold, issue) });
}

const sum = total(rows.map((r) => r.tally));
if (flags.has('json')) {
  console.log(JSON.stringify({ total: sum, issues: rows }, null, 2));
} else {
  const keys = Object.keys(sum);
  const cell = (t) => (t.of === 0 ? '–' : `${t.right}/${t.of}`);
  const line = (head, tally) => head.padEnd(30) + keys.map((k) => cell(tally[k]).padStart(12)).join('');
  console.log(''.padEnd(30) + keys.map((k) => k.padStart(12)).join(''));
  for (const row of rows) {
    console.log(line(row.name, row.tally));
    if (flags.has('show')) for (const miss of row.misses) console.log(`    ${miss}`);
  }
  console.log(line('total', sum));
  const share = (t) => (t.of === 0 ? '–' : (t.right / t.of).toFixed(4));
  console.log(''.padEnd(30) + keys.map((k) => share(sum[k]).padStart(12)).join(''));
}
