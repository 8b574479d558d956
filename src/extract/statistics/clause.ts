/** Clauses of a view (folded text): where they begin and end. */

const BREAK = ',;:!?。…\n';

/** The offset after the last clause mark before `at`, not before `floor`. A colon and a comma are marks, 、 is none. */
export function clauseStart(view: string, at: number, floor: number): number {
  let start = at;
  while (start > floor && !BREAK.includes(view.charAt(start - 1))) start--;
  return start;
}

/** The offset of the next clause mark from `at` on, at most `ceiling`. */
export function clauseEnd(view: string, at: number, ceiling: number): number {
  let end = at;
  while (end < ceiling && !BREAK.includes(view.charAt(end))) end++;
  return end;
}

/** The last characters before `at`, at most `size`, not before `floor`. */
export function before(view: string, at: number, size: number, floor = 0): string {
  return view.slice(Math.max(floor, at - size), at);
}

/** The next characters from `at`, at most `size`. */
export function after(view: string, at: number, size: number): string {
  return view.slice(at, at + size);
}

/** True for a Chinese character. */
export function isHan(char: string): boolean {
  return char >= '\u4e00' && char <= '\u9fff';
}
