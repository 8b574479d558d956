/** docs/diagnostics.md has every code, and its examples give the codes they are examples of. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diagnosticsZh } from '../../src/cli/messages/diagnostics.js';
import { issuesFromBytes } from '../../src/index.js';
import { root, shell } from '../cli/huikan.js';
import { examplesIn, fencesIn } from './markdown.js';

const text = readFileSync(join(root, 'docs', 'diagnostics.md'), 'utf8');
const sections = text
  .split(/^## /mu)
  .slice(1)
  .map((section) => ({ code: section.split('\n', 1)[0]!, section }));

/** Codes of errors, and names of data files: no diagnostics. */
const OTHERS = /^(?:input|output|recipe|usage|pdf|ocr)\.|\.(?:txt|tsv|pdf|js)$/u;

/** Everything in the sources that is written like a code: two words with a dot between. */
function codesIn(folder: string): string[] {
  const files = readdirSync(join(root, 'src', folder), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.ts'))
    .flatMap(
      (file) =>
        readFileSync(join(root, 'src', folder, file), 'utf8').match(/'[a-z]+\.[a-z]+(?:-[a-z]+)*'/gu) ?? [],
    )
    .map((literal) => literal.slice(1, -1))
    .filter((code) => !OTHERS.test(code));
}

it('has every code of the sources, and no other', () => {
  const codes = new Set([...codesIn('structure'), ...codesIn('read')]);
  expect(codes.size).toBeGreaterThan(8);
  expect(sections.map(({ code }) => code).sort()).toEqual([...codes].sort());
  const [table] = text.split(/^## /mu);
  for (const code of codes) expect(table).toContain(`[${code}](#${code.replace('.', '')})`);
});

it('has each worded in Chinese too', () => {
  for (const { code } of sections) expect(diagnosticsZh[code], code).toMatch(/\p{Script=Han}/u);
});

it('is what the READMEs list', () => {
  for (const readme of ['README.md', 'README.zh-CN.md'])
    for (const { code } of sections)
      expect(readFileSync(join(root, readme), 'utf8')).toContain(`\`${code}\``);
});

describe.each(sections)('$code', ({ code, section }) => {
  it('tells its severity', () => {
    expect(section).toMatch(/Severity `(?:error|warning|info)`/u);
    expect(text).toContain(`(#${code.replace('.', '')}) | ${/Severity `(\w+)`/u.exec(section)![1]}`);
  });

  it.each(fencesIn(section, 'pdf'))('is reported for the PDF that is its example', async (file) => {
    const [issue] = await issuesFromBytes(readFileSync(join(root, file.trim())), { path: null });
    const found = issue!.diagnostics.find((diagnostic) => diagnostic.code === code);
    expect(found).toBeDefined();
    expect(section).toContain(`Severity \`${found!.severity}\``);
    for (const key of Object.keys(found!.context ?? {})) expect(section).toContain(`\`${key}\``);
  });

  it.each(fencesIn(section, 'text'))('is reported for its example and nothing else is', async (example) => {
    const [issue] = await issuesFromBytes(new TextEncoder().encode(example), { path: null });
    const found = issue!.diagnostics;
    expect(found.map((diagnostic) => diagnostic.code)).toEqual([code]);
    expect(section).toContain(`Severity \`${found[0]!.severity}\``);
    for (const key of Object.keys(found[0]!.context ?? {})) expect(section).toContain(`\`${key}\``);
    // The Chinese wording names nothing that the diagnostic does not have.
    for (const [, key] of diagnosticsZh[code]!.matchAll(/\{(\w+)\}/gu))
      expect(Object.keys(found[0]!.context ?? {})).toContain(key);
  });

  it.each(examplesIn(section))('runs: $command', async ({ command, output }) => {
    expect((await shell(`{ ${command}; } 2>&1`)).stdout).toBe(output);
  });
});
