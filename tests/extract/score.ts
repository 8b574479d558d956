/**
 * Scores rows against annotations made by hand. Spans are aligned in document order (longest common
 * subsequence of their texts), so that a repeated text counts in its place. What is marked optional is
 * neither rewarded nor punished.
 */

/** A row of the program or an annotation: its text, article, and the attributes of its kind. */
export type Span = { article: number; text: string } & Record<string, unknown>;
/** An annotation: `line` is the line of the text on which the span begins. */
export type Gold = Span & { line: number; optional: boolean };
/** Whether an attribute agrees; null where the annotation does not ask. */
export type Same = (gold: Gold, row: Span) => boolean | null;

/** Figures as `right/wanted`, and what was wrong, a line each. */
export interface Score {
  counts: Record<string, string>;
  misses: string[];
}

/** Characters that count in a comparison. */
export const squeeze = (value: unknown): string =>
  String(value ?? '')
    .normalize('NFKC')
    .replace(/[\s□■]/g, '');

/** Pairs of indexes of a longest common subsequence. */
export function align(a: readonly string[], b: readonly string[]): [number, number][] {
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => table[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      table[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pairs: [number, number][] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

/** Whether two short phrases have half of their characters in common. */
export function overlaps(a: unknown, b: unknown): boolean {
  const left = [...squeeze(a)];
  const right = [...squeeze(b)];
  const rest = [...right];
  let common = 0;
  for (const char of left) {
    const found = rest.indexOf(char);
    if (found < 0) continue;
    rest.splice(found, 1);
    common++;
  }
  return left.length > 0 && right.length > 0 && (2 * common) / (left.length + right.length) >= 0.5;
}

/**
 * Compares the rows of the given articles with their annotations: `found` of those required, `f1` of the spans
 * in ten-thousandths (so that rows too many lower it), and each attribute on the spans that were found.
 */
export function score(
  articles: readonly number[],
  gold: readonly Gold[],
  rows: readonly Span[],
  keyOf: (span: Span) => string,
  attributes: Readonly<Record<string, Same>>,
): Score {
  const misses: string[] = [];
  const right: Record<string, number> = { found: 0 };
  const wanted: Record<string, number> = { found: 0 };
  let extra = 0;
  for (const article of articles) {
    const golden = gold
      .filter((row) => row.article === article)
      .map((row, order) => ({ row, order }))
      .sort((a, b) => a.row.line - b.row.line || a.order - b.order)
      .map(({ row }) => row);
    const given = rows.filter((row) => row.article === article);
    const pairs = new Map(align(golden.map(keyOf), given.map(keyOf)));
    golden.forEach((want, i) => {
      if (want.optional) return;
      const place = `a${article}:${want.line} ${want.text}`;
      wanted.found!++;
      const got = given[pairs.get(i) ?? -1];
      if (got === undefined) {
        misses.push(`missed ${place}`);
        return;
      }
      right.found!++;
      for (const [name, same] of Object.entries(attributes)) {
        const verdict = same(want, got);
        if (verdict === null) continue;
        wanted[name] = (wanted[name] ?? 0) + 1;
        right[name] = (right[name] ?? 0) + (verdict ? 1 : 0);
        if (!verdict)
          misses.push(`${name} ${place}: ${JSON.stringify(got[name])}, not ${JSON.stringify(want[name])}`);
      }
    });
    const used = new Set(pairs.values());
    given.forEach((row, j) => {
      if (used.has(j)) return;
      extra++;
      misses.push(`extra a${article} ${row.text}: ${row.sentence}`);
    });
  }
  const all = wanted.found! + right.found! + extra;
  const f1 = all === 0 ? 10_000 : Math.round((20_000 * right.found!) / all);
  const counts: Record<string, string> = { f1: `${f1}/10000` };
  for (const name of ['found', ...Object.keys(attributes)])
    counts[name] = `${right[name] ?? 0}/${wanted[name] ?? 0}`;
  return { counts, misses };
}
