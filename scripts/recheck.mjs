#!/usr/bin/env node
// Looks at every regular expression of the sources for backtracking that grows faster than the text, with recheck (installed
// into a temporary folder, since not every registry has its packages for all systems). After npm run build:
//   node scripts/recheck.mjs [--all] [FOLDER …]     folders of src; by default those that read texts
// Literals are taken from the compiled code, patterns put together by the program from a run over the fixtures. A pattern
// that backtracks does no harm where it is asked of short strings only, so each is attacked: lines of 100,000 characters made
// of the string that recheck finds are read by the whole program, and the longest string that the pattern was asked of
// is compared with what its growth allows. --all shows the harmless ones too.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAst } from 'rolldown/parseAst';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const words = process.argv.slice(2);
const all = words.includes('--all');
const named = words.filter((word) => !word.startsWith('--'));
const folders =
  named.length > 0
    ? named
    : ['extract', 'numerals', 'structure', 'units', 'gazetteer', 'laws', 'text', 'read'];
const PACKAGE = 'recheck@4.5.0';
const TIMEOUT = 20_000;
const LINE = 100_000;
/** Longest strings that growth of a degree allows: about ten million steps. */
const ALLOWED = { 2: 3_000, 3: 220, 4: 60 };
const EXPONENTIAL = 24;
/** Milliseconds for three lines of an attack, which all take about a second. */
const SLOW = 8_000;

/** Patterns by `flags/source`, with the files that have them. */
const found = new Map();
function add(source, flags, place) {
  const key = `${flags}/${source}`;
  if (!found.has(key)) found.set(key, { source, flags, places: new Set() });
  found.get(key).places.add(place);
}

function literals(node, place) {
  if (Array.isArray(node)) for (const part of node) literals(part, place);
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
  if (node.type === 'Literal' && node.regex) add(node.regex.pattern, node.regex.flags, place);
  for (const value of Object.values(node)) if (typeof value === 'object') literals(value, place);
}

for (const folder of folders)
  for (const file of readdirSync(join(dist, folder), { recursive: true }))
    if (file.endsWith('.js'))
      literals(
        parseAst(readFileSync(join(dist, folder, file), 'utf8')).body,
        join('src', folder, file.replace(/js$/, 'ts')),
      );

/** Patterns that are put together while the fixtures are read, told by who makes them. */
async function constructed() {
  const Plain = globalThis.RegExp;
  const recording = new Proxy(Plain, {
    construct(target, [pattern, flags = pattern?.flags ?? '']) {
      const made = new target(pattern, flags);
      const from = /dist\/([^)\s]+?)\.js/.exec(new Error().stack.split('\n').slice(2, 4).join(' '))?.[1];
      if (from !== undefined && folders.some((folder) => from.startsWith(`${folder}/`)))
        add(made.source, made.flags, `src/${from}.ts`);
      return made;
    },
  });
  globalThis.RegExp = recording;
  const program = await load();
  const { extract, extractKinds, issuesFromBytes } = program;
  const fixtures = join(root, 'fixtures');
  for (const file of readdirSync(fixtures).filter((name) => name.endsWith('.txt'))) {
    const issues = await issuesFromBytes(readFileSync(join(fixtures, file)), { path: file });
    for (const issue of issues) await extract(issue, extractKinds, { refused: () => {} });
  }
  globalThis.RegExp = Plain;
  return program;
}

async function load() {
  const { extract, extractKinds } = await import(join(dist, 'extract/index.js'));
  const { issuesFromBytes } = await import(join(dist, 'issues.js'));
  return { extract, extractKinds: extractKinds.filter((kind) => kind !== 'keywords'), issuesFromBytes };
}

/** The longest string each pattern was asked of while `work` ran. */
async function longestAsked(work) {
  const longest = new Map();
  const { exec } = RegExp.prototype;
  RegExp.prototype.exec = function (text) {
    const size = String(text).length;
    if (size > (longest.get(this.source) ?? 0)) longest.set(this.source, size);
    return exec.call(this, text);
  };
  try {
    await work();
  } finally {
    RegExp.prototype.exec = exec;
  }
  return longest;
}

/** A line made of what recheck attacks a pattern with, between lines that make an article of it. */
function attackText({ pumps, suffix }) {
  let line = '';
  for (const { prefix, pump } of pumps)
    line += prefix + pump.repeat(Math.ceil(LINE / pumps.length / pump.length));
  line = (line + suffix).replace(/\s/gu, ' ').replace(/[\p{Cc}\p{Cs}]/gu, 'a');
  return `目录\n\n${line.slice(0, LINE)}\n\n工作综述\n\n${line}\n\n全市共有代表320名，${line}。\n`;
}

const { extract, extractKinds, issuesFromBytes } = await constructed();
const folder = mkdtempSync(join(tmpdir(), 'huikan-recheck-'));
let bad = 0;
try {
  const npm = ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', folder, PACKAGE];
  const { status, stderr } = spawnSync('npm', npm, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${PACKAGE} cannot be installed here:\n${stderr}`);
  const { checkSync } = createRequire(join(folder, 'x.js'))('recheck');
  const suspects = [];
  for (const one of found.values()) {
    const told = checkSync(one.source, one.flags.replace('v', 'u'), { timeout: TIMEOUT });
    if (told.status !== 'safe') suspects.push({ ...one, told });
  }
  process.stderr.write(`${found.size} patterns, ${suspects.length} that backtrack; attacking\n`);
  const longest = await longestAsked(async () => {
    for (const { told } of suspects) {
      if (!told.attack) continue;
      const start = performance.now();
      const issues = await issuesFromBytes(Buffer.from(attackText(told.attack)), { path: null });
      for (const issue of issues) await extract(issue, extractKinds);
      told.ms = Math.round(performance.now() - start);
    }
  });
  for (const { source, flags, places, told } of suspects) {
    const asked = longest.get(source) ?? 0;
    const degree = told.complexity?.degree;
    const allowed = told.complexity?.type === 'exponential' ? EXPONENTIAL : (ALLOWED[degree] ?? EXPONENTIAL);
    // Bounded repeats only look as if they grew, and what grows is slow.
    const unbounded = /[*+]|\{\d+,\}/.test(source.replace(/\[[^\]]*\]/g, '').replace(/\\./g, ''));
    const harmful = (asked > allowed && unbounded) || told.ms > SLOW;
    if (harmful) bad++;
    if (!harmful && !all) continue;
    const how = told.complexity?.summary ?? told.status;
    process.stdout.write(
      `${[...places].join(' ')}\t${how}\tasked of ${asked}\t${told.ms ?? '-'} ms\t/${source}/${flags}\n`,
    );
  }
  process.stdout.write(
    `${found.size} patterns, ${suspects.length} backtrack, ${bad} of them on long strings\n`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = bad > 0 ? 1 : 0;
