import type { Line } from '../../model/line.js';
import { dataWords, once } from '../../text/lexicon.js';
import type { Row } from '../rows.js';

/** Text put together from rows, with the offsets at which one row's text ends and the next begins. */
export interface JoinedText {
  text: string;
  /** The folded view of `text`, as long as it. */
  view: string;
  breaks: number[];
}

const LATIN_END = /[A-Za-z,;:.!?)\]]$/;
const LATIN_START = /^[A-Za-z(["]/;

const DIVIDED_END = /(?<![A-Za-z])([A-Za-z'’-]*[a-z])[-\u2010\u00ad]$/;
const DIVIDED_START = /^[a-z]{2}/;

const compoundHeads = once(() => dataWords(new URL('../data/compound-heads.txt', import.meta.url)));

/** Does a Latin word go on in the next row, and the hyphen between the two stand for the line end alone? */
function isDivided(before: string, after: string): boolean {
  // Asked first: a text that grows row by row is put together anew wherever it is looked into.
  if (!DIVIDED_START.test(after)) return false;
  const part = DIVIDED_END.exec(before.slice(-40))?.[1];
  if (part === undefined) return false;
  return !compoundHeads().has(part.split('-').at(-1)!.toLowerCase());
}

/**
 * Joins the printed text of rows. Nothing is put between Chinese characters or digits; words in Latin letters
 * keep the space that the line end stood for, and words divided at it lose the hyphen. Nothing else is added or lost.
 */
export function joinText(rows: readonly Row[]): JoinedText {
  let text = '';
  let view = '';
  const breaks: number[] = [];
  for (const row of rows) {
    if (text !== '') {
      if (isDivided(text, row.text)) {
        text = text.slice(0, -1);
        view = view.slice(0, -1);
      } else if (
        LATIN_START.test(row.text) &&
        LATIN_END.test(view.at(-1)!) &&
        /[A-Za-z]/.test(row.text[0]! + text.at(-1)!)
      ) {
        text += ' ';
        view += ' ';
      }
      breaks.push(text.length);
    }
    text += row.text;
    view += row.view;
  }
  return { text, view, breaks };
}

/** A frame's inside, in cells. */
const MOST_INSET = 6;

/** A line of a title; `line` where it is one of a document. */
interface TitleLine {
  text: string;
  view: string;
  line?: Line;
}

/** Was the line broken only for want of room? Then the next character had not fitted. */
export function isWrapped({ line }: TitleLine, next?: TitleLine): boolean {
  const layout = line?.layout;
  if (layout === undefined) return false;
  const character = 2 * layout.scale + 1;
  if (layout.indent + layout.room < character) return true;
  // In a frame lines begin and end a little inside; those that begin at one place are not set in the middle.
  const below = next?.line?.layout;
  return (
    below?.indent === layout.indent &&
    below.room > layout.room + 1 &&
    layout.indent <= MOST_INSET &&
    layout.room - layout.indent < character
  );
}

/**
 * Titles: lines joined by one space, white space inside made one space, letter-spacing closed up. A line that is
 * known to fill its measure is joined without a space.
 */
export function joinTitle(rows: readonly TitleLine[]): string {
  const parts = rows.map(({ text, view }) => {
    // By UTF-16 unit, as the view is: a character outside the basic plane is two of them.
    const flat = text
      .split('')
      .map((unit, i) => (/\s/.test(view[i]!) ? ' ' : unit))
      .join('');
    const words = flat.trim().split(/ +/);
    const single = words.filter((word) => [...word].length === 1).length;
    const spacedOut =
      words.length >= 2 &&
      /[\u3400-\u9fff]/.test(flat) &&
      (single === words.length || (words.length >= 4 && single >= words.length * 0.6));
    return spacedOut ? words.join('') : words.join(' ');
  });
  return parts
    .map((part, i) => (i === 0 || isWrapped(rows[i - 1]!, rows[i]) ? part : ` ${part}`))
    .join('')
    .trim();
}
