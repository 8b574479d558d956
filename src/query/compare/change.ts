/** What differs between two runs or two versions. */
export interface Change {
  change: 'added' | 'gone' | 'changed';
  /** `issue`, `article`, `block`, or a kind of annotation: `statistics`, `laws` … */
  what: string;
  issue: string;
  /** seq of the article in the version that has it, the second where both have; 0 for front and back. */
  article: number | null;
  title: string | null;
  /** What it is: the title, the text of the block, the text of the annotation. */
  text: string;
  /** Fields that differ, each with what it was and what it is; none for what was added or is gone. */
  fields: readonly FieldChange[];
}

export interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
}

const same = (a: unknown, b: unknown) => a === b || JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** The fields of two objects that differ, of those named. */
export function differences(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  fields: readonly string[],
): FieldChange[] {
  return fields
    .filter((field) => !same(before[field], after[field]))
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }));
}

/** Pairs of what is the same by a key, in the order of the second; what is left over on each side. */
export function pairs<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (item: T) => string,
): { pairs: [T, T][]; gone: T[]; added: T[] } {
  const waiting = new Map<string, T[]>();
  for (const item of before) {
    const key = keyOf(item);
    const list = waiting.get(key);
    if (list === undefined) waiting.set(key, [item]);
    else list.push(item);
  }
  const found: [T, T][] = [];
  const added: T[] = [];
  for (const item of after) {
    const partner = waiting.get(keyOf(item))?.shift();
    if (partner === undefined) added.push(item);
    else found.push([partner, item]);
  }
  const left = new Set([...waiting.values()].flat());
  return { pairs: found, gone: before.filter((item) => left.has(item)), added };
}
