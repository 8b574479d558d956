/** What the README shows is what huikan does. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands/index.js';
import * as library from '../../src/index.js';
import { recipeSchema } from '../../src/model/recipe.js';
import { environment, finished, huikan, root, shell, temporaryFolder } from '../cli/huikan.js';
import { type Example, examplesIn, fencesIn } from './markdown.js';

/** A folder with what the examples name, so that none can write into the checkout. */
function folder(): string {
  const place = temporaryFolder();
  symlinkSync(join(root, 'fixtures'), join(place, 'fixtures'));
  mkdirSync(join(place, 'node_modules'));
  symlinkSync(root, join(place, 'node_modules', 'huikan'));
  return place;
}

/** Every object in a value, itself among them. */
function* objectsIn(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Record<string, unknown>;
  for (const part of Object.values(value)) yield* objectsIn(part);
}

describe.each(['README.md', 'README.zh-CN.md'])('%s', (name) => {
  const text = readFileSync(join(root, name), 'utf8');
  const examples = examplesIn(text);

  it('shows the commands on the bundled issue', () => {
    expect(examples.length).toBeGreaterThanOrEqual(5);
  });

  it('begins with the two lines a newcomer needs', () => {
    const [start = ''] = fencesIn(text, 'sh');
    expect(start.replace(/ +#.*/gu, '')).toBe('npm ci && npm run demo\nnpm ci && npm test\n');
    expect(text.startsWith(`# huikan\n\n\`\`\`sh\n${start}`)).toBe(true);
  });

  it.each(examples)('runs: $command', async ({ command, output }: Example) => {
    const result = await shell(`{ ${command}; } 2>&1`, { cwd: folder() });
    expect(result.stdout).toBe(output);
  });

  it('shows objects as they are in the document, and recipes that are valid', async () => {
    const { stdout } = await huikan(['parse', join(root, 'fixtures', 'yunling-2021-03.txt')]);
    const known = new Map([...objectsIn(JSON.parse(stdout))].map((object) => [object.id, object]));
    for (const json of fencesIn(text, 'json')) {
      const shown = JSON.parse(json) as Record<string, unknown>;
      if (shown.schema === 'huikan.recipe/1') recipeSchema.parse(shown);
      else expect(known.get(shown.id)).toEqual(shown);
    }
  });

  it('has library code that runs and prints what it says', async () => {
    for (const code of fencesIn(text, 'js')) {
      const place = folder();
      writeFileSync(join(place, 'example.mjs'), code);
      const child = spawn(process.execPath, ['example.mjs'], { cwd: place, env: environment() });
      const { stdout, stderr } = await finished(child);
      expect(stderr).toBe('');
      expect(stdout.trimEnd().split('\n')).toEqual(
        [...code.matchAll(/\/\/ → (.*)$/gmu)].map(([, said]) => said),
      );
    }
  });

  it('names everything the library exports', () => {
    for (const exported of Object.keys(library)) expect(text).toContain(`\`${exported}\``);
  });

  it('names every command', () => {
    for (const command of commands) expect(text).toContain(`| \`huikan ${command.name} `);
  });

  it('names files that exist', () => {
    for (const [, target] of text.matchAll(/\]\((?!https?:)([^)#]+)\)/gu))
      expect(() => readFileSync(join(root, target!)), target).not.toThrow();
  });
});
