#!/usr/bin/env node
// Rehearses a part of the bundle and leaves what V8 compiled on the way, chunk by chunk; the build calls it and puts
// the files together:
//   node scripts/code-cache.mjs BUNDLE FILE main COMMAND…
//   node scripts/code-cache.mjs BUNDLE FILE pdf-reader PDF…
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { bundle } = require('../bin/bundle.js');
const v8 = require('node:v8');
const { serialize } = v8;
// A cache holds for the flags it was made under, which are those that a process starts with.
v8.setFlagsFromString = () => {};

const [folder, file, part, ...words] = process.argv.slice(2);
const { load, scripts } = bundle({ folder });
// On exit, for by then the functions that were needed are compiled, and only those.
process.on('exit', () => {
  const pieces = [...scripts].map(([name, script]) => [name, script.createCachedData()]);
  writeFileSync(file, serialize(pieces));
});

/** Has the process that reads PDFs read some, by the messages that its parent would send. */
function readPdfs(paths) {
  const waiting = [...paths];
  const next = () => {
    const path = waiting.shift();
    if (path === undefined) process.exit();
    process.emit('message', { kind: 'open', bytes: readFileSync(path), password: undefined, pictures: true });
  };
  process.send = (report, _handle, _options, sent) => {
    sent();
    if (report.kind === 'refused' || report.kind === 'failed') throw new Error(`not read: ${report.message}`);
    if (report.kind === 'opened')
      process.emit('message', {
        kind: 'pages',
        pages: Array.from({ length: report.facts.pages }, (_, i) => i + 1),
      });
    if (report.kind === 'done') next();
  };
  next();
}

const loaded = load(`${part}.cjs`);
if (part === 'main') loaded.main(words);
else readPdfs(words);
