#!/usr/bin/env node
// Whether words and parts of speech make the indicators of statistics better: the share of the fixtures' annotated
// indicators that agree, as they are and when a segmenter has a say in them.
//   node scripts/segment/indicator.mjs [jieba|nodejieba|node-rs|intl …]   (after npm run build)
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extract } from '../../dist/extract/index.js';
import { issuesFromBytes } from '../../dist/issues.js';
import { loadSegmenter } from '../../dist/segment/index.js';

const fixtures = join(import.meta.dirname, '../../fixtures');
const names = readdirSync(join(fixtures, 'gold')).filter((name) =>
  existsSync(join(fixtures, 'gold', name, 'articles.txt')),
);
const asked = process.argv.slice(2);
const engines = asked.length > 0 ? asked : ['jieba', 'intl'];

/** Half of the characters in common, as tests/extract/score.ts has it. */
function agrees(a, b) {
  const left = [...(a ?? '').normalize('NFKC').replace(/\s/g, '')];
  const rest = [...(b ?? '').normalize('NFKC').replace(/\s/g, '')];
  const size = left.length + rest.length;
  let common = 0;
  for (const char of left) {
    const at = rest.indexOf(char);
    if (at < 0) continue;
    rest.splice(at, 1);
    common++;
  }
  return common > 0 && (2 * common) / size >= 0.5;
}

/** Statistics with their annotated indicators, matched by article, text and order. */
async function pairs() {
  const found = [];
  for (const name of names) {
    const folder = join(fixtures, 'gold', name);
    const [issue] = await issuesFromBytes(readFileSync(join(fixtures, `${name}.txt`)), { path: name });
    const rows = await extract(issue, ['statistics']);
    const gold = readdirSync(folder)
      .filter((file) => file.startsWith('statistics.'))
      .flatMap((file) => readFileSync(join(folder, file), 'utf8').trim().split('\n'))
      .map((line) => JSON.parse(line));
    const used = new Set();
    for (const want of gold) {
      if (want.optional || !want.indicator) continue;
      const at = rows.findIndex(
        (row, i) =>
          !used.has(i) &&
          row.article === want.article &&
          row.text === want.text &&
          Math.abs(row.line - want.line) < 3,
      );
      if (at < 0) continue;
      used.add(at);
      found.push({ row: rows[at], want });
    }
  }
  return found;
}

/** Widens a phrase to whole words, so that none of its ends cuts one. */
function snapped(row, words) {
  const at = row.sentence.indexOf(row.indicator ?? '\0');
  if (at < 0) return row.indicator;
  const inside = words.filter(({ start, end }) => end > at && start < at + row.indicator.length);
  return inside.map(({ text }) => text).join('');
}

const isNoun = ({ tag, text }) =>
  tag === undefined ? /[\u4e00-\u9fff]{2}/.test(text) : /^(?:n|vn|j|l|eng|a|b|x)/.test(tag);

/** The run of nouns nearest before the number, where the phrase found holds none or is a single character. */
function nearestNouns(row, words) {
  const held = words.filter(({ text, tag }) => row.indicator?.includes(text) && isNoun({ text, tag }));
  if (held.length > 0 && row.indicator.length > 1) return row.indicator;
  const number = row.sentence.indexOf(row.text);
  const before = words.filter(({ end }) => end <= number);
  const last = before.findLastIndex(isNoun);
  if (last < 0) return row.indicator;
  let first = last;
  while (first > 0 && isNoun(before[first - 1])) first--;
  return before
    .slice(first, last + 1)
    .map(({ text }) => text)
    .join('');
}

/** The run of nouns right before or after the number, in place of the phrase found. */
function nounsOnly(row, words) {
  const number = row.sentence.indexOf(row.text);
  const after = words.filter(({ start }) => start >= number + row.text.length);
  let end = 0;
  while (end < after.length && isNoun(after[end])) end++;
  const run = after
    .slice(0, end)
    .map(({ text }) => text)
    .join('');
  return run.length >= 2 ? run : nearestNouns({ ...row, indicator: '' }, words);
}

const all = await pairs();
const share = (choose) => {
  const right = all.filter((pair) => agrees(pair.want.indicator, choose(pair))).length;
  return `${right} of ${all.length} (${((100 * right) / all.length).toFixed(1)} %)`;
};
process.stdout.write(`as it is: ${share(({ row }) => row.indicator)}\n`);
for (const name of engines) {
  const { segment } = await loadSegmenter(name);
  const ways = {
    'ends at words': snapped,
    'nouns where it has none': nearestNouns,
    'nouns alone': nounsOnly,
  };
  for (const [way, change] of Object.entries(ways))
    process.stdout.write(`${name}, ${way}: ${share(({ row }) => change(row, segment(row.sentence)))}\n`);
}
