/**
 * Latin fonts whose characters are told as ideographs: some writers of Chinese give every font the codes of its Chinese neighbour,
 * so that `2017` comes out as 輲輰輱輷 (U+8F00 and the character). Print shows Latin, and so does this.
 */
import type { Glyph, PageContent } from './page.js';
import { usual } from './usual.js';

/** Fewer different characters than these may be so by chance. */
const LEAST = 3;
/** So many of them have a Latin one; the others are signs and accented letters, which stay. */
const LATIN = 0.9;
/** So many of them must be ideographs that are hardly printed: the same writers put each row of Chinese into a font of its own. */
const RARE = 1 / 3;
/** Of so many ideographs of a row some would have the code of no Latin character. */
const MANY = 15;

/** Ligatures of TeX's text fonts, which have the codes below printable ASCII. */
const LIGATURES: Readonly<Record<number, string>> = { 11: 'ff', 12: 'fi', 13: 'fl', 14: 'ffi', 15: 'ffl' };

const rowOf = (code: number): number => code - (code % 256);

function latinOf(code: number): string | null {
  const low = code % 256;
  if (low > 0x20 && low < 0x7f) return String.fromCharCode(low);
  return LIGATURES[low] ?? null;
}

/** Are these the characters of such a font: all ideographs of one row of 256, which are Latin ones less the row? */
function isShifted(characters: ReadonlySet<string>): boolean {
  const [first] = characters;
  if (first === undefined || characters.size < LEAST) return false;
  const row = rowOf(first.charCodeAt(0));
  if (row < 0x3400 || row > 0x9f00) return false;
  let rare = 0;
  let latin = 0;
  for (const character of characters) {
    const code = character.charCodeAt(0);
    if (character.length !== 1 || rowOf(code) !== row) return false;
    if (latinOf(code) !== null) latin++;
    if (!usual().has(character)) rare++;
  }
  const enough = characters.size >= MANY || rare >= characters.size * RARE;
  return enough && latin >= characters.size * LATIN;
}

function charactersByFont(glyphs: readonly Glyph[]): Map<string, Set<string>> {
  const fonts = new Map<string, Set<string>>();
  for (const { font, text } of glyphs) {
    const characters = fonts.get(font);
    if (characters) characters.add(text);
    else fonts.set(font, new Set([text]));
  }
  return fonts;
}

/** The page with Latin characters as they are printed. */
export function withoutShift(page: PageContent): PageContent {
  const shifted = new Set<string>();
  for (const [font, characters] of charactersByFont(page.glyphs))
    if (isShifted(characters)) shifted.add(font);
  if (shifted.size === 0) return page;
  const glyphs = page.glyphs.map((glyph) =>
    shifted.has(glyph.font) ? { ...glyph, text: latinOf(glyph.text.charCodeAt(0)) ?? glyph.text } : glyph,
  );
  return { ...page, glyphs };
}
