/** From text to lines. */
import type { Line } from '../model/line.js';
import { viewOf } from '../text/view.js';

/** Line terminators and the form feed; the two units of CRLF are one. */
const BREAK = /\r\n|[\n\r\f\u0085\u2028\u2029]/g;

/**
 * The lines of a text, without their terminators (LF, CRLF, lone CR, NEL, LS, PS), each with its view (see `viewOf`:
 * simplified characters for a traditional text).
 * As with `split('\n')`, a terminator at the end of the text is followed by an empty line.
 *
 * `number` counts from 1 what an editor or grep counts: where the text has LF, only LF (and CRLF) begin a new
 * number and another terminator splits the line under the same one; where it has none, each terminator counts.
 *
 * A form feed is in no line: the line after it has `pageBreak`. One in the middle of a line makes two of the
 * same number; one at the end of a line belongs to the next.
 */
export function toLines(text: string): Line[] {
  const view = viewOf(text);
  const countsAll = !text.includes('\n');
  const lines: Line[] = [];
  let number = 1;
  let start = 0;
  /** Where the line of this number begins in `lines`. */
  let first = 0;
  let pageBreak = false;
  const push = (end: number) => {
    lines.push({ text: text.slice(start, end), view: view.slice(start, end), number, page: null, pageBreak });
    pageBreak = false;
  };
  for (const { 0: mark, index } of text.matchAll(BREAK)) {
    if (mark === '\f') {
      if (index > start) push(index);
      pageBreak = true;
    } else {
      if (index > start || lines.length === first) push(index);
      if (countsAll || mark.endsWith('\n')) {
        number++;
        first = lines.length;
      }
    }
    start = index + mark.length;
  }
  if (start < text.length || lines.length === first) push(text.length);
  return lines;
}
