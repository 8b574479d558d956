import type { Database, Statement } from 'node-sqlite3-wasm';
import { bigrams, searchKey } from '../../../text/bigrams.js';
import type { TableBatch } from '../../tables/index.js';

/**
 * Full-text search: `search_places` says which text a number stands for, `search_index` has the pairs of
 * characters of each. The texts themselves are in `blocks` and not stored again.
 */
export const SEARCH_TABLES = [
  `CREATE TABLE "search_places" ( -- 全文检索的位置; places of the full-text index
  "id" INTEGER PRIMARY KEY,
  "issue" TEXT NOT NULL,
  "block" TEXT NOT NULL,
  FOREIGN KEY ("issue", "block") REFERENCES "blocks" ("issue", "block")
)`,
  `CREATE VIRTUAL TABLE "search_index" USING fts5("words", content = '', tokenize = "unicode61 remove_diacritics 0")`,
];

/** Fills the index as rows of blocks come. */
export class SearchIndex {
  readonly #place: Statement;
  readonly #words: Statement;
  #id = 0;

  constructor(db: Database) {
    this.#place = db.prepare('INSERT INTO "search_places" VALUES (?, ?, ?)');
    this.#words = db.prepare('INSERT INTO "search_index" (rowid, "words") VALUES (?, ?)');
  }

  add({ table, rows }: TableBatch): void {
    if (table.name !== 'blocks') return;
    const at = (name: string) => table.columns.findIndex((column) => column.name === name);
    const [issue, block, text] = [at('issue'), at('block'), at('text')];
    for (const row of rows) {
      this.#id += 1;
      this.#place.run([this.#id, row[issue]!, row[block]!]);
      this.#words.run([this.#id, bigrams(searchKey(String(row[text])))]);
    }
  }

  close(): void {
    this.#place.finalize();
    this.#words.finalize();
  }
}
