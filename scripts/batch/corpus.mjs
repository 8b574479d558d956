#!/usr/bin/env node
// A folder of issues that are all different, made from the fixtures' journals: some of their articles, with other figures,
// under other years and numbers. One in three is a PDF. The same count gives the same bytes.
//   node scripts/batch/corpus.mjs DIR [COUNT] [ARTICLES]
import { mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { textOf } from '../../fixtures/generate/build.mjs';
import { between, random } from '../../fixtures/generate/random.mjs';
import { typeset } from '../../fixtures/typeset/journals/zhangzhou.mjs';
import { loadIssue } from '../../fixtures/typeset/lib/source.mjs';

const TEXTS = [
  'yunling-2021-03',
  'qinghe-xian-2018-02',
  'minzhu-yanjiu-2019-05',
  'zhangzhou-gongbao-2023-04',
];
const PDF = 'zhangzhou-gongbao-2023-04';

const sources = new Map();
function sourceOf(name) {
  if (!sources.has(name)) sources.set(name, loadIssue(name));
  return sources.get(name);
}

/** Figures with as many digits; years and the numbers of provisions stay. */
const otherFigures = (text, next) =>
  text.replace(/(?<![\d.])[1-9]\d{1,3}(?![\d年.])/g, (digits) =>
    [...digits].map((digit, i) => (i === 0 ? digit : String(between(next, [0, 9])))).join(''),
  );

/** The number-th issue of a corpus, as fixtures/generate/parse.mjs gives issues. */
function issueOf(number, name, most) {
  const next = random(`${name}.${number}`);
  const source = sourceOf(name);
  const year = 1995 + Math.floor(number / 12);
  const first = most < source.articles.length ? between(next, [0, source.articles.length - most]) : 0;
  const articles = source.articles.slice(first, first + most).map((article, i) => ({
    ...article,
    seq: i + 1,
    blocks: article.blocks.map((block) => ({ ...block, text: otherFigures(block.text, next) })),
  }));
  const fields = {
    ...source.fields,
    year: String(year),
    issue: String((number % 12) + 1),
    total: String(number + 1),
  };
  return { ...source, name: `${name}.${number}`, fields, articles };
}

/**
 * Writes `count` issues into a folder, in a subfolder for each year. `articles` is how many each has at most. Gives
 * their names.
 */
export async function writeCorpus(folder, count, articles = 12) {
  const names = [];
  for (let number = 0; number < count; number += 1) {
    const pdf = number % 3 === 2;
    const name = pdf ? PDF : TEXTS[number % TEXTS.length];
    const issue = issueOf(number, name, articles);
    const style = pdf ? null : await import(`../../fixtures/generate/layouts/${issue.style}.mjs`);
    const content = pdf ? typeset(issue).pdf : textOf(issue, style);
    const place = join(folder, issue.fields.year);
    mkdirSync(place, { recursive: true });
    const file = join(place, `${String(number).padStart(4, '0')}.${pdf ? 'pdf' : 'txt'}`);
    writeFileSync(file, content);
    names.push(file);
  }
  return names;
}

if (realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [folder, count = '300', articles] = process.argv.slice(2);
  const names = await writeCorpus(
    folder,
    Number(count),
    articles === undefined ? undefined : Number(articles),
  );
  process.stdout.write(`${names.length} issues in ${folder}\n`);
}
