#!/usr/bin/env node
// Growth of `huikan parse` with the length of the text, whole processes.
//
//   node bench/linear.mjs [ISSUE.txt] [--runs N] [--bin FILE]
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { growth } from './growth.mjs';

const root = join(import.meta.dirname, '..');
const { values, positionals } = parseArgs({
  options: {
    runs: { type: 'string', default: '7' },
    bin: { type: 'string', default: join(root, 'bin', 'huikan.js') },
  },
  allowPositionals: true,
});
const issue = positionals[0] ?? join(root, 'fixtures', 'yunling-2021-03.txt');
growth(values.bin, ['parse'], issue, Number(values.runs));
