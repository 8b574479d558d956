#!/usr/bin/env node
// `huikan parse` of a PDF against pdfjs-dist alone and other programs, in turn on the same file:
//   npm run build && node bench/pdf.mjs [FILE] [--runs 5] [--growth]
// Medians of whole processes; memory is that of the largest process. On one core: by `taskset`. Other programs are
// left out where they are not installed. --growth: time a page from 90 to 900 pages, copied by qpdf.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { memoryOf } from '../scripts/pdf/memory.mjs';

const { values, positionals } = parseArgs({
  options: { runs: { type: 'string', default: '5' }, growth: { type: 'boolean' } },
  allowPositionals: true,
});
const root = join(import.meta.dirname, '..');
const file = positionals[0] ?? join(root, 'fixtures', 'pdf', 'minzhu-yanjiu-2019-05.libreoffice.pdf');
const bin = join(root, 'bin', 'huikan.js');

const has = (command, ...words) => spawnSync(command, words, { stdio: 'ignore' }).status === 0;
const PYMUPDF = 'import sys, fitz\nfor page in fitz.open(sys.argv[1]): sys.stdout.write(page.get_text())';

/** Programs that read a PDF, by name: the words of the command. */
function programs(pdf) {
  const all = {
    'pdfjs-dist alone': [process.execPath, join(root, 'bench', 'pdfjs.mjs'), pdf],
    'huikan parse': [process.execPath, bin, 'parse', pdf],
  };
  if (has('taskset', '-V'))
    all['huikan parse, one core'] = ['taskset', '-c', '0', process.execPath, bin, 'parse', pdf];
  if (has('pdftotext', '-v')) all.pdftotext = ['pdftotext', pdf, '-'];
  if (has('sh', '-c', 'command -v mutool')) all.mutool = ['mutool', 'draw', '-q', '-F', 'txt', pdf];
  if (has('python3', '-c', 'import fitz')) all.PyMuPDF = ['python3', '-c', PYMUPDF, pdf];
  return all;
}

function run([command, ...words]) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command, words, { stdio: ['ignore', 'ignore', 'ignore'] });
    let largest = 0;
    const watch = setInterval(() => {
      largest = Math.max(largest, ...memoryOf(child.pid));
    }, 20);
    child.on('error', reject);
    child.on('close', (status) => {
      clearInterval(watch);
      if (status === 0) resolve({ ms: performance.now() - start, largest });
      else reject(new Error(`${command} ended with ${status}`));
    });
  });
}

const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];

/** Runs the programs in turn, so that a busy machine is busy for all of them; medians of each. */
async function measure(all) {
  const found = new Map(Object.keys(all).map((name) => [name, []]));
  for (let i = 0; i < Number(values.runs); i++)
    for (const [name, words] of Object.entries(all)) found.get(name).push(await run(words));
  return new Map(
    [...found].map(([name, runs]) => [
      name,
      { ms: median(runs.map(({ ms }) => ms)), largest: median(runs.map(({ largest }) => largest)) },
    ]),
  );
}

function pagesOf(pdf) {
  const { stdout } = spawnSync('qpdf', ['--show-npages', pdf], { encoding: 'utf8' });
  return Number(stdout) || null;
}

const pages = pagesOf(file);
const found = await measure(programs(file));
const floor = found.get('pdfjs-dist alone');
for (const [name, { ms, largest }] of found)
  process.stdout.write(
    `${name.padEnd(26)} ${ms.toFixed(0).padStart(6)} ms  × ${(ms / floor.ms).toFixed(2)}  ${largest.toFixed(0).padStart(5)} MB  × ${(largest / floor.largest).toFixed(2)}${pages ? `  ${((pages / ms) * 1000).toFixed(0)} pages/s` : ''}\n`,
  );

if (values.growth && pages) {
  const folder = mkdtempSync(join(tmpdir(), 'huikan-bench-'));
  try {
    let before = null;
    for (const wanted of [90, 300, 900]) {
      const copy = join(folder, `${wanted}.pdf`);
      const ranges = [];
      for (let left = wanted; left > 0; left -= pages) ranges.push(file, `1-${Math.min(left, pages)}`);
      spawnSync('qpdf', ['--empty', '--pages', ...ranges, '--', copy]);
      const { ms, largest } = (await measure({ huikan: [process.execPath, bin, 'parse', copy] })).get(
        'huikan',
      );
      const more = before
        ? `, ${((ms - before.ms) / (wanted - before.wanted)).toFixed(1)} ms a further page`
        : '';
      process.stdout.write(
        `${String(wanted).padStart(4)} pages  ${ms.toFixed(0).padStart(6)} ms, ${(ms / wanted).toFixed(1)} ms a page${more}, ${largest.toFixed(0)} MB\n`,
      );
      before = { ms, wanted };
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
