import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { huikan, jsonLines } from './huikan.js';

interface Case {
  words: string[];
  code: number;
  stderr: string;
  why: string;
}

const text = readFileSync(join(import.meta.dirname, 'usage.cases.jsonl'), 'utf8');
const cases = jsonLines(text) as unknown as Case[];

describe('wrong usage', () => {
  it.concurrent.each(cases)('$words: $why', async ({ words, code, stderr }) => {
    const result = await huikan(words);
    expect(result.stderr).toContain(stderr);
    expect(result.code).toBe(code);
    expect(result.stdout).toBe('');
    if (words.length > 0) expect(result.stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('help and version', () => {
  it.each([
    ['--help', 'Commands:'],
    ['-h', 'Commands:'],
    ['help', 'Commands:'],
    ['help toc', 'Usage:\n  huikan toc'],
    ['toc --help', 'Usage:\n  huikan toc'],
    ['toc --bogus -h', 'Usage:\n  huikan toc'],
    ['toc x --help', 'Usage:\n  huikan toc'],
  ])('%s prints help on standard output', async (line, expected) => {
    const result = await huikan(line.split(' '));
    expect(result).toMatchObject({ code: 0, stderr: '' });
    expect(result.stdout).toContain(expected);
  });

  it.each(['--version', '-V', 'parse --version'])('%s prints the version of the package', async (line) => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
    expect(await huikan(line.split(' '))).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: '' });
  });
});
