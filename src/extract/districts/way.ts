import { lineage } from '../../gazetteer/index.js';

const ways = new Map<string, readonly string[]>();

/** Codes of a division and all above it, its own first; kept, since a text asks for the same few again and again. */
export function wayOf(code: string): readonly string[] {
  let way = ways.get(code);
  if (way === undefined) {
    way = lineage(code);
    ways.set(code, way);
  }
  return way;
}
