import { type FontFacts, heightOf, typefaceOf } from './font.js';
import { meaningOf } from './glyph-text.js';
import { apply, compose, IDENTITY, type Matrix } from './matrix.js';
import { operatorsOf } from './operators.js';
import type { Glyph, PageContent, Rule } from './page.js';

/** A glyph as pdf.js gives it in its list of operators; widths in thousandths of the size. */
export interface FontGlyph {
  unicode: string;
  width: number;
  isSpace: boolean;
  vmetric: readonly number[] | null;
}

/** A page's operators, as `getOperatorList` gives them. */
export interface Operators {
  fnArray: readonly number[];
  argsArray: readonly (readonly unknown[] | null)[];
}

/** What the interpreter needs of pdf.js: the numbers of its operators, and fonts by name. */
export interface Engine {
  ops: Readonly<Record<string, number>>;
  font: (name: string) => FontFacts | null;
}

interface State {
  ctm: Matrix;
  text: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
  font: FontFacts;
  fontName: string;
  bold: boolean;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
}

/** A picture so small, in points, is an ornament. */
const ORNAMENT = 24;
/** Rules of a page are kept up to so many. */
const MOST_RULES = 20_000;

const INVISIBLE = 3;
/** Text may also be painted invisible and added to the clipping path. */
const CLIPPED = 7;
/** Quarter turns of a direction, or null for one that is askew. */
function turnOf(dx: number, dy: number): Glyph['turn'] | null {
  const length = Math.hypot(dx, dy) || 1;
  if (Math.abs(dy) <= length * 0.05) return dx >= 0 ? 0 : 2;
  if (Math.abs(dx) <= length * 0.05) return dy > 0 ? 1 : 3;
  return null;
}

/** pdf.js counts the documents of a process in the names of fonts. */
const DOCUMENT = /^g_d\d+/;

/** Runs a page's operators and keeps what text and rules they paint. */
export class Interpreter {
  readonly #engine: Engine;
  readonly #toPage: Matrix;
  #state: State;
  readonly #saved: State[] = [];
  readonly glyphs: Glyph[] = [];
  readonly hidden: Glyph[] = [];
  readonly rules: Rule[] = [];
  images = 0;
  unreadable = 0;

