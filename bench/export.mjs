#!/usr/bin/env node
// How fast data sets are written and how much memory that takes, against the bare library or a plain loop on the
// same rows, each in a process of its own, in turns.
//   node bench/export.mjs [--rows 100000] [--turns 5] [--only csv]     prints a table
//   node bench/export.mjs --worker NAME --rows N --out FILE            one measurement, as JSON
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const COLUMNS = ['issue', 'seq', 'article', 'articleTitle', 'block', 'start', 'end', 'text', 'value', 'unit'];
const CHUNK = 2_000;

function option(name, fallback) {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : process.argv[at + 1];
}

/** A row of statistics as it came in; every fifth has a text that CSV has to quote. */
function statistic(i) {
  const text = i % 5 === 0 ? `近${i},000名代表“建议”` : `${i}名代表`;
  return {
    annotation: 'statistics',
    issue: `云岭人大-2021-${(i % 12) + 1}`,
    article: i % 30,
    articleTitle: '依法监督守护高原明珠 久久为功推进滇池治理',
    block: `a0${i % 9}.b00${i % 8}`,
    start: i % 400,
    end: (i % 400) + text.length,
    text,
    value: i * 1.5,
    unit: '名',
    sentence: text,
  };
}

async function* items(rows) {
  for (let at = 0; at < rows; at += CHUNK)
    yield {
      issue: null,
      rows: Array.from({ length: Math.min(CHUNK, rows - at) }, (_, i) => statistic(at + i)),
    };
}

/** The same rows as the libraries take them: values in order. */
async function* values(rows) {
  for (let i = 0; i < rows; i += 1) {
    const row = statistic(i);
    row.seq = i;
    yield COLUMNS.map((name) => row[name]);
  }
}

async function huikan(format, rows, out) {
  const { exportFormats } = await import('../dist/write/export/registry.js');
  const { fileSink } = await import('../dist/write/file-sink.js');
  const { stagedFile } = await import('../dist/write/staged.js');
  const exporter = await exportFormats[format].load();
  const target = { path: out, folder: false, sink: () => fileSink(out), stagedFile: () => stagedFile(out) };
  const manifest = () => ({ version: '0', inputs: [], failures: [] });
  const columns = exportFormats[format].columns ? COLUMNS : undefined;
  await exporter.run(items(rows), target, { raw: false, excel: false, columns, manifest });
}

const WORKERS = {
  'csv huikan': (rows, out) => huikan('csv', rows, out),
  'csv csv-stringify': async (rows, out) => {
    const [{ stringify }, { pipeline }, { Readable }, fs] = await Promise.all([
      import('csv-stringify'),
      import('node:stream/promises'),
      import('node:stream'),
      import('node:fs'),
    ]);
    await pipeline(Readable.from(values(rows)), stringify(), fs.createWriteStream(out));
  },
  'csv csv-stringify/sync': async (rows, out) => {
    const [{ stringify }, fs] = await Promise.all([import('csv-stringify/sync'), import('node:fs/promises')]);
    const file = await fs.open(out, 'w');
    let chunk = [];
    for await (const row of values(rows))
      if (chunk.push(row) === CHUNK) {
        await file.write(stringify(chunk));
        chunk = [];
      }
    await file.write(stringify(chunk));
    await file.close();
  },
  'xlsx huikan': (rows, out) => huikan('xlsx', rows, out),
  'xlsx hucre stream': async (rows, out) => {
    const [{ writeXlsxStream }, { pipeline }, { Readable }, fs] = await Promise.all([
      import('hucre/xlsx'),
      import('node:stream/promises'),
      import('node:stream'),
      import('node:fs'),
    ]);
    const columns = COLUMNS.map((header) => ({ header }));
    const stream = writeXlsxStream(values(rows), { name: 'rows', columns, freezePane: { rows: 1 } });
    await pipeline(Readable.fromWeb(stream), fs.createWriteStream(out));
  },
  'parquet huikan': (rows, out) => huikan('parquet', rows, out),
  'parquet hyparquet-writer': async (rows, out) => {
    const { parquetWriteFile } = await import('hyparquet-writer');
    const data = COLUMNS.map(() => []);
    for await (const row of values(rows))
      row.forEach((value, i) => {
        data[i].push(value);
      });
    parquetWriteFile({ filename: out, columnData: COLUMNS.map((name, i) => ({ name, data: data[i] })) });
  },
  'sqlite huikan': (rows, out) => huikan('sqlite', rows, out),
  'sqlite node-sqlite3-wasm': async (rows, out) => {
    const { default: engine } = await import('node-sqlite3-wasm');
    const db = new engine.Database(out);
    for (const pragma of ['journal_mode = OFF', 'synchronous = OFF', 'locking_mode = EXCLUSIVE'])
      db.exec(`PRAGMA ${pragma}`);
    // As many columns as the table of statistics has, and its key: most of what a row costs.
    const empty = new Array(26 - COLUMNS.length).fill(null);
    const names = [...COLUMNS, ...empty.map((_, i) => `c${i}`)].map((name) => `"${name}"`);
    db.exec(`CREATE TABLE t (${names.join(', ')}, PRIMARY KEY (issue, seq))`);
    const insert = db.prepare(`INSERT INTO t VALUES (${names.map(() => '?').join(', ')})`);
    db.exec('BEGIN');
    for await (const row of values(rows)) insert.run([...row, ...empty]);
    db.exec('COMMIT');
    insert.finalize();
    db.close();
  },
  'duckdb huikan': (rows, out) => huikan('duckdb', rows, out),
};

async function work(name) {
  const [rows, out] = [Number(option('rows')), option('out')];
  const start = performance.now();
  await WORKERS[name](rows, out);
  const seconds = (performance.now() - start) / 1000;
  const peak = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(JSON.stringify({ seconds, peak, megabytes: statSync(out).size / 2 ** 20 }));
}

const middle = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

function measure(rows, turns, only) {
  const folder = mkdtempSync(join(tmpdir(), 'huikan-bench-'));
  const names = Object.keys(WORKERS).filter((name) => name.startsWith(only));
  const found = new Map(names.map((name) => [name, []]));
  for (let turn = 0; turn < turns; turn += 1)
    for (const name of names) {
      const out = join(folder, `out.${name.split(' ')[0]}`);
      const words = [import.meta.filename, '--worker', name, '--rows', String(rows), '--out', out];
      found.get(name).push(JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8' })));
      rmSync(out, { force: true });
    }
  rmSync(folder, { recursive: true });
  process.stdout.write(
    `${rows} rows, median of ${turns}\n\n| writer | s | rows/s | peak MB | file MB |\n| --- | ---: | ---: | ---: | ---: |\n`,
  );
  for (const [name, all] of found) {
    const [seconds, peak, size] = ['seconds', 'peak', 'megabytes'].map((key) =>
      middle(all.map((one) => one[key])),
    );
    process.stdout.write(
      `| ${name} | ${seconds.toFixed(2)} | ${Math.round(rows / seconds)} | ${Math.round(peak)} | ${size.toFixed(1)} |\n`,
    );
  }
}

const worker = option('worker');
if (worker === undefined)
  measure(Number(option('rows', 100_000)), Number(option('turns', 5)), option('only', ''));
else await work(worker);
