/** Words in the texts of a data set, each with what stands around it. */
import { bigramQuery, searchKey } from '../text/bigrams.js';
import { sentenceAt, sentencesOf } from '../text/sentences.js';
import type { Database, Field } from './database.js';

/** One place where a word stands. */
export interface Hit {
  issue: string;
  article: number;
  articleTitle: string | null;
  block: string;
  start: number;
  end: number;
  /** As printed: width, case and script may differ from what was looked for. */
  text: string;
  left: string;
  right: string;
  sentence: string;
  line: number | null;
  page: number | null;
}

export interface SearchOptions {
  /** Characters of context on each side. */
  context: number;
}

const COLUMNS = 'issue, article, "articleTitle", block, text, "lineStart", page';

/** The texts in which all the words may stand: by the index where there is one and it can help, else all texts. */
async function candidates(db: Database, keys: readonly string[]): Promise<AsyncIterable<readonly Field[]>> {
  const phrases = db.indexed ? keys.map(bigramQuery).filter((query) => query !== null) : [];
  if (phrases.length === 0) {
    const { rows } = await db.query(`SELECT ${COLUMNS} FROM blocks ORDER BY issue, CAST(seq AS INTEGER)`);
    return rows;
  }
  const columns = COLUMNS.replace(/(?<=^|, )/gu, 'b.');
  const match = phrases
    .map((phrase) => `(${phrase})`)
    .join(' AND ')
    .replaceAll("'", "''");
  const { rows } = await db.query(
    `SELECT ${columns} FROM search_index JOIN search_places p ON p.id = search_index.rowid JOIN blocks b ON b.issue = p.issue AND b.block = p.block WHERE search_index MATCH '${match}' ORDER BY search_index.rowid`,
  );
  return rows;
}

/** Never between the two halves of a character. */
function cutLeft(text: string, end: number, length: number): string {
  const start = Math.max(0, end - length);
  const code = text.charCodeAt(start);
  return text.slice(code >= 0xdc00 && code < 0xe000 ? start + 1 : start, end);
}

function cutRight(text: string, start: number, length: number): string {
  const end = Math.min(text.length, start + length);
  const code = text.charCodeAt(end - 1);
  return text.slice(start, code >= 0xd800 && code < 0xdc00 ? end - 1 : end);
}

/** Places of a key in a text's key, which may overlap. */
function* placesOf(key: string, word: string): Generator<readonly [start: number, end: number]> {
  for (let at = key.indexOf(word); at >= 0; at = key.indexOf(word, at + 1)) yield [at, at + word.length];
}

/**
 * All places of the words in texts that have every one of them, in reading order. Words are found wherever they
 * stand, as parts of others too; width, case and script do not matter. Linear in the texts looked at.
 */
export async function* search(
  db: Database,
  words: readonly string[],
  { context }: SearchOptions,
): AsyncGenerator<Hit> {
  const keys = words.map(searchKey);
  for await (const [issue, article, articleTitle, block, text, line, page] of await candidates(db, keys)) {
    const shown = String(text ?? '');
    const key = searchKey(shown);
    if (!keys.every((word) => key.includes(word))) continue;
    const sentences = sentencesOf(shown);
    const places = keys
      .flatMap((word) => [...placesOf(key, word)])
      .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    for (const [start, end] of places) {
      const sentence = sentenceAt(sentences, start);
      yield {
        issue: String(issue),
        article: Number(article),
        articleTitle: articleTitle === null ? null : String(articleTitle),
        block: String(block),
        start,
        end,
        text: shown.slice(start, end),
        left: cutLeft(shown, start, context),
        right: cutRight(shown, end, context),
        sentence: shown.slice(sentence.start, sentence.end),
        line: line === null ? null : Number(line),
        page: page === null ? null : Number(page),
      };
    }
  }
}
