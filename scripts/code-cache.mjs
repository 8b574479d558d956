#!/usr/bin/env node
// Runs one command of the bundled command line and leaves what V8 compiled on the way, chunk by chunk:
//   node scripts/code-cache.mjs BUNDLE FILE COMMAND…      (the build calls it and puts the files together)
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { serialize } from 'node:v8';

const { bundle } = createRequire(import.meta.url)('../bin/bundle.js');
const [folder, file, ...words] = process.argv.slice(2);
const { load, scripts } = bundle({ folder, cache: false });
// On exit, for by then the functions that the command needed are compiled, and only those.
process.on('exit', () => {
  const pieces = [...scripts].map(([name, script]) => [name, script.createCachedData()]);
  writeFileSync(file, serialize(pieces));
});
load('main.cjs').main(words);
