import { NameIndex } from './name-index.js';
import { divisionAt, divisionRows } from './rows.js';
import type { Division, NameForm } from './types.js';

const TAB = 9;
const SPACE = 32;
const HASH = 35;

let index: NameIndex | undefined;

/**
 * Every name of every division, present and former; built on first use. The values are offsets of rows, which
 * `divisionAt` turns into divisions.
 */
export function divisionNames(): NameIndex {
  index ??= build();
  return index;
}

function build(): NameIndex {
  const text = divisionRows();
  const names = new NameIndex(text, 16_000);
  for (let row = 0; row < text.length; row = text.indexOf('\n', row) + 1) {
    if (text.charCodeAt(row) === HASH) continue;
    const name = row + 7;
    const short = text.indexOf('\t', name) + 1;
    const others = text.indexOf('\t', short) + 1;
    names.add(name, short - 1, row);
    names.add(short, others - 1, row);
    for (let start = others, at = others; ; at++) {
      const char = text.charCodeAt(at);
      if (char !== TAB && char !== SPACE) continue;
      names.add(start, at, row);
      start = at + 1;
      if (char === TAB) break;
    }
  }
  return names;
}

/** The form in which the name was written. */
export function formOf(name: string, division: Division): NameForm {
  if (name === division.name) return 'full';
  return name === division.short ? 'short' : 'alias';
}

/** All that bear a name, and the strongest form in which one of them does. */
export interface Bearers {
  divisions: readonly Division[];
  form: NameForm;
}

const bearers = new Map<string, Bearers>();

/** Who bears exactly this name; kept, since a text has the same few names over and over. */
export function bearersOf(name: string): Bearers {
  let found = bearers.get(name);
  if (found === undefined) {
    const divisions = divisionNames().get(name).map(divisionAt);
    const forms = divisions.map((division) => formOf(name, division));
    const form = forms.includes('full') ? 'full' : forms.includes('short') ? 'short' : 'alias';
    found = { divisions, form };
    if (divisions.length > 0) bearers.set(name, found);
  }
  return found;
}
