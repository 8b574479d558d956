#!/usr/bin/env node
// Measures how well issues are parsed and writes the figures into README.md and README.zh-CN.md, between
// `<!-- figures -->` and `<!-- end -->`. Takes half a minute; run it before a release.
//   node scripts/docs/figures.mjs [--bin "node bin/huikan.js"]
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const given = process.argv.indexOf('--bin');
const bin = given < 0 ? 'node bin/huikan.js' : process.argv[given + 1];

function run(script, ...args) {
  const words = [join('scripts', script), ...args, '--bin', bin];
  return execFileSync(process.execPath, words, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
}

const percent = (share) => `${(share * 100).toFixed(1)} %`;
const HOUSE_MEASURES = ['title', 'author', 'page', 'headings', 'paragraphs'];
const FIXTURE_MEASURES = ['title', 'authors', 'pageStart', 'headings', 'paragraphs'];

/** Shares of what is exact in the house styles whose number is in a range. */
function houses(issues, from, to) {
  const own = issues.filter(
    ({ name }) => Number.parseInt(name, 10) >= from && Number.parseInt(name, 10) <= to,
  );
  const sum = (measure, part) => own.reduce((total, { tally }) => total + tally[measure][part], 0);
  return { count: own.length, cells: HOUSE_MEASURES.map((m) => percent(sum(m, 'right') / sum(m, 'of'))) };
}

/** Means of the F1 of the fixtures, those as set or their variants. */
function fixtures(table, isVariant) {
  const [head, ...rows] = table.split('\n').filter(Boolean);
  // Columns are ten wide and may touch.
  const keys = head
    .slice(45)
    .match(/.{10}/g)
    .map((key) => key.trim());
  const own = rows.map((row) => row.trim().split(/\s+/)).filter(([name]) => name.includes('.') === isVariant);
  const mean = (measure) =>
    own.reduce((total, row) => total + Number(row[1 + keys.indexOf(measure)]), 0) / own.length;
  return { count: own.length, cells: FIXTURE_MEASURES.map((m) => percent(mean(m))) };
}

const styles = JSON.parse(run('houses.mjs', '--json')).issues;
const issues = run('fixtures.mjs');
const grown = houses(styles, 1, 22);
const apart = houses(styles, 23, 58);
const plain = fixtures(issues, false);
const damaged = fixtures(issues, true);
const HOUSES = 'node scripts/houses.mjs';
const FIXTURES = 'node scripts/fixtures.mjs';

const texts = {
  'README.md': {
    head: ['what', 'command', 'titles', 'authors', 'pages', 'headings', 'paragraphs'],
    rows: [
      [`${apart.count} printed forms written apart from the parser`, `${HOUSES} {23..58}-`, apart],
      [`${grown.count} printed forms that grew with it`, `${HOUSES} {01..22}-`, grown],
      [`${plain.count} fixture issues (mean F1)`, FIXTURES, plain],
      [
        `${damaged.count} variants: wrapped, broken, paged, encoded, traditional (mean F1)`,
        FIXTURES,
        damaged,
      ],
    ],
  },
  'README.zh-CN.md': {
    head: ['对象', '命令', '标题', '作者', '页码', '小标题', '段落'],
    rows: [
      [`${apart.count} 种与解析器分开编写的版式`, `${HOUSES} {23..58}-`, apart],
      [`${grown.count} 种与解析器一同成长的版式`, `${HOUSES} {01..22}-`, grown],
      [`${plain.count} 期随附会刊（平均 F1）`, FIXTURES, plain],
      [`${damaged.count} 个变体：硬换行、断行、带页码页眉、其他编码、繁体（平均 F1）`, FIXTURES, damaged],
    ],
  },
};

const line = (cells) => `| ${cells.join(' | ')} |\n`;
for (const [name, { head, rows }] of Object.entries(texts)) {
  const table = [
    line(head),
    line(head.map((_, i) => (i < 2 ? '---' : '---:'))),
    ...rows.map(([what, command, { cells }]) => line([what, `\`${command}\``, ...cells])),
  ].join('');
  const path = join(root, name);
  const page = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    page.replace(/<!-- figures -->\n[\s\S]*?<!-- end -->/u, `<!-- figures -->\n\n${table}\n<!-- end -->`),
  );
}
