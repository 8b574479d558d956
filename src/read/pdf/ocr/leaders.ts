/**
 * Leaders of contents pages are taken out of a drawing before it is read: Tesseract takes their dots for letters, and with
 * them the words beside them. A leader is a row of small dots, alike and evenly spaced; an ellipsis in a sentence is shorter.
 */

/** A grey picture as `pdftoppm -gray` and `mutool -F pgm` write it: a header, and a byte for each dot. */
interface Picture {
  width: number;
  height: number;
  /** Where the dots begin. */
  from: number;
}

/** Reads the header of a PGM file; null where it is none. */
function pictureOf(bytes: Uint8Array): Picture | null {
  const head = /^P5\s+(?:#[^\n]*\s+)*(\d+)\s+(\d+)\s+(\d+)\s/.exec(
    String.fromCharCode(...bytes.subarray(0, 200)),
  );
  if (head?.[3] !== '255') return null;
  const [width, height] = [Number(head[1]), Number(head[2])];
  const from = head[0].length;
  return bytes.length >= from + width * height ? { width, height, from } : null;
}

/** Darker is ink. */
const INK = 128;
/** A dot of a leader is at most so large, in inches; smaller ones are dust. */
const LARGEST = 0.045;
const SMALLEST = 0.004;
/** So many make a leader: an ellipsis has six. */
const LEAST = 8;
/** Dots stand at most so far apart, in inches. */
const APART = 0.2;
/** Distances and sizes of the dots of one leader differ by at most this share, heights by this share of a dot. */
const ALIKE = 0.45;
/** Small dots differ by as much as the edges of a drawing do. */
const EDGE = 2.5;
const LEVEL = 0.6;

/** A piece of ink: its limits, in dots. */
interface Spot {
  x0: number;
  x1: number;
  y0: number;
  y1: number;
}

interface Run {
  from: number;
  to: number;
  /** Its spot, by number; spots that meet are one. */
  spot: number;
}

/** The spots of ink that are no larger than a dot. Goes through the picture once, row by row. */
function smallSpots(bytes: Uint8Array, { width, height, from }: Picture, largest: number): Spot[] {
  const spots: Spot[] = [];
  const joined: number[] = [];
  const rootOf = (spot: number): number => {
    let at = spot;
    while (joined[at] !== at) at = joined[at] = joined[joined[at]!]!;
    return at;
  };
  let above: Run[] = [];
  for (let y = 0; y < height; y++) {
    const runs: Run[] = [];
    const row = from + y * width;
    let over = 0;
    for (let x = 0; x < width; x++) {
      if (bytes[row + x]! >= INK) continue;
      const start = x;
      while (x < width && bytes[row + x]! < INK) x++;
      let spot = -1;
      while (over < above.length && above[over]!.to < start) over++;
      for (let k = over; k < above.length && above[k]!.from <= x; k++) {
        const root = rootOf(above[k]!.spot);
        if (spot < 0) spot = root;
        else if (spot !== root) {
          const [a, b] = [spots[spot]!, spots[root]!];
          joined[root] = spot;
          spots[spot] = {
            x0: Math.min(a.x0, b.x0),
            x1: Math.max(a.x1, b.x1),
            y0: Math.min(a.y0, b.y0),
            y1: y + 1,
          };
        }
      }
      if (spot < 0) {
        spot = spots.length;
        spots.push({ x0: start, x1: x, y0: y, y1: y + 1 });
        joined.push(spot);
      } else {
        const own = spots[spot]!;
        own.x0 = Math.min(own.x0, start);
        own.x1 = Math.max(own.x1, x);
        own.y1 = y + 1;
      }
      runs.push({ from: start, to: x, spot });
    }
    above = runs;
  }
  return spots.filter(({ x0, x1, y0, y1 }, i) => joined[i] === i && x1 - x0 <= largest && y1 - y0 <= largest);
}

const alike = (a: number, b: number): boolean => Math.abs(a - b) <= Math.max(EDGE, Math.max(a, b) * ALIKE);

/** Rows of spots that are leaders. */
function leadersOf(spots: readonly Spot[], apart: number): Spot[][] {
  const found: Spot[][] = [];
  const open: Spot[][] = [];
  const middle = ({ x0, x1 }: Spot) => (x0 + x1) / 2;
  const level = ({ y0, y1 }: Spot) => (y0 + y1) / 2;
  const bands = new Map<number, Spot[]>();
  for (const spot of spots) {
    const band = Math.round(level(spot) / apart);
    bands.set(band, [...(bands.get(band) ?? []), spot]);
  }
  const goesOn = (row: readonly Spot[], spot: Spot): boolean => {
    const last = row.at(-1)!;
    const size = last.x1 - last.x0;
    const step = middle(spot) - middle(last);
    if (step <= 0 || step > apart || Math.abs(level(spot) - level(last)) > Math.max(2, size * LEVEL))
      return false;
    if (!alike(size, spot.x1 - spot.x0) || !alike(last.y1 - last.y0, spot.y1 - spot.y0)) return false;
    return row.length < 2 || alike(step, middle(last) - middle(row.at(-2)!));
  };
  for (const band of bands.values()) {
    open.length = 0;
    for (const spot of band.sort((a, b) => a.x0 - b.x0)) {
      const row = open.findLast((one) => goesOn(one, spot));
      if (row) row.push(spot);
      else open.push([spot]);
    }
    found.push(...open.filter((row) => row.length >= LEAST));
  }
  return found;
}

