/**
 * Statistics, laws and districts of the fixture issues against annotations made by hand
 * (`fixtures/gold/NAME`). No figure may fall under `gold.floors.json`; SHOW_MISSES=1 prints what is wrong.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type ExtractKind, extract } from '../../src/extract/index.js';
import { fileOf, fixtures, parse } from '../structure/documents.js';
import { Floors } from '../structure/floors.js';
import { kinds } from './agreement.js';
import { type Gold, type Span, score } from './score.js';

const floors = new Floors(join(import.meta.dirname, 'gold.floors.json'));
afterAll(() => floors.save());

const names = readdirSync(join(fixtures, 'gold')).filter((name) =>
  existsSync(join(fixtures, 'gold', name, 'articles.txt')),
);

/** The annotations of a kind: one file, or one for each article. */
function annotations(folder: string, kind: string): Gold[] {
  return readdirSync(folder)
    .filter((file) => file.startsWith(`${kind}.`) && file.endsWith('.jsonl'))
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line));
}

describe.each(names)('%s', (name) => {
  const folder = join(fixtures, 'gold', name);
  const articles = readFileSync(join(folder, 'articles.txt'), 'utf8').trim().split(/\s+/).map(Number);

  it.each(Object.entries(kinds))('%s', async (kind, { key, attributes }) => {
    const gold = annotations(folder, kind);
    const rows = await extract(await parse(fileOf(name)!), [kind as ExtractKind]);
    const result = score(articles, gold, rows as unknown as Span[], key, attributes);
    if (process.env.SHOW_MISSES) console.log(result.misses.join('\n'));
    floors.check(`${name} ${kind}`, result.counts);
  });

  it('has annotations that stand in the text where they say', () => {
    const lines = readFileSync(fileOf(name)!, 'utf8').split('\n');
    for (const { line, text } of Object.keys(kinds).flatMap((kind) => annotations(folder, kind))) {
      // A paragraph may be broken by an empty line; the span begins on the first of its lines.
      const next = lines.slice(line, line + 2).find((other) => other.trim());
      const at = `${lines[line - 1]}${(next ?? '').trim()}`.lastIndexOf(text, lines[line - 1]!.length - 1);
      expect(at, `line ${line}: ${text}`).toBeGreaterThanOrEqual(0);
    }
  });
});
