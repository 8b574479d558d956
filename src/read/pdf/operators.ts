/** What pdf.js' operators do to the interpreter. */
import type { Engine, FontGlyph, Interpreter } from './interpret.js';
import { IDENTITY, type Matrix } from './matrix.js';
import { isWhite } from './unseen.js';

type Operator = (on: Interpreter, args: readonly unknown[]) => void;
const asNumber = (value: unknown): number => value as number;

/** What each operator does to the interpreter; others do not bear on text. */
const OPERATORS: Record<string, Operator | undefined> = {
  save: (on) => on.save(),
  restore: (on) => on.restore(),
  transform: (on, args) => on.transform(args as unknown as Matrix),
  beginText: (on) => on.textMatrix(IDENTITY),
  setFont: (on, [name, size]) => on.setFont(name as string, asNumber(size)),
  setTextMatrix: (on, args) =>
    on.textMatrix((typeof args[0] === 'number' ? args : args[0]) as unknown as Matrix),
  moveText: (on, [x, y]) => on.moveText(asNumber(x), asNumber(y)),
  setLeadingMoveText: (on, [x, y]) => {
    on.set({ leading: asNumber(y) });
    on.moveText(asNumber(x), asNumber(y));
  },
  setLeading: (on, [leading]) => on.set({ leading: -asNumber(leading) }),
  setCharSpacing: (on, [spacing]) => on.set({ charSpacing: asNumber(spacing) }),
  setWordSpacing: (on, [spacing]) => on.set({ wordSpacing: asNumber(spacing) }),
  setHScale: (on, [scale]) => on.set({ scale: asNumber(scale) / 100 }),
  setTextRise: (on, [rise]) => on.set({ rise: asNumber(rise) }),
  setTextRenderingMode: (on, [mode]) => on.set({ mode: asNumber(mode) }),
  nextLine: (on) => on.nextLine(),
  showText: (on, [glyphs]) => on.showText(glyphs as (FontGlyph | number)[]),
  paintFormXObjectBegin: (on, [matrix]) => {
    on.save();
    if (matrix) on.transform(matrix as Matrix);
  },
  paintFormXObjectEnd: (on) => on.restore(),
  setGState: (on, [settings]) => on.setStates(settings as [string, unknown][]),
  setLineWidth: (on, [width]) => on.set({ lineWidth: asNumber(width) }),
  setFillRGBColor: (on, [colour]) => on.set({ white: isWhite(colour) }),
  setFillColorN: (on) => on.set({ white: false }),
  setFillTransparent: (on) => on.set({ white: false }),
  shadingFill: (on) => on.backing.paintEverything(),
  beginMarkedContent: (on) => on.layers.begin(null, null),
  beginMarkedContentProps: (on, [tag, properties]) => on.layers.begin(tag, properties),
  endMarkedContent: (on) => on.layers.end(),
  beginAnnotation: (on, [id, , place, matrix]) =>
    on.beginAnnotation(id as string, place as Matrix, matrix as Matrix),
  endAnnotation: (on) => on.endAnnotation(),
  constructPath: (on, [operator, data, bounds]) =>
    on.path(asNumber(operator), (data as unknown[] | null) ?? [], bounds as ArrayLike<number> | null),
};

for (const name of [
  'paintImageXObject',
  'paintInlineImageXObject',
  'paintImageMaskXObject',
  'paintImageXObjectRepeat',
  'paintImageMaskXObjectRepeat',
])
  OPERATORS[name] = (on) => {
    on.image();
  };

for (const name of [
  'paintImageXObjectRepeat',
  'paintImageMaskXObjectRepeat',
  'paintInlineImageXObjectGroup',
  'paintImageMaskXObjectGroup',
  'paintSolidColorImageMask',
]) {
  const count = OPERATORS[name];
  OPERATORS[name] = (on, args) => {
    count?.(on, args);
    // Where it paints is not looked at.
    on.backing.paintEverything();
  };
}

const tables = new WeakMap<Engine['ops'], (Operator | undefined)[]>();

/** What each operator does, by the number that pdf.js gives it. */
export function operatorsOf(ops: Engine['ops']): readonly (Operator | undefined)[] {
  let table = tables.get(ops);
  if (!table) {
    table = [];
    for (const [name, number] of Object.entries(ops)) table[number] = OPERATORS[name];
    tables.set(ops, table);
  }
  return table;
}
