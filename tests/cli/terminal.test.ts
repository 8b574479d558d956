/** What differs on a terminal; `script` of util-linux makes one. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/index.js';
import { fixture, huikan, type RunOptions, shell, temporaryFolder } from './huikan.js';

const hasScript =
  spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux') ?? false;

/** Runs a line of shell with all three streams on a terminal of 100 columns; both outputs come as one. */
async function terminal(line: string, options: RunOptions & { columns?: number } = {}) {
  const sized = `stty cols ${options.columns ?? 100}; ${line}`;
  const env = { TERM: 'xterm-256color', LINE: sized, ...options.env };
  const result = await shell('script -qec "$LINE" /dev/null < /dev/null', { ...options, env });
  return { code: result.code, text: result.stdout.replaceAll('\r\n', '\n') };
}

describe.skipIf(!hasScript)('on a terminal', () => {
  it('no input is told at once instead of waiting for it', async () => {
    const started = performance.now();
    const { code, text } = await terminal('huikan parse');
    expect(code).toBe(2);
    expect(text).toContain('no input: name a file, or pipe one in; see huikan parse --help');
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it.each([
    ['', '', true],
    ['--no-color', '', false],
    ['', 'NO_COLOR=1', false],
    ['', 'TERM=dumb', false],
    ['', 'NO_COLOR=', true],
  ])('toc %s with %s has colours: %s', async (flag, variable, colours) => {
    const { text } = await terminal(`env ${variable} huikan toc ${flag} '${fixture}'`);
    expect(text.includes('\u001b[1m')).toBe(colours);
  });

  it('parse says in one line what it found', async () => {
    const file = join(temporaryFolder(), 'x.json');
    const { text } = await terminal(`huikan parse '${fixture}' -o '${file}'`);
    expect(text).toMatch(/^huikan: \S+: \d+ articles, \d+ contents entries[^\n]*\n$/u);
    const quiet = await terminal(`huikan parse -q '${fixture}' -o '${file}'`);
    expect(quiet.text).toBe('');
  });

  it('a spinner for several inputs goes, and leaves messages readable', async () => {
    const file = join(temporaryFolder(), 'x.jsonl');
    const line = `huikan parse '${fixture}' missing.txt '${fixture}' '${fixture}' -o '${file}'`;
    const { code, text } = await terminal(line);
    expect(code).toBe(1);
    expect(text).toContain('missing.txt: there is no such file');
    expect(text.lastIndexOf('\u001b[?25h')).toBeGreaterThan(text.lastIndexOf('\u001b[?25l'));
    expect(readFileSync(file, 'utf8').trimEnd().split('\n')).toHaveLength(3);
    for (const plain of [await terminal(`env CI=1 ${line}`), await terminal(line, { columns: 0 })])
      expect(plain.text).not.toContain('\u001b');
  });
});

describe('text that would command a terminal', () => {
  const evil = '\u001b]52;c;AAAA\u0007\u009b31m\u202e\u007f';

  it('comes out of no command, in no format', async () => {
    const folder = temporaryFolder();
    const issue = JSON.parse((await huikan(['parse', fixture])).stdout) as Issue;
    const [article] = issue.articles;
    const [entry] = issue.contents;
    issue.journal.title = `刊${evil}`;
    issue.id = `id${evil}`;
    for (const text of ['title', 'subtitle'] as const) article![text] = entry![text] = `题${evil}`;
    entry!.column = article!.column = `栏${evil}`;
    article!.authors = [{ name: `人${evil}`, kind: 'person', affiliation: `部${evil}`, place: null }];
    article!.blocks[0]!.text = `文${evil}`;
    issue.diagnostics = [
      { code: 'x', severity: 'warning', message: `诊${evil}`, article: null, line: 1, page: null },
    ];
    writeFileSync(join(folder, 'evil.json'), JSON.stringify(issue));
    const lines = [
      ...['json', 'jsonl'].map((format) => `parse -v --format ${format}`),
      ...['text', 'md', 'csv', 'json', 'jsonl', 'html'].map((format) => `toc -v --format ${format}`),
      ...['jsonl', 'csv', 'md', 'txt'].map((format) => `articles --format ${format}`),
    ];
    for (const line of lines) {
      const result = await huikan([...line.split(' '), 'evil.json'], { cwd: folder });
      expect(result.code).toBe(0);
      expect(`${line}: ${result.stdout}${result.stderr}`).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202e]/u);
      expect(result.stdout).toMatch(/1b/u);
    }
    // JSON keeps the text: the escapes mean the same characters.
    const again = JSON.parse((await huikan(['parse', 'evil.json'], { cwd: folder })).stdout);
    expect(again).toEqual(issue);
  });
});
