/** XML and copies for reading: well-formed whatever is in them, one file for each article or issue. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Block, Issue } from '../../../src/index.js';
import { escapeXml } from '../../../src/write/xml.js';
import { temporaryFolder } from '../../cli/huikan.js';
import { article, author, issue } from '../issue.js';
import { fixtureIssues, write } from './data.js';
import { hasJing, hasXmllint, jatsFaults, teiFaults } from './readers.js';

const issues = (await fixtureIssues()).map((one) => one.issue!);
const folder = temporaryFolder();
const items = (all: Issue[]) => all.map((one) => ({ issue: one, rows: [] }));
const lint = (path: string) =>
  execFileSync('xmllint', ['--nonet', '--noout', ...readdirSync(path).map((name) => join(path, name))], {
    stdio: 'pipe',
  });
const texts = (path: string) =>
  readdirSync(path)
    .sort()
    .map((name) => readFileSync(join(path, name), 'utf8'));

const block = (id: string, type: Block['type'], text: string, more: Partial<Block> = {}): Block => ({
  id,
  type,
  text,
  lines: [3, 4],
  page: null,
  ...more,
});

const HOSTILE = '<a>&amp;]]>"\'\u0000\u001b\u202e\ud800\ufffe一';
const strange = issue([
  article(1, {
    title: HOSTILE,
    subtitle: HOSTILE,
    column: HOSTILE,
    authors: [author(HOSTILE, HOSTILE), { ...author(HOSTILE), kind: 'organization' }],
    blocks: [
      block('a01.b001', 'paragraph', HOSTILE),
      block('a01.b002', 'heading', '（一）', { level: 2 }),
      block('a01.b003', 'list-item', HOSTILE),
      block('a01.b004', 'heading', '一、', { level: 1 }),
      block('a01.b005', 'table', HOSTILE),
      block('a01.b0051', 'table', HOSTILE, {
        rows: [
          [HOSTILE, ''],
          [HOSTILE, HOSTILE],
        ],
      }),
      block('a01.b006', 'caption', HOSTILE),
      block('a01.b007', 'heading', '1.', { level: 3 }),
      block('a01.b008', 'note', HOSTILE, { role: 'author-note' }),
      block('a01.b009', 'note', '摘要：要点。', { role: 'abstract' }),
      block('a01.b010', 'note', '关键词：立法；监督', { role: 'keywords' }),
      block('a01.b011', 'note', '参考文献：', { role: 'reference' }),
      block('a01.b012', 'note', '[1] 某文', { role: 'reference' }),
    ],
  }),
  article(2),
]);

describe.each(['jats', 'tei'] as const)('%s', (format) => {
  it.skipIf(!hasXmllint)('is well-formed for issues and for anything', async () => {
    for (const [name, all] of [
      ['plain', issues],
      ['strange', [strange]],
    ] as const) {
      const path = join(folder, `${format}-${name}`);
      await write(format, items([...all]), path);
      lint(path);
    }
  });

  it('has every id once, and the text of every block', async () => {
    const path = join(folder, `${format}-ids`);
    await write(format, items(issues), path);
    const all = texts(path);
    expect(all).toHaveLength(
      format === 'tei' ? issues.length : issues.reduce((sum, one) => sum + one.articles.length, 0),
    );
    for (const text of all) {
      const ids = [...text.matchAll(/ (?:xml:)?id="([^"]+)"/gu)].map(([, id]) => id!);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(id).toMatch(/^[a-z]\w*(?:\.[a-z0-9]+)?$/u);
    }
    const whole = all.join('');
    for (const one of issues)
      for (const { blocks } of one.articles)
        for (const { text } of blocks) expect(whole).toContain(escapeXml(text));
  });
});

describe('public schemas', () => {
  const written = async (format: 'jats' | 'tei') => {
    const path = join(folder, `${format}-valid`);
    await write(format, items([...issues, { ...strange, id: 'strange' }, issue([])]), path);
    return readdirSync(path).map((name) => join(path, name));
  };
  /** A copy of a file that no schema can like. */
  const broken = (file: string) => {
    const copy = join(temporaryFolder(), 'broken.xml');
    writeFileSync(copy, readFileSync(file, 'utf8').replace(/<(title|article-title)>[^<]*<\/\1>/u, '<li/>'));
    return copy;
  };

  it.skipIf(!hasXmllint)('jats is valid by the Archiving DTD', async () => {
    const files = await written('jats');
    expect(jatsFaults(files)).toBe('');
    expect(jatsFaults([broken(files[0]!)])).toContain('li');
  });

  it.skipIf(!hasJing)('tei is valid by the schema of all modules', async () => {
    const files = await written('tei');
    expect(teiFaults(files)).toBe('');
    expect(teiFaults([broken(files[0]!)])).toContain('li');
  });
});

