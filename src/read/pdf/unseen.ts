/** Text that is in the file and not to be seen on the page: hidden layers, white on white, not painted at all. */
import type { Box } from '../../model/line.js';
import type { Glyph, PageContent } from './page.js';

/** Characters that the page does not show, by why. */
export interface Unseen {
  /** Painted with no ink: for searching, under a scan. */
  invisible: number;
  /** White, with nothing under it that is not. */
  white: number;
  /** On a layer that is switched off. */
  layer: number;
  /** Outside of the page. */
  outside: number;
}

export const NOTHING_UNSEEN: Unseen = { invisible: 0, white: 0, layer: 0, outside: 0 };

/** Each channel of a colour that nobody tells from white has at least this. */
const NEARLY_WHITE = 0xfa;

/** Is `#rrggbb` white? */
export function isWhite(colour: unknown): boolean {
  if (typeof colour !== 'string') return false;
  const value = Number.parseInt(colour.slice(1), 16);
  return Math.min(value >> 16, (value >> 8) & 0xff, value & 0xff) >= NEARLY_WHITE;
}

/** Of a page with more painted areas all counts as painted. */
const MOST_AREAS = 5000;

/** Printed characters among these. */
export const inkOf = (glyphs: Iterable<Glyph>): number => {
  let ink = 0;
  for (const { text } of glyphs) if (text.trim() !== '') ink++;
  return ink;
};

/** Marked content of a page: which parts of it stand on a layer that is switched off. */
export class Layers {
  readonly #isVisible: (layer: unknown) => boolean;
  /** For each part that is open, whether it hides what is in it. */
  readonly #open: boolean[] = [];
  #hiding = 0;

  constructor(isVisible: (layer: unknown) => boolean) {
    this.#isVisible = isVisible;
  }

  get hidden(): boolean {
    return this.#hiding > 0;
  }

  begin(tag: unknown, layer: unknown): void {
    const hides = tag === 'OC' && !this.#isVisible(layer);
    this.#open.push(hides);
    if (hides) this.#hiding++;
  }

  end(): void {
    if (this.#open.pop()) this.#hiding--;
  }
}

/** Areas that a page paints in another colour than white, and glyphs that are white. */
export class Backing {
  readonly #areas: Box[] = [];
  readonly #white: Glyph[] = [];
  /** Is the whole page painted, or so much of it that areas are no longer kept? */
  #everywhere = false;

  paint(box: Box): void {
    if (this.#areas.length < MOST_AREAS) this.#areas.push(box);
    else this.#everywhere = true;
  }

  paintEverything(): void {
    this.#everywhere = true;
  }

  addWhite(glyph: Glyph): void {
    this.#white.push(glyph);
  }

  /** The white glyphs with nothing else under them. */
  unseen(): Set<Glyph> {
    const unseen = new Set<Glyph>();
    if (this.#everywhere) return unseen;
    for (const glyph of this.#white) if (!this.#isBacked(glyph)) unseen.add(glyph);
    return unseen;
  }

  #isBacked({ x0, x1, y, size, turn, vertical }: Glyph): boolean {
    const along = (x0 + x1) / 2;
    // Of vertical writing and of lines that are read downwards or upwards, `x0` and `x1` are heights.
    const [x, at] = vertical || turn % 2 === 1 ? [y, along] : [along, y + size * (turn === 2 ? 0.35 : -0.35)];
    const reach = size / 2;
    return this.#areas.some(
      ([left, top, right, bottom]) =>
        x >= left - reach && x <= right + reach && at >= top - reach && at <= bottom + reach,
    );
  }
}

/** The page without white text. Where pictures were left out, nobody knows what the text stands on, and it stays. */
export function withoutWhite(
  { white, ...page }: PageContent & { white: ReadonlySet<Glyph> },
  pictures: number,
): PageContent {
  const images = page.images + pictures;
  if (white.size === 0 || pictures > 0) return { ...page, images };
  const glyphs = page.glyphs.filter((glyph) => !white.has(glyph));
  return { ...page, images, glyphs, unseen: { ...page.unseen, white: inkOf(white) } };
}
