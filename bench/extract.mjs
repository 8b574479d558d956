#!/usr/bin/env node
// `huikan extract statistics,laws,districts` as a whole process, against an empty process and, with --peer,
// against a process that loads nodejieba's dictionary (installed into a temporary folder), and its growth with
// the length of the text.
//
//   node bench/extract.mjs [ISSUE.txt] [--runs N] [--bin FILE] [--peer]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { growth } from './growth.mjs';
import { medians, print } from './processes.mjs';

const PEER = 'nodejieba@3.4.4';
const root = join(import.meta.dirname, '..');
const { values, positionals } = parseArgs({
  options: {
    runs: { type: 'string', default: '7' },
    bin: { type: 'string', default: join(root, 'bin', 'huikan.js') },
    peer: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const issue = positionals[0] ?? join(root, 'fixtures', 'yunling-2021-03.txt');
const runs = Number(values.runs);
const kinds = 'statistics,laws,districts';

const cases = {
  'node -e 0': { words: ['-e', '0'] },
  [`huikan extract ${kinds}`]: { words: [values.bin, 'extract', kinds, issue] },
};
const folder = values.peer ? mkdtempSync(join(tmpdir(), 'huikan-peer-')) : null;
try {
  if (folder) {
    const npm = ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', folder, PEER];
    const { status, stderr } = spawnSync('npm', npm, { encoding: 'utf8' });
    if (status === 0) {
      const load = "require('nodejieba').load()";
      cases['nodejieba, dictionary loaded'] = { words: ['-e', load], cwd: folder };
    } else process.stderr.write(`${PEER} cannot be installed here, so it is left out:\n${stderr}\n`);
  }
  const found = medians(cases, runs);
  print(found, found.get('node -e 0'));
  const peer = found.get('nodejieba, dictionary loaded');
  if (peer) {
    const share = found.get(`huikan extract ${kinds}`) / peer;
    process.stdout.write(`huikan takes ${share.toFixed(2)} of the time of the dictionary's load\n`);
  }
} finally {
  if (folder) rmSync(folder, { recursive: true, force: true });
}
growth(values.bin, ['extract', kinds], issue, runs);
