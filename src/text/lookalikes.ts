/** Characters that look like another and are another code: radicals and compatibility forms. */
import { readFileSync } from 'node:fs';

let table: Map<number, number> | undefined;

/**
 * The code (one UTF-16 unit) of the character that a radical (U+2E80–2FD5), a compatibility ideograph
 * (U+F900–FAFF), a vertical or a small form (U+FE10–FE6B) stands for; any other code as it is.
 */
export function lookalike(code: number): number {
  const may = (code >= 0x2e80 && code <= 0x2fd5) || (code >= 0xf900 && code <= 0xfe6b);
  if (!may) return code;
  table ??= load();
  return table.get(code) ?? code;
}

function load(): Map<number, number> {
  const map = new Map<number, number>();
  const rows = readFileSync(new URL('./data/radicals.tsv', import.meta.url), 'utf8').split('\n');
  for (const row of rows) {
    const [, from, to] = row.split('\t');
    if (row.startsWith('#') || !from || !to) continue;
    map.set(from.charCodeAt(0), to.charCodeAt(0));
  }
  addCompatibility(map, 0xf900, 0xfaff);
  addCompatibility(map, 0xfe10, 0xfe19);
  addCompatibility(map, 0xfe30, 0xfe6b);
  return map;
}

/** Compatibility forms whose NFKC is one unit; those with none or with several stay as they are. */
function addCompatibility(map: Map<number, number>, first: number, last: number): void {
  for (let code = first; code <= last; code++) {
    const to = String.fromCharCode(code).normalize('NFKC');
    if (to.length === 1 && to.charCodeAt(0) !== code) map.set(code, to.charCodeAt(0));
  }
}
