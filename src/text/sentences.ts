/** A sentence of a text, by its offsets. */
export interface SentenceSpan {
  start: number;
  end: number;
}

/** What ends a sentence or holds one together. */
const MARKS = /[。！？!?…（《()）》]/g;
const STOPS = '。！？!?…；;';
const OPENERS = '（《(';
const CLOSERS = '”’》）)】」』';
/** An opener without its closer holds nothing together for longer. */
const LONGEST_BRACKET = 200;

/**
 * Splits a text into sentences with offsets: after 。！？ and … with the closing marks that follow, not inside
 * brackets or book marks. A semicolon does not end a sentence. Every character belongs to one sentence.
 */
export function sentencesOf(text: string): SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  let start = 0;
  let depth = 0;
  for (const { 0: char, index } of text.matchAll(MARKS)) {
    if (index < start) continue;
    if (OPENERS.includes(char)) depth++;
    else if (!STOPS.includes(char)) depth = Math.max(0, depth - 1);
    else if (depth === 0 || index - start >= LONGEST_BRACKET) {
      let end = index + 1;
      while (end < text.length && (CLOSERS.includes(text[end]!) || STOPS.includes(text[end]!))) end++;
      spans.push({ start, end });
      start = end;
      depth = 0;
    }
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}

/** The sentence that holds an offset, by binary search. */
export function sentenceAt(spans: readonly SentenceSpan[], offset: number): SentenceSpan {
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (spans[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return spans[low] ?? { start: 0, end: 0 };
}
