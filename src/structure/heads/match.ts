import type { Entry } from '../contents/entries.js';
import type { Row } from '../rows.js';
import type { TitleIndex, TitleSpan } from './title-index.js';

/** Where an entry's article begins. */
export interface Placed {
  entry: number;
  span: TitleSpan;
}

/** Evidence beyond the words that a span is a printed title: `headEvidence` of `heads/detect.ts`. */
export type Evidence = (span: TitleSpan) => number;

interface Candidate {
  entry: number;
  span: TitleSpan;
  score: number;
}

/** Greatest sum over a prefix, with the candidate that gave it; a Fenwick tree over row numbers. */
class PrefixMaximum {
  private readonly best: ({ sum: number; candidate: number } | undefined)[];

  constructor(private readonly size: number) {
    this.best = new Array(size + 1);
  }

  /** Best sum among rows before `row`. */
  before(row: number): { sum: number; candidate: number } {
    let result = { sum: 0, candidate: -1 };
    for (let i = row; i > 0; i -= i & -i) {
      const here = this.best[i];
      if (here && here.sum > result.sum) result = here;
    }
    return result;
  }

  put(row: number, sum: number, candidate: number): void {
    for (let i = row + 1; i <= this.size; i += i & -i) {
      const here = this.best[i];
      if (!here || sum > here.sum) this.best[i] = { sum, candidate };
    }
  }
}

/** The rising choice of places with the greatest sum of scores: contents and body mostly agree in order. */
function bestChain(candidates: readonly Candidate[], rowCount: number): Candidate[] {
  const tree = new PrefixMaximum(rowCount + 1);
  const from: number[] = [];
  let best = { sum: 0, candidate: -1 };
  for (let i = 0; i < candidates.length; ) {
    const entry = candidates[i]!.entry;
    const pending: { row: number; sum: number; candidate: number }[] = [];
    for (; i < candidates.length && candidates[i]!.entry === entry; i++) {
      const { span, score } = candidates[i]!;
      const before = tree.before(span.from);
      from[i] = before.candidate;
      const sum = before.sum + score;
      pending.push({ row: span.from, sum, candidate: i });
      if (sum > best.sum) best = { sum, candidate: i };
    }
    for (const { row, sum, candidate } of pending) tree.put(row, sum, candidate);
  }
  const chain: Candidate[] = [];
  for (let i = best.candidate; i >= 0; i = from[i]!) chain.unshift(candidates[i]!);
  return chain;
}

/**
 * Finds the article of each entry: the places whose titles are most like the entries', in rising order;
 * entries left over take a place out of order only if the title is nearly equal and looks like a head.
 */
export function matchEntries(
  entries: readonly Entry[],
  index: TitleIndex,
  evidence: Evidence,
  rows: readonly Row[],
): Placed[] {
  const candidates: Candidate[] = [];
  entries.forEach((entry, i) => {
    if (entry.cover) return;
    const spans = new Map<number, TitleSpan>();
    const full = entry.subtitle ? entry.title + entry.subtitle : null;
    for (const span of [...index.find(entry.title), ...(full ? index.find(full) : [])]) {
      const known = spans.get(span.from);
      if (!known || known.likeness < span.likeness) spans.set(span.from, span);
    }
    const list = [...spans.values()].map((span) => ({
      entry: i,
      span,
      score: span.likeness * 10 + evidence(span),
    }));
    candidates.push(...list.sort((a, b) => a.span.from - b.span.from));
  });
  const placed = bestChain(candidates, rows.length);
  const taken = new Set(placed.flatMap(({ span }) => [span.from, span.to]));
  const done = new Set(placed.map(({ entry }) => entry));
  for (const candidate of [...candidates].sort((a, b) => b.score - a.score)) {
    if (done.has(candidate.entry) || taken.has(candidate.span.from) || candidate.span.likeness < 0.9)
      continue;
    if (evidence(candidate.span) < 2) continue;
    placed.push(candidate);
    done.add(candidate.entry);
    taken.add(candidate.span.from);
  }
  return placed.map(({ entry, span }) => ({ entry, span }));
}
