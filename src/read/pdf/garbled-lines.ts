/** Lines that cannot be read on pages that otherwise can: one font of several does not say what it shows, or says it wrong. */
import type { PageLayout, PageLine } from './layout/index.js';
import {
  count,
  HAN,
  hasForeign,
  inkIn,
  isBabel,
  isGibberish,
  MANY,
  type PageState,
  rareShare,
  SOME,
  stateOf,
} from './quality.js';
import { usual } from './usual.js';

/** Characters that stand for nothing, but for the signs of symbol fonts. */
const NOTHING = /[\ufffd\ue000-\uf01f\uf100-\uf6bd]|[\udb80-\udbff][\udc00-\udfff]/g;
/** A line with so many of them, and such a share, is not readable. */
const SOME_NOTHING = 3;
const MOSTLY = 0.5;
/** Of wrong ideographs more than so many are hardly ever printed. */
const RARE = 0.2;
const isNothing = (text: string): boolean => {
  const nothing = count(text, NOTHING);
  return nothing >= SOME_NOTHING && nothing >= text.replace(/\s/g, '').length * MOSTLY;
};

/** Is there anything in it that a font which is known to be wrong may have made up? */
const isDoubtful = (text: string): boolean =>
  hasForeign(text) || (text.match(HAN) ?? []).some((char) => !usual().has(char));

/** The lines of a page by their typeface; of those that have several there is none. */
function byFace(lines: readonly PageLine[]): PageLine[][] {
  const faces = new Map<string, PageLine[]>();
  for (const line of lines) {
    const own = faces.get(line.font);
    if (own) own.push(line);
    else faces.set(line.font, [line]);
  }
  faces.delete('');
  return [...faces.values()];
}

/** Is this of a typeface that says wrong ideographs? Names have few common ones, too, but few that are rare. */
function isWrong(text: string): boolean {
  const han = count(text, HAN);
  return han >= MANY && isGibberish(text, han) && rareShare(text, han) > RARE;
}

function garbledLines({ lines }: PageLayout): Set<PageLine> {
  const found = new Set(lines.filter(({ text }) => isNothing(text) || isBabel(text)));
  for (const own of byFace(lines)) {
    const text = inkIn(own);
    const babel = own.some((line) => isBabel(line.text));
    const wrong = isWrong(text);
    for (const line of own) if (wrong || (babel && isDoubtful(line.text))) found.add(line);
  }
  return found;
}

function without(page: PageLayout, lines: ReadonlySet<PageLine>): PageLayout {
  const kept = page.lines.map((line) => !lines.has(line));
  const gone = inkIn([...lines]);
  return {
    ...page,
    lines: page.lines.filter((_, i) => kept[i]),
    boxes: page.boxes.filter((_, i) => kept[i]),
    unreadable: Math.max(0, page.unreadable - count(gone, NOTHING)),
  };
}

/** A page without what cannot be read of it. */
export interface Readable {
  page: PageLayout;
  state: PageState;
  /** Lines that were left out. */
  left: number;
}

/** Leaves out the lines that cannot be read, where the rest can; a page of which little else is there is left as it is. */
export function readableOf(page: PageLayout, state: PageState): Readable {
  if (state !== 'text' && state !== 'garbled') return { page, state, left: 0 };
  const lines = garbledLines(page);
  // Where a page as a whole says wrong ideographs, a line with a rare one may, too.
  if (state === 'garbled' && lines.size > 0 && isGibberish(inkIn(page.lines), count(inkIn(page.lines), HAN)))
    for (const line of page.lines) if (isDoubtful(line.text)) lines.add(line);
  const rest = lines.size > 0 ? without(page, lines) : page;
  const readable = count(inkIn(rest.lines), HAN) >= SOME && stateOf(rest) === 'text';
  return state === 'text' || readable
    ? { page: rest, state: 'text', left: lines.size }
    : { page, state, left: 0 };
}
