/** Blanks passed over before a unit and between its characters (个 百 分 点, as PDF texts have it). */
const MOST_BLANKS = 6;
/** Longest unit, with room for blanks. */
export const REACH = 24;

/** What stands in a view (folded and simplified) from an offset on, without blanks. */
export interface Window {
  text: string;
  /** `at[i]` is the offset in the source of character `i`; null where nothing was left out. */
  at: number[] | null;
  start: number;
}

const HAN = /[\u4e00-\u9fff]/;

/**
 * The next characters of a view from `at` on. Blanks before the first character and between two Chinese characters
 * are left out, a few at a time; a longer gap, a blank beside a Latin character, or a line end closes the window.
 */
export function windowAt(view: string, at: number): Window {
  const raw = view.slice(at, at + REACH);
  if (!raw.includes(' ')) return { text: raw, at: null, start: at };
  const offsets: number[] = [];
  let text = '';
  for (let i = 0; i < raw.length; ) {
    let next = i;
    while (next < raw.length && raw[next] === ' ') next++;
    const char = raw[next];
    if (char === undefined || char === '\n' || next - i > MOST_BLANKS) break;
    if (next > i && text !== '' && !(HAN.test(char) && HAN.test(text.charAt(text.length - 1)))) break;
    text += char;
    offsets.push(at + next);
    i = next + 1;
  }
  return { text, at: offsets, start: offsets[0] ?? at };
}

/** The offset after the first `length` characters of a window. */
export function endIn(window: Window, length: number): number {
  return window.at === null ? window.start + length : window.at[length - 1]! + 1;
}
