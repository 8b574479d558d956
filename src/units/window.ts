import { fold } from '../text/fold.js';
import { simplifyForUnits } from './simplify.js';

/** Blanks passed over before a unit and between its characters (个 百 分 点, as PDF texts have it). */
const MOST_BLANKS = 6;
/** Longest unit, with room for blanks. */
const REACH = 24;

/** What stands in a text from an offset on, ready for matching: folded, simplified, without blanks. */
export interface Window {
  text: string;
  /** `at[i]` is the offset in the source of character `i`. */
  at: number[];
}

const HAN = /[\u4e00-\u9fff]/;

/**
 * The next characters of a text from `at` on. Blanks before the first character and between two Chinese
 * characters are left out, a few at a time; a longer gap, a blank beside a Latin character, or a line end
 * closes the window.
 */
export function windowAt(source: string, at: number): Window {
  const raw = source.slice(at, at + REACH);
  const view = simplifyForUnits(fold(raw));
  const offsets: number[] = [];
  let text = '';
  for (let i = 0; i < view.length; ) {
    let next = i;
    while (next < view.length && view[next] === ' ') next++;
    const char = view[next];
    if (char === undefined || char === '\n' || next - i > MOST_BLANKS) break;
    if (next > i && text !== '' && !(HAN.test(char) && HAN.test(text.charAt(text.length - 1)))) break;
    text += char;
    offsets.push(at + next);
    i = next + 1;
  }
  return { text, at: offsets };
}
