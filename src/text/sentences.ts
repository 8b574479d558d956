/** A sentence of a text, by its offsets. */
export interface SentenceSpan {
  start: number;
  end: number;
}

const STOP = /[。！？!?；;…]/;
const CLOSERS = '”’》）)】」』';

/**
 * Splits a text into sentences with offsets: after 。！？ and … with the closing marks that follow, not inside
 * brackets or book marks. A semicolon does not end a sentence. Every character belongs to one sentence.
 */
export function sentencesOf(text: string): SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  let start = 0;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (char === '（' || char === '《' || char === '(') depth++;
    else if ((char === '）' || char === '》' || char === ')') && depth > 0) depth--;
    if (char === ';' || char === '；' || !STOP.test(char) || (depth > 0 && i - start < 200)) continue;
    let end = i + 1;
    while (end < text.length && (CLOSERS.includes(text[end]!) || STOP.test(text[end]!))) end++;
    spans.push({ start, end });
    start = end;
    depth = 0;
    i = end - 1;
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