/** How far behind a leader its page number may begin and end, and how high it may be, in inches. */
const NUMBER_BEGINS = 0.12;
const NUMBER_ENDS = 0.5;
const NUMBER_HEIGHT = 0.2;
/** In the picture of all numbers: white round it and between its lines, and between the copies of a number, in inches. */
const MARGIN = 0.1;
const LEADING = 0.08;
const GAP = 0.027;
/** A digit or two by themselves are taken for dust; so often repeated they are a line. */
export const COPIES = 6;

/** A leader and the ink of the number behind it, in dots of the page. */
export interface Leader extends Spot {
  number: Spot | null;
}

/** What is lower than this share of the number is a dot that the leader has left. */
const DOT_HEIGHT = 0.45;

/**
 * The limits of the ink in a part of the picture that is not farther than `apart` from what is left of it, without dots
 * before it; null where none is.
 */
function inkIn(bytes: Uint8Array, { width, height, from }: Picture, part: Spot, apart: number): Spot | null {
  const [top, bottom] = [Math.max(0, part.y0), Math.min(height, part.y1)];
  const pieces: Spot[] = [];
  for (let x = Math.max(0, part.x0); x < Math.min(width, part.x1); x++) {
    const last = pieces.at(-1);
    if (last && x - last.x1 > apart) break;
    for (let y = top; y < bottom; y++) {
      if (bytes[from + y * width + x]! >= INK) continue;
      let own = pieces.at(-1);
      if (!own || own.x1 < x) {
        own = { x0: x, x1: x + 1, y0: y, y1: y + 1 };
        pieces.push(own);
      }
      own.x1 = x + 1;
      own.y0 = Math.min(own.y0, y);
      own.y1 = Math.max(own.y1, y + 1);
    }
  }
  const high = Math.max(0, ...pieces.map(({ y0, y1 }) => y1 - y0));
  const digits = pieces.filter(({ y0, y1 }) => y1 - y0 >= high * DOT_HEIGHT);
  if (digits.length === 0) return null;
  return {
    x0: digits[0]!.x0,
    x1: digits.at(-1)!.x1,
    y0: Math.min(...digits.map(({ y0 }) => y0)),
    y1: Math.max(...digits.map(({ y1 }) => y1)),
  };
}

/** Paints the leaders of a drawn page over and tells where they were. None in anything but a PGM, which is left as it is. */
export function takeLeaders(bytes: Uint8Array, resolution: number): Leader[] {
  const picture = pictureOf(bytes);
  if (!picture) return [];
  const spots = smallSpots(bytes, picture, resolution * LARGEST).filter(
    ({ x0, x1, y0, y1 }) => x1 - x0 >= resolution * SMALLEST && y1 - y0 >= resolution * SMALLEST,
  );
  const rows = leadersOf(spots, resolution * APART);
  const { width, height, from } = picture;
  for (const { x0, x1, y0, y1 } of rows.flat())
    for (let y = Math.max(0, y0 - 1); y < Math.min(height, y1 + 1); y++)
      bytes.fill(255, from + y * width + Math.max(0, x0 - 1), from + y * width + Math.min(width, x1 + 1));
  return rows.map((row) => {
    const x0 = row[0]!.x0;
    const x1 = row.at(-1)!.x1;
    const level = (row[0]!.y0 + row[0]!.y1) / 2;
    const half = Math.round((resolution * NUMBER_HEIGHT) / 2);
    const part = {
      x0: x1 + 1,
      x1: x1 + Math.round(resolution * NUMBER_ENDS),
      y0: Math.round(level) - half,
      y1: Math.round(level) + half,
    };
    const number = inkIn(bytes, picture, part, resolution * NUMBER_BEGINS);
    const near = number && number.x0 - x1 <= resolution * NUMBER_BEGINS;
    return { x0, x1, y0: row[0]!.y0, y1: row[0]!.y1, number: near ? number : null };
  });
}

/** Where the lines of a picture of numbers are: the first begins at `from`, each is `strip` dots high. */
export interface NumberLines {
  from: number;
  strip: number;
}

/** A picture of the numbers behind the leaders, to be read by itself: each on a line of its own, and repeated. */
export function numbersOf(
  bytes: Uint8Array,
  leaders: readonly Leader[],
  resolution: number,
): ({ picture: Uint8Array } & NumberLines) | null {
  const page = pictureOf(bytes);
  const numbers = leaders.flatMap(({ number }) => (number ? [number] : []));
  if (!page || numbers.length === 0) return null;
  const dots = (inches: number) => Math.round(resolution * inches);
  const margin = dots(MARGIN);
  const strip = Math.max(...numbers.map(({ y0, y1 }) => y1 - y0)) + dots(LEADING);
  const width = margin * 2 + COPIES * (Math.max(...numbers.map(({ x0, x1 }) => x1 - x0)) + dots(GAP));
  const height = strip * numbers.length + margin * 2;
  const head = Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1');
  const picture = new Uint8Array(head.length + width * height).fill(255);
  picture.set(head);
  for (const [i, { x0, x1, y0, y1 }] of numbers.entries())
    for (let copy = 0; copy < COPIES; copy++)
      for (let y = y0; y < y1; y++)
        picture.set(
          bytes.subarray(page.from + y * page.width + x0, page.from + y * page.width + x1),
          head.length + (margin + i * strip + y - y0) * width + margin + copy * (x1 - x0 + dots(GAP)),
        );
  return { picture, from: margin, strip };
}

/** The number that a line of copies was read as; empty where the copies do not agree. */
export function numberOf(read: string): string {
  const length = Math.round(read.length / COPIES);
  if (length < 1 || length > 3) return '';
  const counts = new Map<string, number>();
  for (let at = 0; at + length <= read.length; at += length) {
    const one = read.slice(at, at + length);
    counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  return best && best[1] >= COPIES / 2 ? best[0] : '';
}
