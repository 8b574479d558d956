import { readFileSync } from 'node:fs';
import type { Division, DivisionLevel } from './types.js';

/** The text of one data file of this module. */
export function readData(name: string): string {
  return readFileSync(new URL(`./data/${name}`, import.meta.url), 'utf8');
}

let rows: string | undefined;
const made = new Map<number, Division>();

/**
 * divisions.tsv and changes.tsv one after the other; their rows begin with the same columns. Read on first use
 * and kept as text: rows become objects only when asked for.
 */
export function divisionRows(): string {
  if (rows === undefined) {
    rows = readData('divisions.tsv') + readData('changes.tsv');
  }
  return rows;
}

/** The division whose row begins at this offset; the same object each time. */
export function divisionAt(offset: number): Division {
  const known = made.get(offset);
  if (known !== undefined) return known;
  const text = divisionRows();
  const fields = text.slice(offset, text.indexOf('\n', offset)).split('\t');
  const [code = '', name = '', short, , level, parent, from, until, , successors] = fields;
  const division: Division = {
    code,
    name,
    short: value(short),
    level: level as DivisionLevel,
    parent: value(parent),
    from: value(from),
    until: value(until),
    successors: value(successors)?.split(',') ?? [],
  };
  made.set(offset, division);
  return division;
}

/** A dash stands for nothing in these files. */
function value(field: string | undefined): string | null {
  return field === undefined || field === '-' ? null : field;
}

let offsets: Map<string, number[]> | undefined;

/** So many codes are searched for one by one, in less time than a pass over all rows takes in a cold start. */
const FEW = 40;
let searched = 0;

/** Where the rows of a code begin. */
function offsetsWith(code: string): number[] {
  if (offsets !== undefined || ++searched > FEW) return offsetsOf().get(code) ?? [];
  const text = divisionRows();
  const found: number[] = text.startsWith(`${code}\t`) ? [0] : [];
  for (let at = text.indexOf(`\n${code}`); at !== -1; at = text.indexOf(`\n${code}`, at + 1))
    found.push(at + 1);
  return found;
}

/** Where the rows of each code begin: one pass over the text instead of a search for each code. */
function offsetsOf(): Map<string, number[]> {
  if (offsets !== undefined) return offsets;
  offsets = new Map();
  const text = divisionRows();
  for (let row = 0; row < text.length; row = text.indexOf('\n', row) + 1) {
    const code = text.slice(row, row + 6);
    const known = offsets.get(code);
    if (known) known.push(row);
    else offsets.set(code, [row]);
  }
  return offsets;
}

const bearers = new Map<string, readonly Division[]>();

/** All divisions that bear or bore the code, present ones first. */
export function divisionsWithCode(code: string): readonly Division[] {
  const known = bearers.get(code);
  if (known !== undefined) return known;
  const found: Division[] = [];
  if (/^\d{6}$/.test(code)) {
    for (const offset of offsetsWith(code)) found.push(divisionAt(offset));
    if (found.length === 0) found.push(...recoded(code));
  }
  bearers.set(code, found);
  return found;
}

let codes: string | undefined;

/** A division whose code changed while its name lived on; these stand in a file of their own, rarely needed. */
function recoded(code: string): Division[] {
  codes ??= readData('codes.tsv');
  const at = codes.indexOf(`\n${code}\t`);
  if (at === -1) return [];
  const [, name = '', successors = '', until] = codes.slice(at + 1, codes.indexOf('\n', at + 1)).split('\t');
  const level = code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'prefecture' : 'county';
  const prefecture = `${code.slice(0, 4)}00`;
  const parent =
    level === 'county' && divisionsWithCode(prefecture).length > 0 ? prefecture : `${code.slice(0, 2)}0000`;
  return [
    {
      code,
      name,
      short: null,
      level,
      parent: level === 'province' ? null : parent,
      from: null,
      until: value(until),
      successors: successors.split(','),
    },
  ];
}
