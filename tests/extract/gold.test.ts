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
import { type Gold, overlaps, type Same, type Span, score, squeeze } from './score.js';

const floors = new Floors(join(import.meta.dirname, 'gold.floors.json'));
afterAll(() => floors.save());

const names = readdirSync(join(fixtures, 'gold')).filter((name) =>
  existsSync(join(fixtures, 'gold', name, 'articles.txt')),
);

const bare = (value: unknown) => squeeze(value).replace(/[《》〈〉]/g, '');
const listed = (value: unknown) => [value].flat().map(bare).sort().join('|');
/** What is null in an annotation is not asked. */
const asked =
  (name: string, same: Same): Same =>
  (gold, row) =>
    gold[name] === null || gold[name] === undefined ? null : same(gold, row);
const equal =
  (name: string): Same =>
  (gold, row) =>
    squeeze(gold[name]) === squeeze(row[name]);
const likeness =
  (name: string): Same =>
  (gold, row) =>
    overlaps(gold[name], row[name]);
const near: Same = (gold, row) =>
  Math.abs(Number(gold.value) - Number(row.value)) <= 1e-9 * Math.max(1, Math.abs(Number(gold.value)));

const kinds: Partial<Record<ExtractKind, { key: (span: Span) => string; attributes: Record<string, Same> }>> =
  {
    statistics: {
      key: (span) => squeeze(span.text),
      attributes: {
        value: asked('value', near),
        valueMax: asked('valueMax', equal('valueMax')),
        unit: equal('unit'),
        qualifier: equal('qualifier'),
        kind: equal('kind'),
        direction: asked('direction', equal('direction')),
        indicator: asked('indicator', likeness('indicator')),
        time: asked('time', likeness('time')),
        place: asked('place', equal('place')),
      },
    },
    laws: {
      key: (span) => bare(span.text),
      attributes: {
        canonical: asked('canonical', (gold, row) => listed(gold.canonical) === listed(row.canonical)),
        kind: equal('kind'),
        status: asked('status', equal('status')),
      },
    },
    districts: {
      key: (span) => squeeze(span.text),
      attributes: {
        canonical: equal('canonical'),
        code: asked('code', equal('code')),
        within: equal('within'),
        deictic: equal('deictic'),
      },
    },
  };

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
