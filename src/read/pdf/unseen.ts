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

/** A few white characters may stand on others, such as a number on a black square of a symbol font. */
const MOST_ON_GLYPHS = 500;

function isUnder(other: Glyph, { x0, x1, y, size }: Glyph): boolean {
  const middle = (x0 + x1) / 2;
  return (
    other.x0 <= middle &&
    other.x1 >= middle &&
    other.size >= size * 0.9 &&
    y <= other.y + other.size * 0.2 &&
    y >= other.y - other.size
  );
}

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

  /** The white ones of these glyphs with nothing else under them. */
  unseen(glyphs: readonly Glyph[]): Set<Glyph> {
    const unseen = this.#white.filter((glyph) => !this.isBacked(glyph));
    if (unseen.length === 0 || unseen.length > MOST_ON_GLYPHS) return new Set(unseen);
    const white = new Set(this.#white);
    const others = glyphs.filter((glyph) => !white.has(glyph));
    return new Set(unseen.filter((glyph) => !others.some((other) => isUnder(other, glyph))));
  }

  /** Is something painted where a glyph stands? */
  isBacked({ x0, x1, y, size, turn, vertical }: Glyph): boolean {
    if (this.#everywhere) return true;
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

/** Glyphs of which the page alone does not tell whether what they show is seen. */
export interface Doubtful {
  /** White glyphs with nothing under them that is known. */
  white: ReadonlySet<Glyph>;
  /** Glyphs without ink where no text is printed. */
  under: readonly Glyph[];
  /** Is something painted where a glyph stands? */
  isBacked(glyph: Glyph): boolean;
}

const placeOf = ({ x0, x1, y, size }: Glyph, dx: number, dy: number): string =>
  `${Math.floor((x0 + x1) / size) + dx},${Math.floor((y * 2) / size) + dy}`;

/** The glyphs without ink that do not repeat what is printed at their place. */
export function apart(hidden: readonly Glyph[], printed: readonly Glyph[]): Glyph[] {
  if (hidden.length === 0) return [];
  // By half an em, with what is next to it.
  const { size } = hidden[0]!;
  const taken = new Set(printed.map((glyph) => placeOf({ ...glyph, size }, 0, 0)));
  const near = [-1, 0, 1];
  return hidden.filter(
    (glyph) => !near.some((dx) => near.some((dy) => taken.has(placeOf({ ...glyph, size }, dx, dy)))),
  );
}

/**
 * The page as it is seen. Where pictures were left out, nobody knows where they are: white text may stand on one, and
 * text without ink under one, so both stay. Text without ink under what is painted is what OCR read of that, or words
 * whose outlines are drawn.
 */
export function asSeen(
  { white, under, isBacked, ...page }: PageContent & Doubtful,
  pictures: number,
): PageContent {
  const lifted = pictures > 0 ? under : under.filter(isBacked);
  const unseen = {
    ...page.unseen,
    invisible: page.unseen.invisible - inkOf(lifted),
    white: pictures > 0 ? 0 : inkOf(white),
  };
  const printed = pictures > 0 ? page.glyphs : page.glyphs.filter((glyph) => !white.has(glyph));
  return {
    ...page,
    images: page.images + pictures,
    glyphs: [...printed, ...lifted],
    unseen,
    scanLayer: page.scanLayer || inkOf(lifted) > inkOf(printed),
  };
}
