/** Where most of some values are within `near` of each other: the least of them, and how many they are. */
export function agreement(values: readonly number[], near: number): { place: number; count: number } {
  const sorted = [...values].sort((a, b) => a - b);
  let best = { place: 0, count: 0 };
  for (let from = 0, to = 0; to < sorted.length; to++) {
    while (sorted[to]! - sorted[from]! > near) from++;
    if (to - from + 1 > best.count) best = { place: sorted[from]!, count: to - from + 1 };
  }
  return best;
}
