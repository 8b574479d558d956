/**
 * Signs of fonts that have ornaments where others have letters. Many files say that such a glyph is the letter of its code, or
 * a character of private use (U+F06E); what it shows is told by the font. Symbol is none of them: its letters are Greek.
 */

/** The signs that close articles by their codes, as the makers' charts of the fonts have them. */
const FONTS: readonly (readonly [RegExp, Readonly<Record<string, string>>])[] = [
  [/^wingdings(?! ?[23])/i, { l: '●', n: '■', o: '□', q: '❑', r: '❒', u: '◆' }],
  [/^(?:itc)?zapf ?dingbats|^dingbats/i, { l: '●', n: '■', q: '❑', r: '❒', s: '▲', u: '◆' }],
  [/^webdings/i, { c: '□', g: '■', n: '●' }],
];

const LETTERS: ReadonlySet<string> = new Set(FONTS.flatMap(([, signs]) => Object.keys(signs)));

/** The letter at the place of a character of private use. */
function letterOf(text: string): string {
  const code = text.charCodeAt(0);
  return text.length === 1 && code >= 0xf020 && code <= 0xf07e ? String.fromCharCode(code - 0xf000) : text;
}

/** The sign that a character is in the font of this name, null where it is none that closes articles. */
export function markIn(font: string, text: string): string | null {
  const letter = letterOf(text);
  // Asked of all glyphs of a page, most of which are none of these letters.
  if (!LETTERS.has(letter)) return null;
  return FONTS.find(([name]) => name.test(font))?.[1][letter] ?? null;
}
