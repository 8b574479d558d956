import { markIn } from './dingbats.js';
import { type FontFacts, heightOf, typefaceOf } from './font.js';
import { meaningOf } from './glyph-text.js';
import { apply, compose, type Matrix } from './matrix.js';
import { operatorsOf } from './operators.js';
import type { Glyph, PageContent } from './page.js';
import { boxOn, RuleList } from './rules.js';
import { START, type State } from './state.js';
import { apart, Backing, type Doubtful, inkOf, Layers, NOTHING_UNSEEN } from './unseen.js';

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
  /** Is the layer shown that marked content names? */
  isVisible: (layer: unknown) => boolean;
  /** Is what an annotation shows, by its id, text to be read? */
  isRead: (annotation: string) => boolean;
}

/** A picture so small, in points, is an ornament. */
const ORNAMENT = 24;

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
  #state: State = { ...START };
  readonly #saved: State[] = [];
  readonly glyphs: Glyph[] = [];
  readonly hidden: Glyph[] = [];
  readonly rules = new RuleList();
  readonly layers: Layers;
  readonly backing = new Backing();
  /** Characters that annotations show, by their ids. */
  readonly annotated = new Map<string, number>();
  images = 0;
  unreadable = 0;
  /** Glyphs without text among the hidden ones. */
  unreadableHidden = 0;
  layered = 0;
  /** The annotation that is being drawn. */
  #annotation: string | null = null;

  /** `toPage` takes the page's own coordinates to points from its top left. */
  constructor(engine: Engine, toPage: Matrix) {
    this.#engine = engine;
    this.#toPage = toPage;
    this.layers = new Layers(engine.isVisible);
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

  /**
   * Settings made together; a font may be among them. That nothing is seen for transparency is not looked at: Chromium writes
   * so what it draws as paths, such as type that it makes bold itself.
   */
  setStates(settings: readonly (readonly [string, unknown])[]): void {
    for (const [name, value] of settings)
      if (name === 'Font') this.setFont((value as [string, number])[0], (value as [string, number])[1]);
      else if (name === 'LW') this.set({ lineWidth: value as number });
  }

  /** What an annotation shows is drawn over the page; of it, only text to be read is kept. */
  beginAnnotation(id: string, place: Matrix, matrix: Matrix): void {
    this.save();
    this.#annotation = id;
    this.#state = { ...START, ctm: compose(place, matrix) };
  }

  endAnnotation(): void {
    this.#annotation = null;
    this.restore();
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
    if (this.layers.hidden || (this.#annotation !== null && !this.#engine.isRead(this.#annotation))) {
      if (this.layers.hidden && text.trim() !== '') this.layered++;
      return;
    }
    if (unreadable && !typefaceOf(this.#state.font).signs && markIn(this.#state.fontName, text) === null) {
      if (painted) this.unreadable++;
      else this.unreadableHidden++;
    }
    const x0 = Math.min(from, to);
    const x1 = Math.max(from, to);
    if (text === '') {
      // A glyph without text may be a drawing, such as the mark at the end of an article: kept as a drawing is.
      if (painted && turn === 0 && !vertical) this.rules.add([x0, y - size * 0.8, x1, y], true);
      return;
    }
    const { fontName, bold, white, mode } = this.#state;
    const kept = { text, x0, x1, y, size, font: fontName, bold, turn, vertical };
    (painted ? this.glyphs : this.hidden).push(kept);
    if (painted && white && mode % 4 === 0) this.backing.addWhite(kept);
    if (this.#annotation !== null)
      this.annotated.set(this.#annotation, (this.annotated.get(this.#annotation) ?? 0) + text.trim().length);
  }

  /** Is what is drawn now no part of the page that is looked at? */
  get #aside(): boolean {
    return this.layers.hidden || this.#annotation !== null;
  }

  /** Counts a picture; a small one, which may be an ornament, is kept as a drawing is. */
  image(): void {
    if (this.#aside) return;
    this.images++;
    const whole = compose(this.#toPage, this.#state.ctm);
    const box = boxOn(whole, 0, 0, 1, 1);
    const [a, b, c, d] = whole;
    if (Math.hypot(a, b) <= ORNAMENT && Math.hypot(c, d) <= ORNAMENT) this.rules.add(box, true);
    if (box) this.backing.paint(box);
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
    if ((!filled && !stroked) || !bounds || this.#aside) return;
    const { ctm, white, lineWidth } = this.#state;
    const whole = compose(this.#toPage, ctm);
    const path = data[0] as ArrayLike<number> | null;
    if (stroked && path && typeof path.length === 'number' && path.length > 12)
      this.rules.addPieces(whole, path, filled);
    // The outline too: a frame with round corners is a box like others.
    this.rules.add(boxOn(whole, bounds[0]!, bounds[1]!, bounds[2]!, bounds[3]!), filled);
    const reach = stroked ? lineWidth / 2 : 0;
    if (filled && white) return;
    const painted = boxOn(
      whole,
      bounds[0]! - reach,
      bounds[1]! - reach,
      bounds[2]! + reach,
      bounds[3]! + reach,
    );
    if (painted) this.backing.paint(painted);
  }
}

/** Runs the operators of a page. Coordinates of the result are points from the top left. */
export function interpret(
  operators: Operators,
  engine: Engine,
  page: { number: number; width: number; height: number; transform: Matrix },
): PageContent & Doubtful & { annotated: ReadonlyMap<string, number> } {
  const interpreter = new Interpreter(engine, page.transform);
  interpreter.run(operators);
  const { glyphs, hidden, rules, images, unreadable, unreadableHidden, layered, annotated } = interpreter;
  // Under a scan the only text there is is not painted.
  const invisible = inkOf(hidden);
  const scanLayer = invisible > inkOf(glyphs) * 4;
  return {
    number: page.number,
    width: page.width,
    height: page.height,
    glyphs: scanLayer ? [...glyphs, ...hidden] : glyphs,
    rules: rules.rules,
    images,
    unreadable: scanLayer ? unreadable + unreadableHidden : unreadable,
    unseen: { ...NOTHING_UNSEEN, layer: layered, invisible: scanLayer ? 0 : invisible },
    scanLayer,
    annotated,
    white: interpreter.backing.unseen(glyphs),
    under: scanLayer ? [] : apart(hidden, glyphs),
    isBacked: (glyph) => interpreter.backing.isBacked(glyph),
  };
}
