import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands/index.js';
import { huikan, shell } from './huikan.js';

const has = (program: string) => spawnSync(program, ['--version']).status === 0;

/** What bash offers when Tab is pressed after these words. */
async function offered(...words: string[]): Promise<string[]> {
  const line = `eval "$(huikan completion bash)"
    COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}
    _huikan; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = await shell(line);
  expect(stderr).toBe('');
  return stdout.split('\n').filter((word) => word !== '');
}

describe('bash completion', () => {
  it('offers the commands', async () => {
    expect(await offered('huikan', '')).toEqual(
      expect.arrayContaining(commands.map((command) => command.name)),
    );
    expect(await offered('huikan', 'to')).toEqual(['toc']);
  });

  it('offers the flags of a command, its choices and those of every command', async () => {
    expect(await offered('huikan', 'toc', '--w')).toEqual(['--width']);
    expect(await offered('huikan', 'toc', '--format', '')).toEqual([
      'text',
      'md',
      'csv',
      'json',
      'jsonl',
      'html',
      'docx',
    ]);
    expect(await offered('huikan', '-q', 'articles', 'x', '--la')).toEqual(['--lang']);
    expect(await offered('huikan', 'schema', 'a')).toEqual(['article']);
  });

  it('leaves files to the shell', async () => {
    expect(await offered('huikan', 'parse', '')).toEqual([]);
    expect(await offered('huikan', 'parse', '-o', '')).toEqual([]);
  });
});

describe.each([
  ['zsh', ['-n']],
  ['fish', ['--no-execute']],
])('%s completion', (name, check) => {
  it.each(['en', 'zh'])('in %s names every command and flag', async (lang) => {
    const { stdout, code } = await huikan(['completion', name, '--lang', lang]);
    expect(code).toBe(0);
    for (const command of commands) {
      expect(stdout).toContain(command.summary[lang as 'en' | 'zh'].slice(0, 8));
      for (const option of command.options)
        expect(stdout).toMatch(new RegExp(`(--|-l )${option.name}\\b`, 'u'));
    }
  });

  it.skipIf(!has(name))('is a script the shell understands', async () => {
    const script = (await huikan(['completion', name])).stdout;
    const { status, stderr } = spawnSync(name, check, { input: script, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});
