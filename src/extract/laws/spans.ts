/** A span in a text. */
export interface Span {
  start: number;
  end: number;
}

/**
 * Two ordered lists of spans as one: all of the first, and those of the second that overlap none of the first and
 * none of their own kept before. Linear.
 */
export function overlay<A extends Span, B extends Span>(
  first: readonly A[],
  second: readonly B[],
): (A | B)[] {
  const merged: (A | B)[] = [];
  let next = 0;
  let past = 0;
  for (const span of second) {
    while (next < first.length && first[next]!.start < span.end) {
      past = Math.max(past, first[next]!.end);
      merged.push(first[next++]!);
    }
    if (span.start < past) continue;
    merged.push(span);
    past = span.end;
  }
  for (; next < first.length; next++) merged.push(first[next]!);
  return merged;
}
