/** Rules and boxes that a page draws. */
import type { Box } from '../../model/line.js';
import { apply, type Matrix } from './matrix.js';
import type { Rule } from './page.js';

/** Rules of a page are kept up to so many. */
const MOST_RULES = 20_000;
/** Numbers that a step of a path takes, by its kind: move, line, curve, curve of two, close. */
const STEPS = [2, 2, 6, 4, 0];

/** The corners (xa, ya) and (xb, yb) of a rectangle, as the box it fills on the page; null where it is nowhere. */
export function boxOn(whole: Matrix, xa: number, ya: number, xb: number, yb: number): Box | null {
  let [x0, y0] = apply(whole, xa, ya);
  let [x1, y1] = apply(whole, xb, yb);
  if (!Number.isFinite(x0 + y0 + x1 + y1)) return null;
  // Turned askew (a square that stands on its corner), the other two corners may be farther out.
  if (whole[0] !== 0 && whole[1] !== 0 && xa !== xb && ya !== yb) {
    const [x2, y2] = apply(whole, xa, yb);
    const [x3, y3] = apply(whole, xb, ya);
    [x0, x1] = [Math.min(x0, x1, x2, x3), Math.max(x0, x1, x2, x3)];
    [y0, y1] = [Math.min(y0, y1, y2, y3), Math.max(y0, y1, y2, y3)];
  }
  return [Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)];
}

/** The rules of a page, in the order they are drawn. */
export class RuleList {
  readonly rules: Rule[] = [];

  get full(): boolean {
    return this.rules.length >= MOST_RULES;
  }

  add(box: Box | null, filled: boolean): void {
    if (box && !this.full) this.rules.push({ box, filled });
  }

  /** The straight pieces of a path that has several, such as a grid drawn in one go. */
  addPieces(whole: Matrix, path: ArrayLike<number>, filled: boolean): void {
    let x = 0;
    let y = 0;
    let startX = 0;
    let startY = 0;
    for (let i = 0; i < path.length; ) {
      const kind = path[i]!;
      const count = STEPS[kind];
      if (count === undefined) return;
      const toX = kind === 4 ? startX : path[i + count - 1]!;
      const toY = kind === 4 ? startY : path[i + count]!;
      if (kind === 1 || kind === 4) this.add(boxOn(whole, x, y, toX, toY), filled);
      if (kind === 0) [startX, startY] = [toX, toY];
      [x, y] = [toX, toY];
      i += count + 1;
    }
  }
}
