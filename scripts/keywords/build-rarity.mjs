#!/usr/bin/env node
// Writes src/extract/keywords/data/rarity.txt from the idf.txt of jieba, as @node-rs/jieba ships it: how rare words
// are in general texts. Only common words are kept; all others count as rare.
//   node scripts/keywords/build-rarity.mjs node_modules/@node-rs/jieba/idf.txt
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const COMMON = 10;
const HEAD = `# How rare words are in general Chinese texts: the inverse document frequency (natural logarithm, one decimal), then the
# words that have it. From idf.txt of jieba (MIT licence, as shipped in @node-rs/jieba 2.0.3): words of two Chinese characters
# and more whose value is under ${COMMON}. Written by scripts/keywords/build-rarity.mjs.
`;

const words = new Map();
for (const line of readFileSync(process.argv[2], 'utf8').split('\n')) {
  const [word = '', value] = line.trim().split(/\s+/);
  if (!/^[\u4e00-\u9fff]{2,}$/.test(word) || !(Number(value) < COMMON)) continue;
  const key = Number(value).toFixed(1);
  words.set(key, [...(words.get(key) ?? []), word]);
}
const lines = [...words]
  .sort(([a], [b]) => Number(a) - Number(b))
  .map(([value, list]) => `${value} ${list.sort().join(' ')}\n`);
const file = join(import.meta.dirname, '../../src/extract/keywords/data/rarity.txt');
writeFileSync(file, HEAD + lines.join(''));
