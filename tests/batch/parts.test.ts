/** Pieces of a batch by themselves. */
import { appendFileSync, chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discover, plainName } from '../../src/batch/discover.js';
import { canonicalJson, fingerprint, optionsHash, sha256 } from '../../src/batch/fingerprint.js';
import { expandBraces, parsePattern } from '../../src/batch/glob.js';
import { hashInputs } from '../../src/batch/hash.js';
import { Journal, readJournal } from '../../src/batch/journal.js';
import { inOrder } from '../../src/batch/order.js';
import { inShard, parseShard } from '../../src/batch/shard.js';
import type { InputResult } from '../../src/batch/types.js';
import { jsonLines, temporaryFolder } from '../cli/huikan.js';

interface Case {
  pattern: string;
  path: string;
  matches: boolean;
  why: string;
}

describe('patterns', () => {
  const cases = jsonLines(
    readFileSync(join(import.meta.dirname, 'glob.cases.jsonl'), 'utf8'),
  ) as unknown as Case[];

  it.each(cases)('$pattern, $path: $why', ({ pattern, path, matches }) => {
    expect(parsePattern(pattern).matches(path)).toBe(matches);
  });

  it('have choices in braces', () => {
    expect(expandBraces('a{b,c}/{d,e}')).toEqual(['ab/d', 'ab/e', 'ac/d', 'ac/e']);
    expect(expandBraces('a{b}')).toEqual(['a{b}']);
  });
});

describe('discovery', () => {
  it('takes PDFs and texts below folders, each once, whatever the words', async () => {
    const folder = temporaryFolder();
    for (const path of ['in/b', 'in/.hidden', 'in/data/issues'])
      mkdirSync(join(folder, path), { recursive: true });
    const files = [
      'in/a.txt',
      'in/b/c.PDF',
      'in/b/d.docx',
      'in/.hidden/e.txt',
      'in/data/f.txt',
      'in/data/journal.jsonl',
    ];
    for (const file of files) writeFileSync(join(folder, file), '');
    symlinkSync('..', join(folder, 'in', 'b', 'loop'));
    symlinkSync('../a.txt', join(folder, 'in', 'b', 'link.txt'));
    const names = async (...words: string[]) =>
      (
        await discover(
          words.map((word) => join(folder, word)),
          null,
        )
      ).names.map((name) => name.slice(folder.length + 1));
    expect(await names('in')).toEqual(['in/a.txt', 'in/b/c.PDF', 'in/b/link.txt']);
    expect(await names('in/b/d.docx', 'in', 'in/a.txt')).toEqual([
      'in/a.txt',
      'in/b/c.PDF',
      'in/b/d.docx',
      'in/b/link.txt',
    ]);
    expect(await names('in/**/[cd].*')).toEqual(['in/b/c.PDF', 'in/b/d.docx']);
    expect((await discover([join(folder, 'in', '.hidden', 'x*')], null)).empty).toHaveLength(1);
  });

  it('names links that lead nowhere, for they are inputs that cannot be read', async () => {
    const folder = temporaryFolder();
    symlinkSync('nowhere.txt', join(folder, 'dangling.txt'));
    symlinkSync('loop.txt', join(folder, 'loop.txt'));
    const { names, empty } = await discover([folder], null);
    expect(names.map((name) => name.slice(folder.length + 1))).toEqual(['dangling.txt', 'loop.txt']);
    expect(empty).toEqual([]);
    const { inputs, failed } = await hashInputs(names, '', null, () => true);
    expect(inputs).toEqual([]);
    expect(failed.map(({ failure }) => failure?.code)).toEqual(['input.missing', 'input.unreadable']);
  });

  // Nothing is closed to root.
  it.skipIf(process.getuid?.() === 0)('names a folder that cannot be read, and goes on', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'closed'));
    writeFileSync(join(folder, 'open.txt'), 'x');
    chmodSync(join(folder, 'closed'), 0);
    const { names } = await discover([folder], null);
    expect(names).toEqual([join(folder, 'closed'), join(folder, 'open.txt')]);
    const { failed } = await hashInputs(names, '', null, () => true);
    expect(failed.map(({ failure }) => failure?.code)).toEqual(['input.unreadable']);
    chmodSync(join(folder, 'closed'), 0o700);
  });

  it('has one name for a file', () => {
    expect(['./a//b/./c', 'a/b/c', '/a/b', '.', './'].map(plainName)).toEqual([
      'a/b/c',
      'a/b/c',
      '/a/b',
      '.',
      '.',
    ]);
  });
});