  /** `toPage` takes the page's own coordinates to points from its top left. */
  constructor(engine: Engine, toPage: Matrix) {
    this.#engine = engine;
    this.#toPage = toPage;
    this.#state = {
      ctm: IDENTITY,
      text: IDENTITY,
      x: 0,
      y: 0,
      lineX: 0,
      lineY: 0,
      font: {},
      fontName: '',
      bold: false,
      size: 0,
      charSpacing: 0,
      wordSpacing: 0,
      scale: 1,
      leading: 0,
      rise: 0,
      mode: 0,
    };
  }

  run({ fnArray, argsArray }: Operators): void {
    const operators = operatorsOf(this.#engine.ops);
    for (let i = 0; i < fnArray.length; i++) operators[fnArray[i]!]?.(this, argsArray[i] ?? []);
  }

  save(): void {
    // No page nests so deep; a hostile one must not fill the memory.
    if (this.#saved.length < 10_000) this.#saved.push({ ...this.#state });
  }

  restore(): void {
    this.#state = this.#saved.pop() ?? this.#state;
  }

  set(values: Partial<State>): void {
    Object.assign(this.#state, values);
  }

  transform(matrix: Matrix): void {
    this.#state.ctm = compose(this.#state.ctm, matrix);
  }

  setFont(name: string, size: number): void {
    const font = this.#engine.font(name) ?? {};
    const { face, bold } = typefaceOf(font);
    this.set({ font, fontName: face ?? name.replace(DOCUMENT, ''), bold, size });
  }

  textMatrix(matrix: Matrix): void {
    const state = this.#state;
    state.text = matrix;
    state.x = state.y = state.lineX = state.lineY = 0;
  }

  moveText(x: number, y: number): void {
    const state = this.#state;
    state.x = state.lineX += x;
    state.y = state.lineY += y;
  }

  nextLine(): void {
    this.moveText(0, this.#state.leading);
  }

  showText(glyphs: readonly (FontGlyph | number)[]): void {
    const state = this.#state;
    const { font, size } = state;
    if (!Array.isArray(glyphs) || size === 0) return;
    const unit = font.fontMatrix?.[0] ?? 0.001;
    const whole = compose(this.#toPage, compose(state.ctm, state.text));
    const painted = state.mode !== INVISIBLE && state.mode !== CLIPPED;
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        this.#advance((glyph * size) / 1000, font.vertical ? 1 : -1);
        continue;
      }
      const spacing = (glyph.isSpace ? state.wordSpacing : 0) + state.charSpacing;
      const vmetric = font.vertical ? (glyph.vmetric ?? font.defaultVMetrics ?? [-1000, 500, 880]) : null;
      const width = (vmetric ? -vmetric[0]! : glyph.width) * unit * size;
      if (vmetric) this.#paintVertical(glyph, vmetric, unit, whole, painted);
      else this.#paint(glyph, width * state.scale, whole, painted);
      if (vmetric) state.y -= width - spacing;
      else state.x += (width + spacing) * state.scale;
    }
  }

  #advance(length: number, sign: number): void {
    if (this.#state.font.vertical) this.#state.y -= length * sign;
    else this.#state.x += length * sign * this.#state.scale;
  }

  #paint(glyph: FontGlyph, width: number, whole: Matrix, painted: boolean): void {
    const { x, y, rise, size, font } = this.#state;
    const sign = size < 0 ? -1 : 1;
    const turn = turnOf(whole[0] * sign, whole[1] * sign);
    if (turn === null) return;
    const [x0, y0] = apply(whole, x, y + rise);
    const x1 = x0 + whole[0] * width;
    const y1 = y0 + whole[1] * width;
    const height = Math.abs(size) * heightOf(font, size) * Math.hypot(whole[2], whole[3]);
    if (turn === 0) this.#keep(glyph, painted, x0, x1, y0, height, turn, false);
    else if (turn === 2) this.#keep(glyph, painted, x1, x0, y0, height, turn, false);
    else if (turn === 1) this.#keep(glyph, painted, y0, y1, x0, height, turn, false);
    else this.#keep(glyph, painted, y1, y0, x0, height, turn, false);
  }

  /** A character of vertical writing is kept as one on a line read downwards. */
  #paintVertical(
    glyph: FontGlyph,
    vmetric: readonly number[],
    unit: number,
    whole: Matrix,
    painted: boolean,
  ): void {
    const { x, y, size } = this.#state;
    const [, top] = apply(whole, x, y);
    const [left, bottom] = apply(whole, x, y + vmetric[0]! * unit * size);
    const height = Math.abs(size) * Math.hypot(whole[2], whole[3]);
    this.#keep(glyph, painted, top, bottom, left, height, 0, true);
  }

  #keep(
    glyph: FontGlyph,
    painted: boolean,
    from: number,
    to: number,
    y: number,
    size: number,
    turn: Glyph['turn'],
    vertical: boolean,
  ): void {
    if (!Number.isFinite(from + to + y + size) || size < 0.5) return;
    const { text, unreadable } = meaningOf(glyph.unicode);
    if (unreadable) this.unreadable++;
    const x0 = Math.min(from, to);
    const x1 = Math.max(from, to);
    if (text === '') {
      if (painted && turn === 0 && !vertical) this.#ornament(x0, x1, y, size);
      return;
    }
    const { fontName, bold } = this.#state;
    (painted ? this.glyphs : this.hidden).push({
      text,
      x0,
      x1,
      y,
      size,
      font: fontName,
      bold,
      turn,
      vertical,
    });
  }

  /** A glyph without text may be a drawing, such as the mark at the end of an article: kept as a drawing is. */
  #ornament(x0: number, x1: number, y: number, size: number): void {
    if (this.rules.length < MOST_RULES) this.rules.push({ box: [x0, y - size * 0.8, x1, y], filled: true });
  }

  /** Counts a picture; a small one, which may be an ornament, is kept as a drawing is. */
  image(): void {
    this.images++;
    const [a, b, c, d] = compose(this.#toPage, this.#state.ctm);
    if (Math.hypot(a, b) <= ORNAMENT && Math.hypot(c, d) <= ORNAMENT && this.rules.length < MOST_RULES)
      this.#rule(0, 0, 1, 1, true);
  }

  /** Keeps the straight rules and the rectangles of a path. */
  path(operator: number, data: readonly unknown[], bounds: ArrayLike<number> | null): void {
    const { ops } = this.#engine;
    const filled = [ops.fill, ops.eoFill, ops.fillStroke, ops.eoFillStroke, ops.closeFillStroke].includes(
      operator,
    );
    const stroked = [
      ops.stroke,
      ops.closeStroke,
      ops.fillStroke,
      ops.eoFillStroke,
      ops.closeFillStroke,
    ].includes(operator);
    if ((!filled && !stroked) || !bounds || this.rules.length >= MOST_RULES) return;
    const path = data[0] as ArrayLike<number> | null;
    if (stroked && path && typeof path.length === 'number' && path.length > 12) this.#segments(path, filled);
    // The outline too: a frame with round corners is a box like others.
    this.#rule(bounds[0]!, bounds[1]!, bounds[2]!, bounds[3]!, filled);
  }

  /** The straight pieces of a path that has several, such as a grid drawn in one go. */
  #segments(path: ArrayLike<number>, filled: boolean): void {
    let x = 0;
    let y = 0;
    let startX = 0;
    let startY = 0;
    const STEPS = [2, 2, 6, 4, 0];
    for (let i = 0; i < path.length; ) {
      const kind = path[i]!;
      const count = STEPS[kind];
      if (count === undefined) return;
      const toX = kind === 4 ? startX : path[i + count - 1]!;
      const toY = kind === 4 ? startY : path[i + count]!;
      if (kind === 1 || kind === 4) this.#rule(x, y, toX, toY, filled);
      if (kind === 0) [startX, startY] = [toX, toY];
      [x, y] = [toX, toY];
      i += count + 1;
    }
  }

  #rule(xa: number, ya: number, xb: number, yb: number, filled: boolean): void {
    const whole = compose(this.#toPage, this.#state.ctm);
    let [x0, y0] = apply(whole, xa, ya);
    let [x1, y1] = apply(whole, xb, yb);
    if (!Number.isFinite(x0 + y0 + x1 + y1)) return;
    // Turned askew (a square that stands on its corner), the other two corners may be farther out.
    if (whole[0] !== 0 && whole[1] !== 0 && xa !== xb && ya !== yb) {
      const [x2, y2] = apply(whole, xa, yb);
      const [x3, y3] = apply(whole, xb, ya);
      [x0, x1] = [Math.min(x0, x1, x2, x3), Math.max(x0, x1, x2, x3)];
      [y0, y1] = [Math.min(y0, y1, y2, y3), Math.max(y0, y1, y2, y3)];
    }
    this.rules.push({
      box: [Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)],
      filled,
    });
  }
}

/** Runs the operators of a page. Coordinates of the result are points from the top left. */
export function interpret(
  operators: Operators,
  engine: Engine,
  page: { number: number; width: number; height: number; transform: Matrix },
): PageContent {
  const interpreter = new Interpreter(engine, page.transform);
  interpreter.run(operators);
  const { glyphs, hidden, rules, images, unreadable } = interpreter;
  // Under a scan the only text there is is not painted.
  const ink = (list: readonly Glyph[]) => list.filter((glyph) => glyph.text.trim() !== '').length;
  const scanned = ink(hidden) > ink(glyphs) * 4;
  return {
    number: page.number,
    width: page.width,
    height: page.height,
    glyphs: scanned ? [...glyphs, ...hidden] : glyphs,
    rules,
    images,
    unreadable,
    invisible: hidden.length,
  };
}
