/** Big5 with the Hong Kong supplement, which the platform's decoder leaves in the private use area. */
import { readFileSync } from 'node:fs';

/** User-defined codes come out of the platform's decoder as these. */
const PRIVATE = /[\ue000-\uf8ff]/g;
/** Bytes that begin no character come out as these. */
const STRAY = /[\x80\uf8f5-\uf8f8]/g;

let supplement: Map<string, string> | undefined;

/** Decodes Big5; `replaced` counts the U+FFFD in the text, none of which Big5 itself can write. */
export function decodeBig5(bytes: Uint8Array): { text: string; replaced: number } {
  let text = new TextDecoder('big5').decode(bytes).replace(STRAY, '\ufffd');
  // The table is read only for a text that needs it.
  if (text.search(PRIVATE) >= 0) {
    supplement ??= load();
    const characters = supplement;
    text = text.replace(PRIVATE, (unit) => characters.get(unit) ?? unit);
  }
  return { text, replaced: text.split('\ufffd').length - 1 };
}

/** Maps what the platform gives for a code of the supplement to the character of the supplement. */
function load(): Map<string, string> {
  const codes: number[] = [];
  const characters: string[] = [];
  const add = (lead: number, trail: number, character: string) => {
    codes.push(lead, trail, 0x0a);
    characters.push(character);
  };
  const rows = readFileSync(new URL('./data/big5-hkscs.tsv', import.meta.url), 'utf8').split('\n');
  for (const row of rows) {
    const [code = '', list] = row.split('\t');
    if (row.startsWith('#') || list === undefined) continue;
    const value = Number.parseInt(code, 16);
    if (code.length === 4) {
      add(value >> 8, value & 0xff, list);
      continue;
    }
    let trail = 0x40;
    for (const character of list) {
      if (character !== ' ') add(value, trail, character);
      trail = trail === 0x7e ? 0xa1 : trail + 1;
    }
  }
  const platform = new TextDecoder('big5').decode(Uint8Array.from(codes)).split('\n');
  return new Map(characters.map((character, i) => [platform[i] ?? '', character]));
}
