#!/usr/bin/env node
// Reads every PDF of folders and says how each ended:
//   npm run build && node scripts/pdf/robust.mjs FOLDER… [--every N] [--batch N] [--show CODE] [--json FILE]
//     [--bin "node bin/huikan.js"]
// Each batch is one process of the command line. Exit 1 where a file is missing from the report, a line on standard
// error is not one of the documented ones, a stack trace is seen or a file takes more than 30 s.
import { spawn } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  options: {
    every: { type: 'string', default: '1' },
    batch: { type: 'string', default: '40' },
    show: { type: 'string' },
    json: { type: 'string' },
    bin: {
      type: 'string',
      default: `${process.execPath} ${join(import.meta.dirname, '..', '..', 'bin', 'huikan.js')}`,
    },
  },
  allowPositionals: true,
});

const files = positionals
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.toLowerCase().endsWith('.pdf'))
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  .sort()
  .filter((_, i) => i % Number(values.every) === 0);

/** Longest a file may take before it counts as hanging, in ms. */
const HANG = 30_000;
const TRACE = /^\s+at .*[:(]|node:internal|UnhandledPromise|Segmentation|FATAL ERROR/m;

/** Runs one batch; the time of each file is told by when its line comes. */
function run(batch) {
  const [command, ...words] = values.bin.split(' ');
  return new Promise((resolve) => {
    const child = spawn(command, [...words, 'parse', '--format', 'jsonl', '--', ...batch], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1', LANG: 'en_US.UTF-8' },
    });
    let out = '';
    let err = '';
    let last = Date.now();
    let longest = 0;
    const heard = () => {
      longest = Math.max(longest, Date.now() - last);
      last = Date.now();
    };
    child.stdout.setEncoding('utf8').on('data', (text) => {
      out += text;
      heard();
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      err += text;
      heard();
    });
    child.on('close', (status, signal) => resolve({ out, err, longest, status, signal }));
  });
}

const report = new Map();
const problems = [];
const add = (file, row) => {
  if (report.has(file) && row.status === report.get(file).status) return;
  report.set(file, { ...report.get(file), ...row });
};

/** What a batch's output says of its files. */
function take(batch, { out, err, longest, status, signal }) {
  for (const line of out.split('\n').filter(Boolean)) {
    const issue = JSON.parse(line);
    const codes = issue.diagnostics
      .map(({ code }) => code)
      .filter((code) => /^(?:page|source|pdf)\./.test(code));
    add(issue.source.path, { status: 'read', pages: issue.source.pages, codes: [...new Set(codes)] });
  }
  for (const line of err.split('\n').filter(Boolean)) {
    const file = batch.find((name) => line.includes(`: ${name}: `));
    if (!file) problems.push(`not of a file: ${line}`);
    else if (!report.has(file)) add(file, { status: line.slice(line.indexOf(file) + file.length + 2) });
  }
  if (TRACE.test(err)) problems.push(`a stack trace: ${err.match(TRACE)[0]}`);
  if (longest > HANG) problems.push(`${longest} ms without a word in the batch of ${batch[0]}`);
  if (signal || (status !== 0 && status !== 1))
    problems.push(`exit ${status ?? signal} in the batch of ${batch[0]}`);
  for (const file of batch) if (!report.has(file)) problems.push(`missing: ${file}`);
}

const size = Number(values.batch);
for (let i = 0; i < files.length; i += size) {
  const batch = files.slice(i, i + size);
  take(batch, await run(batch));
  process.stderr.write(`\r${Math.min(files.length, i + size)}/${files.length}`);
}
process.stderr.write('\n');

const kinds = new Map();
for (const { status, codes } of report.values()) {
  const kind =
    status === 'read'
      ? `read${codes.length ? `, ${codes.join(' ')}` : ''}`
      : status.replace(/[(（].*|\d+/g, '#');
  kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
}
for (const [kind, count] of [...kinds].sort((a, b) => b[1] - a[1]))
  process.stdout.write(`${String(count).padStart(6)}  ${kind}\n`);
if (values.show)
  for (const [file, row] of report)
    if (JSON.stringify(row).includes(values.show)) process.stdout.write(`${file}: ${JSON.stringify(row)}\n`);
if (values.json) writeFileSync(values.json, JSON.stringify(Object.fromEntries(report), null, 1));
for (const problem of problems) process.stdout.write(`${problem}\n`);
process.stdout.write(`${files.length} files, ${report.size} in the report, ${problems.length} problems\n`);
process.exitCode = problems.length > 0 || report.size !== files.length ? 1 : 0;
