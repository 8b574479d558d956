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
const ALIKE = 0.35;
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

const alike = (a: number, b: number): boolean => Math.abs(a - b) <= Math.max(1.5, Math.max(a, b) * ALIKE);

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

/** Paints the leaders of a drawn page over. True where there were any; anything but a PGM is left as it is. */
export function eraseLeaders(bytes: Uint8Array, resolution: number): boolean {
  const picture = pictureOf(bytes);
  if (!picture) return false;
  const spots = smallSpots(bytes, picture, resolution * LARGEST).filter(
    ({ x0, x1, y0, y1 }) => x1 - x0 >= resolution * SMALLEST && y1 - y0 >= resolution * SMALLEST,
  );
  const leaders = leadersOf(spots, resolution * APART);
  for (const { x0, x1, y0, y1 } of leaders.flat())
    for (let y = Math.max(0, y0 - 1); y < Math.min(picture.height, y1 + 1); y++)
      bytes.fill(
        255,
        picture.from + y * picture.width + Math.max(0, x0 - 1),
        picture.from + y * picture.width + Math.min(picture.width, x1 + 1),
      );
  return leaders.length > 0;
}
