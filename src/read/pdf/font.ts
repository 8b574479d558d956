/** What is asked of the fonts of a page. */
import type { Matrix } from './matrix.js';

/** What pdf.js tells of a font. */
export interface FontFacts {
  name?: string;
  bold?: boolean;
  black?: boolean;
  vertical?: boolean;
  isType3Font?: boolean;
  fontMatrix?: Matrix;
  bbox?: readonly number[];
  defaultVMetrics?: readonly number[];
}

/** Is a font drawn in thousandths of its size, as those of all other kinds are? Some writers draw it upside down. */
export function isInThousandths(fontMatrix: Matrix | undefined): boolean {
  return fontMatrix !== undefined && Math.abs(Math.abs(fontMatrix[3]) - 0.001) < 1e-6;
}

/**
 * How high the characters of a font are, in its size: 1, but for Type 3 fonts that are drawn in points and set in a size of
 * one or less, for which the box of their glyphs tells.
 */
export function heightOf({ isType3Font, fontMatrix, bbox }: FontFacts, size: number): number {
  if (!isType3Font || !fontMatrix || !bbox || Math.abs(size) > 1 || isInThousandths(fontMatrix)) return 1;
  const height = Math.abs((bbox[3]! - bbox[1]!) * fontMatrix[3]);
  return height > 0 ? height : 1;
}

/**
 * Fonts of TeX for signs of formulas, whose codes are no characters: the families Computer Modern, txfonts and pxfonts, AMS, LaTeX's
 * lines and circles, by the file names that they have in TeX's distributions.
 */
const SIGNS_NAME =
  /^(?:cm(?:b?sy|ex|mi)|lm(?:b?sy|ex|mi)|[tp]x(?:ex|sy|mi)|ms[ab]m|linew?10|lcirclew?10|lasy|wasy|stmary|rsfs|esint)/i;

const BOLD_NAME = /bold|heavy|black|semi|demi|[-,]b(?:d|$)|hei(?!ti-?l)|黑/i;

/** The typeface: a font may be embedded in several subsets, each with its own prefix. */
function faceOf(name: string): string {
  return name.replace(/^[A-Z]{6}\+/, '');
}

/** The typeface of a font, null where it has no name, and whether it is a bold one, or one of signs. */
interface Typeface {
  face: string | null;
  bold: boolean;
  signs: boolean;
}

const typefaces = new WeakMap<FontFacts, Typeface>();

/** Asked once a font: some writers change it with every other character. */
export function typefaceOf(font: FontFacts): Typeface {
  let known = typefaces.get(font);
  if (!known) {
    const { name } = font;
    const bold = font.bold === true || font.black === true || BOLD_NAME.test(name ?? '');
    const face = name ? faceOf(name) : null;
    known = { face, bold, signs: SIGNS_NAME.test(face ?? '') };
    typefaces.set(font, known);
  }
  return known;
}
