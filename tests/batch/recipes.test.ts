/** The recipes of docs/recipes, run here; the one for Slurm has a script of its own (scripts/batch/slurm.sh). */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { huikan, root, shell, temporaryFolder } from '../cli/huikan.js';
import { bytesOf, corpus } from './corpus.js';

const recipes = join(root, 'docs', 'recipes');
const hasParallel =
  spawnSync('parallel', ['--version'], { encoding: 'utf8' }).stdout?.includes('GNU parallel') ?? false;

let place: string;
let reference: Record<string, string>;

beforeAll(async () => {
  place = corpus(4);
  spawnSync('bash', ['-c', `mv in journals; rm journals/*/*.pdf; : > journals/empty.txt`], { cwd: place });
  expect((await huikan(['batch', 'journals', '-o', 'single'], { cwd: place })).code).toBe(1);
  reference = bytesOf(join(place, 'single'));
});

describe('the recipe for', () => {
  it.skipIf(!hasParallel)('GNU parallel makes the bytes of a single run', async () => {
    const out = join(temporaryFolder(), 'run');
    const result = await shell(`'${recipes}/parallel.sh' journals '${out}' csv :`, { cwd: place });
    expect(result.code).toBe(1);
    expect(bytesOf(join(out, 'data'))).toEqual(reference);
  });

  it('Kubernetes has a command that does its part, and whose failures are no reason to start again', async () => {
    const folder = temporaryFolder();
    spawnSync('cp', ['-r', join(place, 'journals'), folder]);
    const yaml = readFileSync(join(recipes, 'kubernetes.yaml'), 'utf8');
    const [, script = ''] = / - \|\n((?: {14}.*\n)+)/u.exec(yaml) ?? [];
    writeFileSync(join(folder, 'pod.sh'), script.replaceAll(/^ {14}/gmu, '').replaceAll('/8', '/2'));
    for (const index of ['0', '1']) {
      const env = { JOB_COMPLETION_INDEX: index };
      expect((await shell('sh pod.sh', { cwd: folder, env })).code).toBe(0);
    }
    expect(readdirSync(join(folder, 'run'))).toEqual(['part-1', 'part-2']);
    expect(
      (await huikan(['merge', 'run/part-1', 'run/part-2', '-o', 'out', '--formats', 'csv'], { cwd: folder }))
        .code,
    ).toBe(1);
    expect(bytesOf(join(folder, 'out'))).toEqual(reference);
  });
});
