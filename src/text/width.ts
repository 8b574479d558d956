/** True for code points that take two cells on a terminal: Han, kana, hangul, full-width forms, most emoji. */
function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0x303e) ||
    (code >= 0x3041 && code <= 0x33ff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0xa000 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff01 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd)
  );
}

/** Punctuation of ambiguous width that Chinese fonts and Chinese terminals set in a full cell of two. */
const AMBIGUOUS_WIDE = new Set([...'“”‘’…—·①②③④⑤⑥⑦⑧⑨⑩□■◆◇●○▲△★☆※→'].map((char) => char.codePointAt(0)!));

/** Combining marks, zero-width and control characters take no cell. */
function isZeroWidth(code: number): boolean {
  return (
    code < 0x20 ||
    (code >= 0x7f && code < 0xa0) ||
    (code >= 0x300 && code <= 0x36f) ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2069) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff
  );
}

/**
 * Width of a text in terminal cells: 2 for wide characters (East Asian Width W and F, and the ambiguous
 * punctuation that Chinese typesetting makes full), 0 for combining and control characters, 1 for the rest.
 */
export function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) {
    const code = char.codePointAt(0)!;
    if (code >= 0x20 && code < 0x7f) width++;
    else if (isWide(code) || AMBIGUOUS_WIDE.has(code)) width += 2;
    else if (!isZeroWidth(code)) width++;
  }
  return width;
}
