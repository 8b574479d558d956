/** Independent readers of what is written: null where one is not on this machine, so that a test can say so. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export function has(command: string, ...words: string[]): boolean {
  return spawnSync(command, words, { stdio: 'ignore' }).status === 0;
}

export const hasPython = has('python3', '--version');
export const hasXmllint = has('xmllint', '--version');
/** jing without arguments says how it is used, and fails. */
export const hasJing = spawnSync('jing', [], { encoding: 'utf8' }).stdout?.includes('RELAX NG') ?? false;

/** What a validator has to say of files: '' where all are valid. */
function complaints(command: string, words: readonly string[], files: readonly string[]): string {
  // Not where the schema is: xmllint would read the one that the files name, and add its defaults to them.
  const options = { encoding: 'utf8', cwd: tmpdir(), maxBuffer: 1 << 28 } as const;
  const { status, stdout, stderr } = spawnSync(command, [...words, ...files], options);
  return status === 0 ? '' : `${stdout}${stderr}` || `exit code ${status}`;
}

const schema = (name: string) => join(import.meta.dirname, 'schemas', name);

/** JATS files against the Archiving DTD. */
export function jatsFaults(files: readonly string[]): string {
  const dtd = schema('jats-1.3/archive-without-mathml.dtd');
  return complaints('xmllint', ['--nonet', '--nowarning', '--noout', '--dtdvalid', dtd], files);
}

/** TEI files against the schema of all modules. */
export function teiFaults(files: readonly string[]): string {
  return complaints('jing', [schema('tei_all.rng')], files);
}

/** Runs Python with a program and gives what it prints as JSON. */
export function python(program: string, ...words: string[]): unknown {
  const options = { encoding: 'utf8', maxBuffer: 1 << 30, env: { ...process.env, PYTHONUTF8: '1' } } as const;
  return JSON.parse(execFileSync('python3', ['-c', program, ...words], options));
}

/** The rows of a CSV as Python's csv module reads them. */
export function pythonCsv(path: string, delimiter = ','): string[][] {
  const program = `import csv,json,sys
csv.field_size_limit(1<<30)
print(json.dumps(list(csv.reader(open(sys.argv[1],encoding='utf-8-sig',newline=''),delimiter=sys.argv[2]))))`;
  return python(program, path, delimiter) as string[][];
}

/** Rows of a query as Python's sqlite3 module gives them. */
export function pythonSqlite(path: string, query: string): unknown[][] {
  const program =
    'import sqlite3,json,sys\nprint(json.dumps(sqlite3.connect(sys.argv[1]).execute(sys.argv[2]).fetchall()))';
  return python(program, path, query) as unknown[][];
}

/** The sheets of a workbook as LibreOffice Calc reads them, each as CSV text; null where it is not installed. */
export function libreOffice(path: string): Map<string, string> | null {
  const folder = mkdtempSync(join(tmpdir(), 'huikan-calc-'));
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  spawnSync('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', folder, path], {
    stdio: 'ignore',
    timeout: 60_000,
  });
  const sheets = new Map<string, string>();
  for (const name of readdirSync(folder))
    if (name.endsWith('.csv')) sheets.set(name.replace(/^.*?-|\.csv$/gu, ''), join(folder, name));
  if (sheets.size === 0) return null;
  return new Map(Array.from(sheets, ([name, file]) => [name, readFileSync(file, 'utf8')]));
}
