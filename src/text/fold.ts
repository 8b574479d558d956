/**
 * The normalised view of a text, for matching. It is unit for unit (UTF-16) as long as the text, so an
 * offset in the view is an offset in the text; what is stored and shown is always the text.
 */
import { lookalike } from './lookalikes.js';

/** Line terminators stay in the view: LF, VT, FF, CR, NEL, LS and PS. */
function isLineTerminator(code: number): boolean {
  return (code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029;
}

/** Spaces, controls (tab and NUL among them), zero-width and direction marks, variation selectors, the BOM. */
function isBlank(code: number): boolean {
  if (code < 0x20) return true;
  if (code < 0x2000) {
    return (
      (code >= 0x7f && code <= 0xa0) ||
      code === 0xad ||
      code === 0x34f ||
      code === 0x61c ||
      code === 0x1680 ||
      code === 0x180e
    );
  }
  if (code < 0x3000) {
    return (
      code <= 0x200f ||
      (code >= 0x202a && code <= 0x202f) ||
      (code >= 0x205f && code <= 0x206f) ||
      code === 0x2800
    );
  }
  return code === 0x3000 || (code >= 0xfe00 && code <= 0xfe0f) || code === 0xfeff;
}

/** The folded unit for a unit outside the two ranges that never change. */
function foldUnit(code: number): number {
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  if (isBlank(code)) return isLineTerminator(code) ? code : 0x20;
  return lookalike(code);
}

/** True for the printable ASCII and for U+3001–U+F8FF (Han, kana, Hangul, surrogates, private use). */
function isPlain(code: number): boolean {
  return (code > 0x3000 && code < 0xf900) || (code >= 0x20 && code < 0x7f);
}

/**
 * Folds a text for matching, keeping its length in UTF-16 units:
 * - full-width ASCII U+FF01–FF5E → ASCII. This takes Chinese punctuation along (，→`,` （→`(` ：→`:` ；→`;`
 *   ！→`!` ？→`?` ～→`~`), so one pattern serves both widths; where the difference means something
 *   (a Chinese comma between two numbers, a thousands comma inside one) look at the text at that offset.
 *   、。《》「」“”‘’…— and ￥ are not ASCII forms and stay.
 * - every blank (Unicode spaces, tab, NUL and other controls, zero-width marks, variation selectors, BOM) → ' ';
 *   line terminators stay.
 * - radicals and compatibility forms → the character they look like, where that is one unit (`lookalikes.ts`).
 * Surrogates, lone or paired, stay. A text with nothing to fold is returned as it is.
 */
export function fold(text: string): string {
  const { length } = text;
  let at = 0;
  for (; at < length; at++) {
    const code = text.charCodeAt(at);
    if (!isPlain(code) && foldUnit(code) !== code) break;
  }
  if (at === length) return text;
  const units = new Uint16Array(length - at);
  for (let i = at; i < length; i++) {
    const code = text.charCodeAt(i);
    units[i - at] = isPlain(code) ? code : foldUnit(code);
  }
  return text.slice(0, at) + fromUnits(units);
}

/** White space of a view or a text: what `fold` makes a space of, and line terminators. */
function isSpace(code: number): boolean {
  return code === 0x20 || (!isPlain(code) && isBlank(code)) || code === 0x2028 || code === 0x2029;
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

/** Drops all white space (blanks and line terminators) of a view, keeping a map back to its offsets. */
export function squeeze(view: string): Squeezed {
  const { length } = view;
  const units = new Uint16Array(length);
  const map = new Int32Array(length + 1);
  let size = 0;
  for (let i = 0; i < length; i++) {
    const code = view.charCodeAt(i);
    if (isSpace(code)) continue;
    units[size] = code;
    map[size] = i;
    size++;
  }
  map[size] = length;
  if (size === length) return { text: view, map };
  return { text: fromUnits(units.subarray(0, size)), map: map.slice(0, size + 1) };
}

/** A string of UTF-16 units, in pieces that fit the argument list; lone surrogates survive. */
function fromUnits(units: Uint16Array): string {
  const step = 4096;
  let out = '';
  for (let i = 0; i < units.length; i += step) {
    out += String.fromCharCode.apply(null, units.subarray(i, i + step) as unknown as number[]);
  }
  return out;
}
