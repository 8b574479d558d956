/** A stretch of a text. */
interface Span {
  start: number;
  end: number;
}

/** The place in a list without overlaps, in order, of the last that ends at `to` or before; -1 where there is none. */
export function lastEndingBy(spans: readonly Span[], to: number): number {
  let low = -1;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (spans[middle]!.end <= to) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The last of a list in order that lies between two offsets and passes the test. */
export function lastIn<T extends Span>(
  spans: readonly T[],
  from: number,
  to: number,
  test: (span: T) => boolean = () => true,
): T | undefined {
  for (let i = lastEndingBy(spans, to); i >= 0 && spans[i]!.start >= from; i--)
    if (test(spans[i]!)) return spans[i];
  return undefined;
}
