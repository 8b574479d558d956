#!/usr/bin/env node
// Damages our own PDFs in a thousand ways and says whether loss of text is told:
//   npm run build && node scripts/pdf/mutants.mjs [--count 1000] [--seed 20261122] [--show] [FOLDER with clean PDFs…]
// A mutant counts as lost where fewer than half of the file's Chinese characters are left; as flagged where it is
// refused or has a warning of the reader. Clean files (ours and those of the folders) should not be flagged.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const root = join(import.meta.dirname, '..', '..');
const { HuikanError, readDocument } = await import(join(root, 'dist', 'index.js'));

const { values, positionals } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '20261122' },
    show: { type: 'boolean' },
  },
  allowPositionals: true,
});

/** Mulberry32: the same mutants on every machine. */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const MUTATIONS = {
  flip(bytes, next) {
    const copy = Buffer.from(bytes);
    const count = 1 + Math.floor(next() * 60);
    for (let i = 0; i < count; i++) copy[Math.floor(next() * copy.length)] ^= 1 << Math.floor(next() * 8);
    return copy;
  },
  truncate: (bytes, next) => bytes.subarray(0, Math.floor(bytes.length * (0.1 + next() * 0.89))),
  remove(bytes, next) {
    const from = Math.floor(next() * bytes.length);
    const length = 1 + Math.floor(next() * Math.min(4000, bytes.length - from));
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + length)]);
  },
  splice(bytes, next) {
    const from = Math.floor(next() * bytes.length);
    const to = Math.floor(next() * bytes.length);
    const length = Math.floor(next() * 4000);
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from, from + length), bytes.subarray(to)]);
  },
  digits(bytes, next) {
    const copy = Buffer.from(bytes);
    const places = [];
    for (let i = 0; i < copy.length; i++) if (copy[i] >= 0x30 && copy[i] <= 0x39) places.push(i);
    const count = 1 + Math.floor(next() * 20);
    for (let i = 0; i < count; i++)
      copy[places[Math.floor(next() * places.length)]] = 0x30 + Math.floor(next() * 10);
    return copy;
  },
};

const pdfsIn = (folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.pdf'))
    .sort()
    .map((name) => join(folder, name));
const hanOf = (lines) =>
  lines.reduce((sum, { text }) => sum + (text.match(/[\u3400-\u9fff]/g)?.length ?? 0), 0);

/** What is read of bytes: Chinese characters, and the codes that tell of trouble; null where the reader broke down. */
async function read(bytes) {
  try {
    const { lines, diagnostics = [] } = await readDocument(bytes, { path: 'mutant.pdf' });
    const flags = diagnostics.filter(({ severity }) => severity !== 'info');
    return {
      han: hanOf(lines),
      flags: flags.map(({ code, context }) => `${code} ${context?.detail ?? ''}`.trim()),
    };
  } catch (error) {
    if (error instanceof HuikanError) return { han: 0, flags: [error.code], refused: error.code };
    process.stdout.write(`broke down: ${error.stack}\n`);
    return null;
  }
}

/** Runs `work` over items, two at a time. */
async function each(items, work) {
  const queue = [...items];
  await Promise.all(
    [0, 1].map(async () => {
      for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
    }),
  );
}

const percent = (part, whole) => `${part}/${whole} (${whole ? ((part / whole) * 100).toFixed(1) : 0} %)`;

// Clean files: those from which Chinese text is read and that are whole as far as their makers know.
const folder = join(root, 'fixtures', 'pdf');
const damaged = /broken|truncated|mixed|loop|cycle|flate|empty|scanned|garbled|wrong-heads|annotations/;
const ours = [...pdfsIn(folder), ...pdfsIn(join(folder, 'hard'))].filter(
  (file) => !damaged.test(file.slice(folder.length)),
);
const clean = new Map();
let flaggedClean = 0;
let cleanFiles = 0;
await each([...ours, ...positionals.flatMap(pdfsIn)], async (file) => {
  const found = await read(readFileSync(file));
  if (!found || found.refused || found.han < 50) return;
  cleanFiles++;
  if (found.flags.length > 0) {
    flaggedClean++;
    if (values.show)
      process.stdout.write(`clean, but flagged: ${file}: ${found.flags.slice(0, 3).join('; ')}\n`);
  }
  if (ours.includes(file)) clean.set(file, found.han);
});
process.stdout.write(`clean files flagged: ${percent(flaggedClean, cleanFiles)}\n`);

const next = random(Number(values.seed));
const kinds = Object.keys(MUTATIONS);
const sources = [...clean.keys()].sort();
const mutants = Array.from({ length: Number(values.count) }, (_, i) => {
  const file = sources[i % sources.length];
  const kind = kinds[Math.floor(next() * kinds.length)];
  return { i, file, kind, bytes: MUTATIONS[kind](readFileSync(file), next) };
});
const tally = {
  ended: 0,
  refused: 0,
  lost: 0,
  lostFlagged: 0,
  less: 0,
  lessFlagged: 0,
  whole: 0,
  wholeFlagged: 0,
};
await each(mutants, async ({ i, file, kind, bytes }) => {
  const found = await read(bytes);
  if (!found) return;
  tally.ended++;
  if (found.refused) {
    tally.refused++;
    return;
  }
  const share = found.han / clean.get(file);
  const name = share < 0.5 ? 'lost' : share < 0.995 ? 'less' : 'whole';
  const flagged = found.flags.length > 0;
  tally[name]++;
  if (flagged) tally[`${name}Flagged`]++;
  if (values.show && name !== 'whole' && !flagged)
    process.stdout.write(`${name}, not flagged: ${i} ${kind} ${file} ${share.toFixed(3)}\n`);
});
process.stdout.write(
  `${tally.ended} of ${mutants.length} ended as documented, ${tally.refused} of them refused\n`,
);
process.stdout.write(
  `lost more than half, flagged: ${percent(tally.lostFlagged, tally.lost)}; with those refused ${percent(tally.lostFlagged + tally.refused, tally.lost + tally.refused)}\n`,
);
process.stdout.write(`lost less, flagged: ${percent(tally.lessFlagged, tally.less)}\n`);
process.stdout.write(`lost nothing, flagged: ${percent(tally.wholeFlagged, tally.whole)}\n`);
process.exitCode = tally.ended === mutants.length ? 0 : 1;
