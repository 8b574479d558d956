/**
 * The normalised view of a text, for matching. It is unit for unit (UTF-16) as long as the text, so an
 * offset in the view is an offset in the text; what is stored and shown is always the text.
 */
import { lookalike } from './lookalikes.js';

/*
 * The work is left to the regular-expression engine, which runs at full speed from the first call; a loop
 * over the units of a whole issue would cost ten times as much before it is compiled.
 * The patterns are assembled from escapes so that no invisible character stands in this file.
 */
const TERMINATORS = '\\n\\f\\r\\x85\\u2028\\u2029';
const BLANKS = [
  '\\0-\\t\\v\\x0e-\\x1f\\x7f-\\x84\\x86-\\xa0', // controls, tab, no-break space
  '\\xad\\u034f\\u061c', // soft hyphen, grapheme joiner, Arabic letter mark
  '\\u1680\\u180e\\u2000-\\u200f\\u202a-\\u202f\\u205f-\\u206f\\u2800\\u3000', // spaces, zero-width, directions
  '\\ufe00-\\ufe0f\\ufeff', // variation selectors, byte order mark
].join('');
const LOOKALIKES = '\\u2e80-\\u2fd5\\uf900-\\ufaff\\ufe10-\\ufe6b';
const FULL_WIDTH = '\\uff01-\\uff5e';

const BLANK = new RegExp(`[${BLANKS}]`);
const FOLDABLE = new RegExp(`[${BLANKS}${LOOKALIKES}${FULL_WIDTH}]`, 'g');
const INK = new RegExp(`[^ ${BLANKS}${TERMINATORS}]+`, 'g');

/** Every full-width form is this far from its ASCII character. */
const FULL_WIDTH_OFFSET = 0xfee0;

function foldUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  if (code >= 0xff01) return String.fromCharCode(code - FULL_WIDTH_OFFSET);
  if (BLANK.test(unit)) return ' ';
  return String.fromCharCode(lookalike(code));
}

/**
 * Folds a text for matching, keeping its length in UTF-16 units:
 * - full-width ASCII U+FF01–FF5E → ASCII. This takes Chinese punctuation along (，→`,` （→`(` ：→`:` ；→`;`
 *   ！→`!` ？→`?` ～→`~`), so one pattern serves both widths; where the difference means something
 *   (a Chinese comma between two numbers, a thousands comma inside one) look at the text at that offset.
 *   、。《》「」“”‘’…— and ￥ are not ASCII forms and stay.
 * - every blank (Unicode spaces, tab, NUL and other controls, zero-width marks, variation selectors,
 *   BOM) → ' '; line terminators (LF FF CR NEL LS PS) stay.
 * - radicals and compatibility forms → the character they look like, where that is one unit (`lookalikes.ts`).
 * Surrogates, lone or paired, stay. A text with nothing to fold is returned as it is.
 */
export function fold(text: string): string {
  return text.replace(FOLDABLE, foldUnit);
}

/** A view without its white space, and the way back. */
export interface Squeezed {
  text: string;
  /**
   * `map[i]` is the offset in the source of unit `i` of `text`; one more entry, `map[text.length]`, is the
   * length of the source. The source span of the units from `a` to `b` (exclusive, b > a) that leaves out
   * the space after it is `map[a]` to `map[b - 1] + 1`.
   */
  map: Int32Array;
}

/**
 * Drops all white space (blanks and line terminators) of a view, keeping a map back to its offsets.
 * A text that was not folded may be given too: what `fold` makes a space of is dropped.
 */
export function squeeze(view: string): Squeezed {
  const map = new Int32Array(view.length + 1);
  const text: string[] = [];
  let size = 0;
  for (const run of view.matchAll(INK)) {
    text.push(run[0]);
    const end = run.index + run[0].length;
    for (let at = run.index; at < end; at++) map[size++] = at;
  }
  map[size] = view.length;
  return { text: text.join(''), map: map.subarray(0, size + 1) };
}
