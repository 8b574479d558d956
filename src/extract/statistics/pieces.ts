import type { SentenceSpan } from '../../text/sentences.js';

/** Longest stretch read at a time. Every look back or ahead stays within one, so the work is linear in the text. */
const LONGEST = 800;

/** The sentences of a view, the endless ones cut into pieces: at their last clause mark where there is one. */
export function* piecesOf(view: string, sentences: readonly SentenceSpan[]): Generator<SentenceSpan> {
  for (const { start, end } of sentences) {
    let from = start;
    while (end - from > LONGEST) {
      const piece = view.slice(from, from + LONGEST);
      const mark = Math.max(piece.lastIndexOf(';'), piece.lastIndexOf(','));
      const to = from + (mark > LONGEST / 4 ? mark + 1 : LONGEST);
      yield { start: from, end: to };
      from = to;
    }
    yield { start: from, end };
  }
}
