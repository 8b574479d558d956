import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chooseLanguage } from '../../src/cli/language.js';
import { en } from '../../src/cli/messages/en.js';
import { fillMessage } from '../../src/cli/messages/index.js';
import { zh } from '../../src/cli/messages/zh.js';
import { huikan, root } from './huikan.js';

const placeholders = (message: string) => [...message.matchAll(/\{(\w+)/gu)].map(([, name]) => name).sort();

describe('the catalogue of messages', () => {
  it('has every message in both languages, with the same values', () => {
    expect(Object.keys(zh).sort()).toEqual(Object.keys(en).sort());
    for (const [key, message] of Object.entries(en))
      expect([key, placeholders(zh[key as keyof typeof en])]).toEqual([key, placeholders(message)]);
  });

  it('has every error code', () => {
    const source = readFileSync(join(root, 'src', 'model', 'errors.ts'), 'utf8');
    const union = /ErrorCode =([^;]+);/u.exec(source)?.[1] ?? '';
    const codes = [...union.matchAll(/'([^']+)'/gu)].map((found) => found[1]!);
    expect(codes.length).toBeGreaterThan(5);
    // Wrong usage has a message for each reason.
    const missing = codes.filter((code) => code !== 'usage' && !(code in en));
    expect(missing).toEqual([]);
  });

  it('says what is wrong and what to do in every error', () => {
    for (const messages of [en, zh])
      for (const [key, message] of Object.entries(messages))
        if (/^(?:input|output|recipe|usage)\b/u.test(key))
          expect([key, message]).toEqual([key, expect.stringMatching(/[;；:：?？]/u)]);
  });

  it('puts values in with their control characters escaped', () => {
    expect(fillMessage('a {x} b {y}{x}', { x: 'c\u001b\n', y: 1 })).toBe('a c\\u{1b}  b 1c\\u{1b} ');
    expect(fillMessage('{toString}', {})).toBe('');
  });

  it('puts the word behind a number that goes with it', () => {
    const message = 'is {pages, page, pages} long';
    expect([0, 1, 2].map((pages) => fillMessage(message, { pages }))).toEqual([
      'is 0 pages long',
      'is 1 page long',
      'is 2 pages long',
    ]);
  });
});

describe('the language', () => {
  it.each([
    [{ LC_ALL: 'zh_CN.UTF-8', LANG: 'en_US' }, [], 'zh'],
    [{ LC_ALL: '', LC_MESSAGES: 'zh_TW', LANG: 'en_US' }, [], 'zh'],
    [{ LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }, [], 'en'],
    [{ LANG: 'zh' }, [], 'zh'],
    [{ LANG: 'de_DE' }, [], 'en'],
    [{}, [], 'en'],
    [{ LANG: 'zh_CN' }, ['toc', '--lang', 'en'], 'en'],
    [{ LANG: 'en' }, ['--lang=zh', 'toc'], 'zh'],
    [{ LANG: 'en' }, ['toc', '--', '--lang', 'zh'], 'en'],
    [{ LANG: 'en' }, ['toc', '--lang'], 'en'],
  ] as const)('of %j with %j is %s', (env, argv, expected) => {
    expect(chooseLanguage(argv, env)).toBe(expected);
  });

  it.each([
    ['--lang zh --help', '用法：'],
    ['--help --lang zh', '用法：'],
    ['toc --help --lang=zh', '用法：'],
    ['--lang zh toc --help', '用法：'],
    ['--lang en toc --help', 'Usage:'],
  ])('of help is that of --lang, wherever it stands: %s', async (line, expected) => {
    const result = await huikan(line.split(' '), { env: { LC_ALL: 'zh_CN.UTF-8' } });
    expect(result).toMatchObject({ code: 0, stderr: '' });
    expect(result.stdout).toContain(expected);
  });

  it('of diagnostics is that of --lang on standard error, and English in the document', async () => {
    const words = ['parse', '-', '--verbose', '--lang', 'zh'];
    const text =
      '建设法治政府\n\n李明\n\n一、加强领导\n\n各级领导重视此项工作，成效明显，群众满意。\n\n三、抓好落实\n\n各部门分工负责，工作有序推进，群众满意。\n';
    const { stdout, stderr } = await huikan(words, { stdin: text });
    expect(stderr).toContain('标题“三、抓好落实”的序号3与前一序号1不相接。 [heading.number-skipped]');
    const { diagnostics } = JSON.parse(stdout);
    expect(diagnostics[0].message).toBe('The number of the heading “三、抓好落实” does not follow 1.');
  });

  it('of wrong usage is that of the environment', async () => {
    const { stderr } = await huikan(['tco'], { env: { LC_ALL: 'zh_CN.UTF-8' } });
    expect(stderr).toBe('huikan: 没有命令“tco”；是否想用 toc？\n');
  });
});