describe('jats', () => {
  it('puts abstract, keywords and references where they belong, and text never behind a section', async () => {
    const path = join(folder, 'jats-parts');
    await write('jats', items([strange]), path);
    const [first] = texts(path);
    expect(first).toContain('<abstract><p>要点。</p></abstract>');
    expect(first).toContain('<kwd>立法</kwd><kwd>监督</kwd>');
    expect(first).toContain('<ref-list><title>参考文献：</title><ref id="a01.b012">');
    expect(first).not.toMatch(/<\/sec><(?!sec|\/sec|\/body)/u);
    const order = [
      '<journal-meta>',
      '<article-meta>',
      '<title-group>',
      '<contrib-group>',
      '<pub-date',
      '<abstract>',
    ];
    const places = order.map((tag) => first!.indexOf(tag));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(first!.match(/<sec /gu)).toHaveLength(3);
  });
});

describe('names of files', () => {
  const titles = [
    '../../etc/passwd',
    '..\\..\\windows\\system32',
    '/etc/shadow',
    'CON',
    'con.txt',
    'NUL',
    'aux',
    'COM1',
    'LPT9.doc',
    'a\0b',
    'a\nb',
    'a\tb',
    '\u202egpj.exe',
    '\u2066隔离\u2069',
    '长'.repeat(300),
    'L'.repeat(300),
    '😀'.repeat(100),
    '.',
    '..',
    '...',
    '.hidden',
    'trailing.',
    'trailing ',
    ' leading',
    'Case',
    'case',
    'CASE',
    'é',
    'e\u0301',
    'a:b',
    'a*b?',
    'a"b<c>d|e',
    '',
    ' ',
    '\u200b',
    '\ud800',
    '__proto__',
    'constructor',
    '~',
    '$(rm -rf /)',
  ];

  it.each(['jats', 'tei', 'md', 'html'] as const)(
    'are safe, short and differ, whatever titles and issues are called: %s',
    async (format) => {
      expect(titles).toHaveLength(40);
      const place = join(temporaryFolder(), 'root', 'out/');
      const all = titles.map((title): Issue => ({ ...issue([article(1, { title })]), id: title }));
      await write(format, items(all), place);
      const names = readdirSync(place);
      expect(names).toHaveLength(40);
      for (const name of names) {
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
        expect(name).not.toMatch(/[/\\:*?"<>|\p{Cc}\p{Cf}]|^\.|[. ]$/u);
      }
      expect(new Set(names.map((name) => name.normalize('NFC').toLowerCase())).size).toBe(40);
      expect(readdirSync(join(place, '..'))).toEqual(['out']);
      expect(readdirSync(join(place, '..', '..'))).toEqual(['root']);
    },
  );
});

describe.each(['md', 'html'] as const)('%s', (format) => {
  it('has every issue in one file, or a file for each', async () => {
    const path = join(folder, `all.${format}`);
    await write(format, items(issues), path);
    const whole = readFileSync(path, 'utf8');
    for (const one of issues)
      for (const { blocks } of one.articles)
        for (const { text } of blocks)
          expect(whole).toContain(text.slice(0, 8).replace(/[*_`[\]<>&"'\d.]+.*/u, ''));
    const place = join(folder, `${format}/`);
    await write(format, items(issues), place);
    expect(readdirSync(place).sort()).toEqual(issues.map(({ id }) => `${id}.${format}`).sort());
  });
});

describe('html', () => {
  it('has every id once, and links that lead to one', async () => {
    const path = join(folder, 'ids.html');
    await write('html', items([...issues, ...issues]), path);
    const text = readFileSync(path, 'utf8');
    const ids = [...text.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of text.matchAll(/href="#([^"]+)"/gu)) expect(ids).toContain(id);
  });

  it('shows what is in the text and runs none of it', async () => {
    const path = join(folder, 'strange.html');
    await write('html', items([strange]), path);
    const text = readFileSync(path, 'utf8');
    expect(text).not.toContain('<a>');
    expect(text).toContain('&lt;a&gt;&amp;amp;');
  });
});
