import { genreOf } from './lexicon.js';

/** A title in book marks: `start` is the mark, `end` is after the closing one (or after the title where none closes it). */
export interface Bracket {
  start: number;
  end: number;
  /** The title, as offsets. */
  from: number;
  to: number;
}

const LONGEST = 120;
const DEEPEST = 4;
/** Where an unclosed title must have ended. */
const STOP = /[，。；：！？、,;:!?《》\n]/u;

/** The titles in 《》 of a text, outermost ones; 〈〉 and 《》 inside belong to the title. Linear. */
export function bracketsOf(text: string): Bracket[] {
  const found: Bracket[] = [];
  for (let at = text.indexOf('《'); at !== -1; ) {
    const bracket = closedAt(text, at) ?? unclosedAt(text, at);
    if (bracket !== null && bracket.to > bracket.from) found.push(bracket);
    at = text.indexOf('《', bracket?.end ?? at + 1);
  }
  return found;
}

function closedAt(text: string, start: number): Bracket | null {
  let depth = 0;
  const last = Math.min(text.length, start + LONGEST);
  for (let at = start; at < last; at++) {
    const char = text[at]!;
    if (char === '《') {
      if (++depth > DEEPEST) return null;
    } else if (char === '》') {
      if (--depth === 0) return { start, end: at + 1, from: start + 1, to: at };
    } else if (char === '。' || char === '；') return null;
  }
  return null;
}

/** A title whose closing mark is missing ends with its last genre word before the next punctuation. */
function unclosedAt(text: string, start: number): Bracket | null {
  const segment = text.slice(start + 1, start + 60);
  const stop = segment.search(STOP);
  const title = stop === -1 ? segment : segment.slice(0, stop);
  for (let size = title.length; size >= 3; size--) {
    const genre = genreOf(title.slice(0, size));
    if (genre === null || !/^(?:law|regulation|measure|decision|opinion|plan)$/.test(genre.class)) continue;
    const end = start + 1 + size;
    return { start, end, from: start + 1, to: end };
  }
  return null;
}

/** The text with its bracketed titles blanked, so that what stands in them is not found again. Same length. */
export function outsideOf(text: string, brackets: readonly Bracket[]): string {
  if (brackets.length === 0) return text;
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of brackets) {
    parts.push(text.slice(at, start), '\u0001'.repeat(end - start));
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
