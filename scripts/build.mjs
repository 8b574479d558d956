#!/usr/bin/env node
// Compiles src/ to dist/, puts the data files of src/**/data/ beside the compiled code, and bundles the command
// line into dist/bundle/: one file for what every command needs and one for each part that is loaded on demand.
// A command starts in a third of the time that way, since Node spends half a millisecond on each module.
//   node scripts/build.mjs [--out DIR]
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const out = process.argv.indexOf('--out');
const dist = out < 0 ? join(root, 'dist') : resolve(process.argv[out + 1]);

function compile() {
  const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
  const args = [tsc, '-p', join(root, 'tsconfig.json'), '--outDir', dist];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

function copyData() {
  for (const entry of readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })) {
    if (!entry.isDirectory() || entry.name !== 'data') continue;
    const from = join(entry.parentPath, entry.name);
    cpSync(from, join(dist, from.slice(join(root, 'src').length)), { recursive: true });
  }
}

/** Data files are found from the module that reads them; in a bundle that module is still where it was. */
const modulePlaces = {
  name: 'module-places',
  transform(code, id) {
    if (!id.startsWith(dist) || !code.includes('import.meta.url')) return null;
    const place = `../${relative(dist, id).split(sep).join('/')}`;
    return code.replaceAll('import.meta.url', `new URL(${JSON.stringify(place)}, import.meta.url).href`);
  },
};

async function bundle() {
  const build = await rolldown({
    input: { main: join(dist, 'cli', 'main.js') },
    platform: 'node',
    // Packages stay packages: they are loaded from node_modules where a command needs them.
    external: (id) => !id.startsWith('.') && !id.startsWith('/') && !/^[A-Za-z]:/.test(id),
    plugins: [modulePlaces],
    // A module that is loaded on demand here and at once there is no fault of either.
    onLog: (level, log, report) => log.code === 'INEFFECTIVE_DYNAMIC_IMPORT' || report(level, log),
  });
  await build.write({ dir: join(dist, 'bundle'), format: 'esm', chunkFileNames: '[name]-[hash].js' });
  await build.close();
}

rmSync(dist, { recursive: true, force: true });
compile();
copyData();
await bundle();
