/**
 * Short passages of other places, years and kinds of texts than the fixtures, annotated by hand before they were first read
 * (`passages/README.md`). No figure may fall under `passages.floors.json`; SHOW_MISSES=1 prints what is wrong.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { type ExtractKind, extract } from '../../src/extract/index.js';
import { issuesFromBytes } from '../../src/issues.js';
import { Floors } from '../structure/floors.js';
import { kinds } from './agreement.js';
import { type Gold, type Span, score } from './score.js';

const folder = new URL('./passages/', import.meta.url);
const floors = new Floors(new URL('./passages.floors.json', import.meta.url).pathname);
afterAll(() => floors.save());

const names = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => file.slice(0, -'.txt'.length));

function annotations(name: string, kind: string): Gold[] {
  const lines = readFileSync(new URL(`${name}.${kind}.jsonl`, folder), 'utf8').split('\n');
  return lines.filter(Boolean).map((line) => JSON.parse(line));
}

describe.each(names)('%s', (name) => {
  const text = readFileSync(new URL(`${name}.txt`, folder), 'utf8');

  it.each(Object.entries(kinds))('%s', async (kind, { key, attributes }) => {
    const [issue] = await issuesFromBytes(Buffer.from(text), { path: `${name}.txt` });
    const rows = await extract(issue!, [kind as ExtractKind]);
    const result = score([1], annotations(name, kind), rows as unknown as Span[], key, attributes);
    if (process.env.SHOW_MISSES) console.log(result.misses.join('\n'));
    floors.check(`${name} ${kind}`, result.counts);
  });

  it('has annotations that stand in the text where they say', () => {
    const lines = text.split('\n');
    for (const kind of Object.keys(kinds))
      for (const { line, text: span } of annotations(name, kind)) expect(lines[line - 1]).toContain(span);
  });
});
