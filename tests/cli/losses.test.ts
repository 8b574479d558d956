/** What was not read of an input is told on standard error by whatever command reads it, and by no later one. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ranges, reportLosses } from '../../src/cli/losses.js';
import { huikan, root } from './huikan.js';

const damaged = join(root, 'fixtures', 'pdf', 'hard', 'broken-page.pdf');
const line = (name: string) =>
  `huikan: ${name}: not everything was read: 1 page is damaged (2); --verbose tells more\n`;

describe('a loss', () => {
  it.each([
    ['parse', damaged],
    ['toc', damaged],
    ['articles', damaged],
    ['extract', 'laws', damaged],
    ['stats', damaged],
    ['export', '-f', 'md', '-o', '-', damaged],
  ])('is told by %s', async (...words) => {
    const { code, stderr } = await huikan(words);
    expect({ code, stderr }).toEqual({ code: 0, stderr: line(damaged) });
  });

  it('is not told with --quiet, nor by a command that gets the issue from another one', async () => {
    const parsed = await huikan(['parse', '--quiet', damaged]);
    expect(parsed).toMatchObject({ code: 0, stderr: '' });
    expect(await huikan(['toc'], { stdin: parsed.stdout })).toMatchObject({ code: 0, stderr: '' });
  });

  it('is told in Chinese', async () => {
    const { stderr } = await huikan(['parse', '--lang', 'zh', damaged]);
    expect(stderr).toBe(`huikan: ${damaged}: 内容未全部读出：1 页已损坏（2）；详情见 --verbose\n`);
  });

  it('is what a warning says, not what is said for information', async () => {
    const { Cli } = await import('../../src/cli/cli.js');
    const issue = (severity: string) => ({ diagnostics: [{ code: 'page.unreadable', severity, page: 3 }] });
    const told = async (severity: string) => {
      const cli = new Cli('en', {});
      const notes: string[] = [];
      cli.note = async (text) => void notes.push(text);
      await reportLosses('a.pdf', [issue(severity) as never], cli);
      return notes;
    };
    expect(await told('info')).toEqual([]);
    expect(await told('warning')).toEqual([
      expect.stringContaining('a.pdf: not everything was read: 1 page has'),
    ]);
  });

  it('of bytes in a text counts too', async () => {
    const text = Buffer.concat([Buffer.from('全区代表认真履职。\n群众满意'.repeat(20)), Buffer.from([0xff])]);
    const { stderr } = await huikan(['parse', '--encoding', 'utf-8'], { stdin: text });
    expect(stderr).toBe(
      'huikan: standard input: not everything was read: some bytes or characters do not belong to its encoding; --verbose tells more\n',
    );
  });
});

describe('ranges', () => {
  it.each([
    [[], ''],
    [[4], '4'],
    [[1, 2, 3, 5], '1-3, 5'],
    [[1, 3, 5, 7, 9, 11, 13, 15, 17], '1, 3, 5, 7, 9, 11, 13, 15, …'],
  ])('of %j are %s', (numbers, expected) => expect(ranges(numbers)).toBe(expected));
});
