/** One part of several that a run is divided into. */
export interface Shard {
  /** From 1. */
  index: number;
  count: number;
}

/** Digits that are turned into a number: as many as a double holds exactly. */
const DIGITS = 12;

/** True where a hash belongs to the part: the same on every machine, whatever other inputs there are. */
export function inShard(hash: string, { index, count }: Shard): boolean {
  return Number.parseInt(hash.slice(0, DIGITS), 16) % count === index - 1;
}

/** `2/8` as a part; null where it is none. */
export function parseShard(text: string): Shard | null {
  const [, index, count] = (/^(\d{1,6})\/(\d{1,6})$/u.exec(text) ?? []).map(Number);
  return index !== undefined && count !== undefined && index >= 1 && index <= count ? { index, count } : null;
}
