/** What glyphs stand for. */
import { lookalike } from '../../text/lookalikes.js';

/** In private use there are pieces of large brackets and braces (U+F8E5 to U+F8FE), of which formulas are full: drawings, no text. */
const UNREADABLE = /[\ufffd\ue000-\uf8e4\uf8ff]|[\udb80-\udbff][\udc00-\udfff]/;
const RADICALS = /[\u2e80-\u2fd5]/g;
/** Code points that no text may have, and halves of pairs without the other half. */
const NONE =
  /[\ufdd0-\ufdef\ufffe\uffff]|[\ud83f\ud87f\ud8bf\ud8ff\ud93f\ud97f\ud9bf\ud9ff\uda3f\uda7f\udabf\udaff\udb3f\udb7f\udbbf\udbff][\udffe\udfff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Dots at the middle of the line, as many fonts name the Chinese ellipsis. */
const MIDDLE_ELLIPSIS = /\u22ef/g;
/** Blanks by another name; Word writes its tabs so. */
const BLANKS = /[\t\n\r]/g;
/** Controls say nothing in print; some writers map unused glyphs to them. */
const CONTROLS = /[\0-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** What a glyph stands for, and whether that can be read. */
interface Meaning {
  text: string;
  unreadable: boolean;
}

/** What glyphs stand for, by their text in the file: an issue has some thousands, each a hundred times. */
const meanings = new Map<string, Meaning>();
const MOST_MEANINGS = 100_000;

/** Controls are left out, what is no character becomes U+FFFD, radicals are the ideographs that the same print shows. */
export function meaningOf(unicode: string): Meaning {
  const known = meanings.get(unicode);
  if (known) return known;
  const text = unicode
    .replace(BLANKS, ' ')
    .replace(CONTROLS, '')
    .replace(NONE, '\ufffd')
    .replace(MIDDLE_ELLIPSIS, '\u2026')
    .replace(RADICALS, (unit) => String.fromCharCode(lookalike(unit.charCodeAt(0))));
  const meaning = { text, unreadable: text === '' || UNREADABLE.test(text) };
  if (meanings.size < MOST_MEANINGS) meanings.set(unicode, meaning);
  return meaning;
}
