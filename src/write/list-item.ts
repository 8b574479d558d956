/** A place in a text, as keywords have many. */
interface Place {
  block: string;
  start: number;
  end: number;
}

/** True for a place: a block and two offsets. */
export function isPlace(part: unknown): part is Place {
  if (typeof part !== 'object' || part === null) return false;
  const { block, start, end } = part as Partial<Record<keyof Place, unknown>>;
  return typeof block === 'string' && Number.isSafeInteger(start) && Number.isSafeInteger(end);
}

/** Part of a list in a cell: a word, or a place as a01.b002:13-17. */
export function listItem(part: unknown): string {
  return isPlace(part) ? `${part.block}:${part.start}-${part.end}` : String(part);
}
