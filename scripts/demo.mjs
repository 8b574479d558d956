#!/usr/bin/env node
// Parses the issue that comes with huikan, shows its table of contents, and leaves JSON and CSV in out/.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = join(import.meta.dirname, '..');
const issue = join('fixtures', 'yunling-2021-03.txt');
const out = join(root, 'out');

function huikan(...words) {
  const { status } = spawnSync(process.execPath, [join(root, 'bin', 'huikan.js'), ...words], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

mkdirSync(out, { recursive: true });
const json = join('out', 'yunling-2021-03.json');
const files = [
  [json, 'the issue as a structured document: masthead, contents, articles, paragraphs'],
  [join('out', 'contents.csv'), 'its table of contents'],
  [join('out', 'articles.csv'), 'its articles, one a row'],
];

huikan('toc', issue);
huikan('parse', issue, '-o', json);
huikan('toc', json, '-o', files[1][0], '--bom');
huikan('articles', json, '-o', files[2][0], '--bom');

process.stdout.write(`\nRead ${issue} and wrote into ${relative(process.cwd(), out) || out}:\n`);
for (const [file, what] of files) process.stdout.write(`  ${file.padEnd(28)} ${what}\n`);
process.stdout.write('\nNext: node bin/huikan.js --help\n');
