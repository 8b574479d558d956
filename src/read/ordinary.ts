/** How ordinary a text reads: the measure by which a right decoding is told from a wrong one. */
import { readFileSync } from 'node:fs';

let common: Set<string> | undefined;

/** Weight of an ASCII character beside another: it reads the same in most encodings and proves little. */
const ASCII_WEIGHT = 0.1;

/**
 * From 0 to 1: the share of the text's characters that are common in Chinese texts of this kind. ASCII weighs little; controls,
 * U+FFFD, private-use and rare characters count against. A text without characters scores 1.
 */
export function ordinariness(text: string): number {
  common ??= load();
  let ascii = 0;
  let good = 0;
  let bad = 0;
  for (const character of text) {
    if ((character >= ' ' && character <= '~') || /[\n\r\t\f]/.test(character)) ascii++;
    else if (common.has(character)) good++;
    else bad++;
  }
  const all = ascii * ASCII_WEIGHT + good + bad;
  return all === 0 ? 1 : (ascii * ASCII_WEIGHT + good) / all;
}

function load(): Set<string> {
  const rows = readFileSync(new URL('./data/common-characters.txt', import.meta.url), 'utf8').split('\n');
  return new Set(rows.filter((row) => !row.startsWith('#')).join(''));
}
