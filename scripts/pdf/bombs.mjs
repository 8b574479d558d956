#!/usr/bin/env node
// Ten PDFs made to take all time or all memory, each read by a process of the command line:
//   npm run build && node scripts/pdf/bombs.mjs
// Says how each ended, after how long, and what its largest process and all together took at most. Exit 1 where one takes
// more than 60 s or its processes more than 1,024 MB, or it ends otherwise than with exit 0 or 1 and one line.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as bombs from '../../fixtures/typeset/bombs.mjs';
import { memoryOf } from './memory.mjs';

const root = join(import.meta.dirname, '..', '..');
const hard = (name) => () => readFileSync(join(root, 'fixtures', 'pdf', 'hard', `${name}.pdf`));
const made = {
  'flate-2g': () => bombs.flateBomb(2048),
  'glyphs-20m': () => bombs.glyphBomb(20_000_000),
  'nested-forms': () => bombs.nestedForms(),
  'deep-arrays': () => bombs.deepArrays(),
  'many-pages': () => bombs.manyPages(10_000),
  'mask-512m': () => bombs.maskBomb(512),
  'count-lie': () => bombs.countLie(),
  'form-loop': hard('form-loop'),
  'page-tree-cycle': hard('page-tree-cycle'),
  'double-flate': hard('double-flate'),
};

function run(file) {
  return new Promise((resolve) => {
    const start = Date.now();
    const child = spawn(process.execPath, [join(root, 'bin', 'huikan.js'), 'parse', file], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let err = '';
    let largest = 0;
    let together = 0;
    const watch = setInterval(() => {
      const all = memoryOf(child.pid);
      largest = Math.max(largest, ...all);
      together = Math.max(
        together,
        all.reduce((sum, one) => sum + one, 0),
      );
    }, 5);
    child.stderr.setEncoding('utf8').on('data', (text) => {
      err += text;
    });
    child.on('close', (status) => {
      clearInterval(watch);
      resolve({ status, err: err.trim(), seconds: (Date.now() - start) / 1000, largest, together });
    });
  });
}

const folder = mkdtempSync(join(tmpdir(), 'huikan-bombs-'));
let bad = 0;
for (const [name, make] of Object.entries(made)) {
  if (process.argv.length > 2 && !process.argv.includes(name)) continue;
  const file = join(folder, `${name}.pdf`);
  writeFileSync(file, make());
  const { status, err, seconds, largest, together } = await run(file);
  const good =
    seconds < 60 && largest < 1024 && (status === 0 || (status === 1 && err.split('\n').length === 1));
  if (!good) bad++;
  const word = err.replace(`huikan: ${file}: `, '').slice(0, 90);
  process.stdout.write(
    `${good ? 'ok ' : 'BAD'} ${name.padEnd(16)} exit ${status} ${seconds.toFixed(1).padStart(5)} s ${largest.toFixed(0).padStart(5)} MB, all ${together.toFixed(0).padStart(5)} MB  ${word}\n`,
  );
}
rmSync(folder, { recursive: true });
process.exitCode = bad ? 1 : 0;
