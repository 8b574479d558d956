/**
 * Type 3 fonts, whose glyphs are drawn by operators of the page: an issue may have thousands, and pdf.js fetches and runs
 * all drawings of a font, in every process that reads pages. Text needs none of them.
 */
import { isInThousandths } from './font.js';
import type { Matrix } from './matrix.js';

/** A font as the worker of pdf.js holds it. */
interface TranslatedFont {
  font: { fontMatrix?: Matrix };
  loadType3Data(...words: unknown[]): Promise<void>;
}

/**
 * Has fonts of this class load no drawings, but where these may be needed to tell how high the font is: of the boxes of the
 * glyphs pdf.js makes that of a font that has none. Changes the class.
 */
export function withoutDrawings({ prototype }: { prototype: TranslatedFont }): void {
  const loadAll = prototype.loadType3Data;
  if (typeof loadAll !== 'function') throw new Error('pdf.js loads fonts of type 3 in another way');
  prototype.loadType3Data = function (this: TranslatedFont, ...words: unknown[]) {
    return isInThousandths(this.font.fontMatrix) ? Promise.resolve() : loadAll.apply(this, words);
  };
}
