/** How ordinary a text reads: the measure by which a right decoding is told from a wrong one. */
import { readFileSync } from 'node:fs';

let common: Set<number> | undefined;

/** Weight of an ASCII character beside another: it reads the same in most encodings and proves little. */
const ASCII_WEIGHT = 0.1;

/**
 * From 0 to 1: the share of the text's characters that are common in Chinese texts of this kind. ASCII
 * weighs little; controls, U+FFFD, private-use and rare characters count against. No characters score 1.
 */
export function ordinariness(text: string): number {
  common ??= load();
  let ascii = 0;
  let good = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x7f) ascii += isWritten(code) ? 1 : 0;
    else if (common.has(code)) good++;
  }
  const all = text.length - ascii + ascii * ASCII_WEIGHT;
  return all === 0 ? 1 : (ascii * ASCII_WEIGHT + good) / all;
}

/** Printable ASCII, tab, LF, FF and CR. */
function isWritten(code: number): boolean {
  return code >= 0x20 || code === 0x09 || code === 0x0a || code === 0x0c || code === 0x0d;
}

function load(): Set<number> {
  const rows = readFileSync(new URL('./data/common-characters.txt', import.meta.url), 'utf8').split('\n');
  const characters = rows.filter((row) => !row.startsWith('#')).join('');
  return new Set(Array.from(characters, (character) => character.charCodeAt(0)));
}
