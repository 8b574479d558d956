/** Words of Chinese in data sets: all places of a plain scan, and no other. */
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../src/query/database.js';
import { type Hit, search } from '../../src/query/search.js';
import { bigramQuery, bigrams, searchKey } from '../../src/text/bigrams.js';
import { tableBatches, tableOf } from '../../src/write/tables/index.js';
import { temporaryFolder } from '../cli/huikan.js';
import { fixtureIssues, stream, write } from '../write/export/data.js';
import { article, issue } from '../write/issue.js';

interface Text {
  issue: string;
  block: string;
  text: string;
}

const folder = temporaryFolder();
const texts: Text[] = [];
const strange = {
  ...issue([article(1)]),
  id: 'strange',
  front: {
    blocks: [
      '立法、监督；督促办法',
      'ＡＢＣ abc 2021年第３期',
      '監督縣人大代表選舉',
      '党',
      '𠀀𪚥字 監、督',
      'a"b*c\'d OR NOT AND NEAR',
      '一府一委两院',
    ].map((text, i) => ({ id: `front.b00${i}`, type: 'paragraph' as const, text, lines: null, page: null })),
  },
};
const issues = [...(await fixtureIssues()), { issue: strange, rows: [] }];
const blocks = tableOf('blocks').columns.map((column) => column.name);
for await (const { table, rows } of tableBatches(stream(issues), { tables: ['blocks'] }))
  for (const row of rows) {
    expect(table.name).toBe('blocks');
    const at = (name: string) => String(row[blocks.indexOf(name)]);
    texts.push({ issue: at('issue'), block: at('block'), text: at('text') });
  }

/** Every place of a word by looking at every text. */
function scan(word: string): string[] {
  const found: string[] = [];
  for (const { issue: id, block, text } of texts)
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
      found.push(`${id} ${block} ${at}`);
  return found.sort();
}

async function hits(db: Database, ...words: string[]): Promise<Hit[]> {
  const found: Hit[] = [];
  for await (const hit of search(db, words, { context: 10 })) found.push(hit);
  return found;
}

const placesOf = (found: readonly Hit[]) =>
  found.map((hit) => `${hit.issue} ${hit.block} ${hit.start}`).sort();

/** Words of this many characters from all over the texts, the same in every run. */
function words(length: number, count: number): string[] {
  const all = texts.map(({ text }) => text).join('\n');
  const found = new Set<string>();
  for (let at = 11; found.size < count; at = (at + 7919) % (all.length - length)) {
    const word = all.slice(at, at + length);
    if (/^[\u4e00-\u9fff]+$/u.test(word)) found.add(word);
  }
  return [...found];
}

describe.each(['sqlite', 'duckdb', 'parquet/', 'datapackage'] as const)('search in %s', (form) => {
  let db: Database | null = null;

  beforeAll(async () => {
    if (form !== 'sqlite' && (await import('@duckdb/node-api').catch(() => null)) === null) return;
    const path = join(folder, form);
    await write(form.replace('/', '') as 'sqlite', issues, path, { raw: true });
    db = await openDatabase(path);
  });
  afterAll(() => db?.close());

  const check = async (word: string) => {
    const found = await hits(db!, word);
    const plain = scan(word);
    const places = placesOf(found);
    // Width and script do not matter, so there may be more places than a plain scan has, none of them wrong.
    expect(plain.filter((place) => !places.includes(place))).toEqual([]);
    for (const hit of found) expect(searchKey(hit.text)).toBe(searchKey(word));
    return found.length;
  };

  it('has a recall of 1 for 50 words of two characters and 50 longer ones', async (context) => {
    if (db === null) return context.skip('@duckdb/node-api is not installed');
    let found = 0;
    for (const word of [...words(2, 50), ...words(3, 10), ...words(4, 20), ...words(7, 20)])
      found += await check(word);
    expect(found).toBeGreaterThan(100);
  });

  it('finds single characters, digits, signs and what is in no index', async (context) => {
    if (db === null) return context.skip('@duckdb/node-api is not installed');
    for (const word of [
      '党',
      '院',
      '2021',
      '3期',
      'abc',
      '、监',
      '；督促办法',
      '𠀀',
      '𪚥字',
      '"',
      "'d",
      'a"b*c',
      'NEAR',
    ])
      expect(await check(word), word).toBeGreaterThan(0);
  });

  it('takes width, case and script for the same', async (context) => {
    if (db === null) return context.skip('@duckdb/node-api is not installed');
    expect((await hits(db, 'abc')).filter((hit) => hit.issue === 'strange')).toHaveLength(2);
    expect((await hits(db, '监督县人大代表选举')).map((hit) => hit.text)).toEqual(['監督縣人大代表選舉']);
  });

  it('asks for all words in one block, and shows what stands around', async (context) => {
    if (db === null) return context.skip('@duckdb/node-api is not installed');
    const found = await hits(db, '监督', '督促');
    const own = found.filter((hit) => hit.issue === 'strange');
    expect(own.map((hit) => [hit.start, hit.text, hit.left, hit.right])).toEqual([
      [3, '监督', '立法、', '；督促办法'],
      [6, '督促', '立法、监督；', '办法'],
    ]);
    for (const hit of found) {
      const { text } = texts.find((one) => one.issue === hit.issue && one.block === hit.block)!;
      expect(text.slice(hit.start, hit.end)).toBe(hit.text);
      expect(text.includes(hit.left + hit.text + hit.right)).toBe(true);
      expect(text.includes('督促')).toBe(true);
    }
  });
});

describe('the pairs of characters of a text', () => {
  it('are every pair of a run and its last character', () => {
    expect(bigrams('监督法、立法a1')).toBe('监督 督法 法 立法 法a a1 1');
    expect(bigramQuery('监督法')).toBe('"监督 督法"');
    expect(bigramQuery('法')).toBe('"法"*');
    expect(bigramQuery('、')).toBeNull();
  });

  it('contain those of every part of the text, in a row', () => {
    const text = fc.string({ unit: fc.constantFrom('监', '督', '法', '人', '大', '、', 'a', '1', '𠀀') });
    fc.assert(
      fc.property(text, text, text, (before, word, after) => {
        const pairs = bigrams(before + word + after).split(' ');
        const phrases = bigramQuery(word)?.split(' AND ') ?? [];
        for (const phrase of phrases) {
          const wanted = phrase.replace(/["*]/gu, '').split(' ');
          const starts = phrase.endsWith('*');
          const at = pairs.findIndex((_, i) =>
            wanted.every((pair, j) => (starts ? pairs[i + j]?.startsWith(pair) : pairs[i + j] === pair)),
          );
          expect(at).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});
