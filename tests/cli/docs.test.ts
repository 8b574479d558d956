import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands/index.js';
import { commandHelp, programHelp } from '../../src/cli/help.js';
import { globalOptions } from '../../src/cli/options.js';
import { cliReference } from '../../src/cli/reference.js';
import { displayWidth } from '../../src/text/width.js';
import { folderOfIssues, pdfFixture, root, shell } from './huikan.js';

const languages = [
  ['en', 'docs/cli.md'],
  ['zh', 'docs/cli.zh-CN.md'],
] as const;

describe.each(languages)('the reference in %s', (lang, file) => {
  const text = readFileSync(join(root, file), 'utf8');

  it('is what the table of commands says (npm run docs)', () => {
    expect(text).toBe(cliReference(lang));
  });

  it('has every command, flag and choice', () => {
    for (const command of commands) {
      expect(text).toContain(`## huikan ${command.name}\n`);
      for (const option of [...command.options, ...globalOptions]) expect(text).toContain(`--${option.name}`);
    }
  });
});

describe.each(['en', 'zh'] as const)('help in %s', (lang) => {
  it.each(commands.map((command) => [command.name, command] as const))(
    'of %s is whole and fits',
    (_, command) => {
      const text = commandHelp(command, lang, 80);
      for (const option of [...command.options, ...globalOptions]) expect(text).toContain(`--${option.name}`);
      for (const word of command.argument?.choices ?? []) expect(text).toContain(word);
      expect(command.examples.length).toBeGreaterThan(0);
      for (const example of command.examples) expect(text).toContain(example.command);
      for (const line of text.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(80);
    },
  );

  it('of the program lists every command', () => {
    const text = programHelp(lang, 80);
    for (const command of commands) expect(text).toContain(command.summary[lang].slice(0, 12));
    for (const line of text.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(80);
  });
});

describe('every example', () => {
  // tests/batch/redis.test.ts has the command that needs a server.
  const examples = commands
    .flatMap((command) => command.examples.map((example) => example.command))
    .filter((example) => !example.includes('redis://'));

  it.each(examples)('runs: %s', async (example) => {
    const folder = folderOfIssues();
    if (example.includes('.pdf')) copyFileSync(pdfFixture, join(folder, '2021-03.pdf'));
    if (example.includes(' data.sqlite')) await shell('huikan export *.txt -o data.sqlite', { cwd: folder });
    if (example.startsWith('huikan merge'))
      for (const part of [1, 2])
        await shell(`huikan batch . -o part${part} --shard ${part}/2 --kinds laws`, { cwd: folder });
    const result = await shell(example, { cwd: folder });
    expect(result.stderr).toMatch(
      /^(?:huikan: \d+ (?:articles|tables|pictures of pages) written to .*\n)?$/u,
    );
    expect(result.code).toBe(0);
    const output = / -[od] (\S+)/u.exec(example)?.[1];
    if (output === undefined) expect(result.stdout + example).toMatch(/\n|>/u);
    else expect(existsSync(join(folder, output))).toBe(true);
  });
});
