import { charWidth } from './width.js';

/** Characters that may not begin a line (closing marks) and those that may not end one (opening marks). */
const NOT_FIRST = /[，。、；：？！）》〉」』】〕”’…—·％,.;:?!)\]}%]/u;
const NOT_LAST = /[（《〈「『【〔“‘([{]/u;

/** True where a line may end between two characters. */
function mayBreak(before: string, after: string): boolean {
  if (after === ' ' || before === ' ') return true;
  if (NOT_FIRST.test(after) || NOT_LAST.test(before)) return false;
  return charWidth(before) === 2 || charWidth(after) === 2;
}

/**
 * Breaks a text into lines of at most `width` columns, as Chinese is set: between any two
 * characters of which one is wide, at spaces, but not before a closing or after an opening mark. What has no such place
 * within the width is broken where the width ends. Gives at least one line.
 */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  const chars = Array.from(text);
  let start = 0;
  let columns = 0;
  let lastBreak = 0;
  for (let i = 0; i < chars.length; i += 1) {
    const columnsOfChar = charWidth(chars[i]!);
    if (i > start && mayBreak(chars[i - 1]!, chars[i]!)) lastBreak = i;
    while (columns + columnsOfChar > width && i > start && chars[i] !== ' ') {
      const end = lastBreak > start ? lastBreak : i;
      lines.push(chars.slice(start, end).join('').trimEnd());
      start = end;
      while (chars[start] === ' ') start += 1;
      columns = 0;
      for (let k = start; k < i; k += 1) columns += charWidth(chars[k]!);
    }
    columns += columnsOfChar;
  }
  if (start < chars.length || lines.length === 0) lines.push(chars.slice(start).join('').trimEnd());
  return lines;
}