describe('keys', () => {
  const settings = { pdf: { ocr: true, password: 'one' }, encoding: undefined };

  it('are of what results depend on', () => {
    const common = optionsHash({ version: '1', settings, kinds: ['laws'] });
    const other = { ...settings, pdf: { password: 'two', ocr: true } };
    expect(optionsHash({ version: '1', settings: other, kinds: ['laws'] })).toBe(common);
    const changed = [
      optionsHash({ version: '2', settings, kinds: ['laws'] }),
      optionsHash({ version: '1', settings: { ...settings, encoding: 'gbk' }, kinds: ['laws'] }),
      optionsHash({ version: '1', settings, kinds: ['laws', 'dates'] }),
    ];
    expect(new Set([common, ...changed]).size).toBe(4);
    expect(fingerprint('a', sha256('x'), common)).not.toBe(fingerprint('b', sha256('x'), common));
  });

  it('are the same whatever the order of names in objects', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
        const turned = Object.fromEntries(Object.entries(object).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(object));
      }),
    );
  });
});

describe('parts', () => {
  it('have each input once', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 50 }), (text, count) => {
        const all = Array.from({ length: count }, (_, i) => ({ index: i + 1, count }));
        expect(all.filter((shard) => inShard(sha256(text), shard))).toHaveLength(1);
      }),
    );
  });

  it.each(['0/2', '3/2', '1', 'a/b', '1/0', '-1/2', '1/2/3'])('%s is none', (text) => {
    expect(parseShard(text)).toBeNull();
  });
});

describe('the order of issues', () => {
  it('does not depend on that of the inputs', () => {
    const input = fc.record({
      sha256: fc.stringMatching(/^[0-9a-f]{8}$/),
      title: fc.option(fc.constantFrom('甲', '乙', '丙')),
      year: fc.option(fc.integer({ min: 2019, max: 2021 })),
      issue: fc.option(fc.integer({ min: 1, max: 3 })),
    });
    const inputs = fc.uniqueArray(input, { selector: ({ sha256: hash }) => hash, maxLength: 20 });
    const result = ({ sha256: hash, ...journal }: { sha256: string }): InputResult => {
      const issue = { id: 'x', totalIssue: null, ...journal } as never;
      return { key: hash, input: hash, sha256: hash, bytes: 1, issues: [issue] };
    };
    const order = (results: InputResult[]) => inOrder(results).map((issue) => issue.input.key);
    fc.assert(
      fc.property(inputs, (all) => {
        const results = all.map(result);
        expect(order(results.toReversed())).toEqual(order(results));
      }),
    );
  });
});

describe('the journal', () => {
  it('keeps whole lines wherever it was torn', async () => {
    const path = join(temporaryFolder(), 'journal.jsonl');
    const journal = await Journal.open(path);
    const records = ['一', '二', '三'].map((key) => ({
      key,
      input: `${key}.txt`,
      sha256: null,
      bytes: null,
      seconds: 1,
    }));
    await Promise.all(records.map((record) => journal.add(record)));
    await journal.close();
    const bytes = readFileSync(path);
    for (let length = 0; length <= bytes.length; length += 1) {
      writeFileSync(path, bytes.subarray(0, length));
      const torn = await Journal.open(path);
      const whole = bytes.subarray(0, length).toString('latin1').split('\n').length - 1;
      expect(torn.state.records.size).toBe(whole);
      await torn.add(records[2]!);
      await torn.close();
      expect(readFileSync(path, 'utf8')).toMatch(/\}\n$/u);
      expect(jsonLines(readFileSync(path, 'utf8'))).toHaveLength(whole + 1);
    }
  });

  it('passes over damaged lines in the middle', async () => {
    const path = join(temporaryFolder(), 'journal.jsonl');
    writeFileSync(path, '{"key":"a","seconds":1}\n\0\0{"key\nnull\n3\n');
    appendFileSync(path, '{"key":"b","seconds":1}\n{"tables":"t"}\n');
    const { records, tables } = await readJournal(path);
    expect([...records.keys()]).toEqual(['a', 'b']);
    expect(tables).toBe('t');
  });
});
