#!/usr/bin/env node
// Compiles src/ to dist/, puts the data files of src/**/data/ beside the compiled code, and bundles the command
// line into dist/bundle/: one file for what every command needs and one for each part that is loaded on demand,
// with V8's code cache for them. A command starts in a third of the time that way: Node spends half a millisecond
// on each module, and V8 another twentieth of a second on compiling what a command runs.
//   node scripts/build.mjs [--out DIR]
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { deserialize } from 'node:v8';
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

/** Data files are found from the module that reads them; `__dist`, which the loader gives, is where that still is. */
const modulePlaces = {
  name: 'module-places',
  transform(code, id) {
    if (!id.startsWith(dist) || !code.includes('import.meta.url')) return null;
    const place = relative(dist, id).split(sep).join('/');
    return code.replaceAll('import.meta.url', `new URL(${JSON.stringify(place)}, __dist).href`);
  },
};

/** What V8 takes from its cache cannot import, so the loader does that for it. */
const importing = {
  name: 'importing',
  renderChunk: (code) => code.replaceAll(/(?<![\w.$])import\(/g, '__import('),
};

/** The class inside pdf.js whose method src/read/pdf/type3.ts replaces; the build fails where there is none of that name. */
const lettingOut = {
  name: 'letting-out',
  transform: (code, id) => (id.endsWith('pdf.worker.min.mjs') ? `${code}\nexport { TranslatedFont };` : null),
};

/** What every command or every PDF needs goes where the cache helps; all other packages are loaded from node_modules. */
const BUNDLED = ['commander', 'pdfjs-dist'];

const isPackage = (id) => !id.startsWith('.') && !id.startsWith('/') && !/^[A-Za-z]:/.test(id);
const isBundled = (id) => BUNDLED.some((name) => id === name || id.startsWith(`${name}/`));

async function bundle() {
  const build = await rolldown({
    input: { main: join(dist, 'cli', 'main.js'), 'pdf-reader': join(dist, 'read', 'pdf', 'child.js') },
    platform: 'node',
    external: (id) => isPackage(id) && !isBundled(id),
    plugins: [lettingOut, modulePlaces, importing],
    // A module that is loaded on demand here and at once there is no fault of either.
    onLog: (level, log, report) => log.code === 'INEFFECTIVE_DYNAMIC_IMPORT' || report(level, log),
  });
  const names = { entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' };
  await build.write({ dir: join(dist, 'bundle'), format: 'cjs', ...names });
  await build.close();
  for (const name of BUNDLED) {
    const licence = join(root, 'node_modules', name, 'LICENSE');
    copyFileSync(licence, join(dist, 'bundle', `${name}.LICENSE`));
  }
}

const issue = join(root, 'fixtures', 'yunling-2021-03.txt');
const pdfs = [
  'yunling-2021-03.chromium',
  'minzhu-yanjiu-2019-05.libreoffice',
  'qinghe-xian-2018-02.typst',
].map((name) => join(root, 'fixtures', 'pdf', `${name}.pdf`));

/** What is run to learn which functions are needed; the first that uses a chunk says what is kept of it. */
const REHEARSALS = {
  main: [
    ['parse', issue],
    ['extract', 'statistics,laws,districts', issue],
    ['toc', issue],
    ['articles', issue],
    ['parse', pdfs[0]],
    ['--help'],
  ],
  // Fonts of several kinds.
  'pdf-reader': [pdfs],
};

/** Puts together what V8 compiled in the rehearsals of a part, in the form that bin/bundle.js reads. */
function cacheCode(part, nodeOptions) {
  const folder = mkdtempSync(join(tmpdir(), 'huikan-build-'));
  const pieces = new Map();
  for (const words of REHEARSALS[part]) {
    const file = join(folder, 'pieces');
    const args = [join(root, 'scripts', 'code-cache.mjs'), join(dist, 'bundle'), file, part, ...words];
    const options = { stdio: ['ignore', 'ignore', 'pipe'] };
    const { status, stderr } = spawnSync(process.execPath, [...nodeOptions, ...args], options);
    if (status !== 0) throw new Error(`rehearsal of ${part} ${words.join(' ')} failed: ${stderr}`);
    for (const [name, data] of deserialize(readFileSync(file))) if (!pieces.has(name)) pieces.set(name, data);
  }
  rmSync(folder, { recursive: true });
  const chunks = [...pieces].map(([name, data]) => [name, data.length]);
  const head = Buffer.from(JSON.stringify({ node: process.version, chunks }));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  writeFileSync(join(dist, 'bundle', `${part}.cache`), Buffer.concat([length, head, ...pieces.values()]));
}

rmSync(dist, { recursive: true, force: true });
compile();
copyData();
await bundle();
const built = (name) => import(pathToFileURL(join(dist, 'read', 'pdf', name)).href);
const { DEFAULT_MEMORY } = await built('sandbox.js');
const { readerOptions } = await built('reader.js');
cacheCode('pdf-reader', readerOptions(DEFAULT_MEMORY));
cacheCode('main', []);
