import type { Segment, Segmenter, Term } from './types.js';

/** Longest terms are found first; the look-up is by a term's first two characters, so that it is linear in the text. */
function table(terms: readonly Term[]): Map<string, Term[]> {
  const byStart = new Map<string, Term[]>();
  for (const term of terms) {
    if (term.word.length < 2) continue;
    const key = term.word.slice(0, 2);
    const list = byStart.get(key);
    if (list === undefined) byStart.set(key, [term]);
    else list.push(term);
  }
  for (const list of byStart.values()) list.sort((a, b) => b.word.length - a.word.length);
  return byStart;
}

/**
 * A segmenter with a dictionary of terms that are words whatever it would make of them (titles of laws, names of bodies,
 * formulations). They are found before the engine sees the text, so that any engine has the same terms, those without
 * a dictionary of the user's too.
 */
export function withTerms(segmenter: Segmenter, terms: readonly Term[]): Segmenter {
  const known = table(terms);
  const termAt = (text: string, at: number) =>
    known.get(text.slice(at, at + 2))?.find(({ word }) => text.startsWith(word, at));
  return {
    name: segmenter.name,
    segment(text) {
      const segments: Segment[] = [];
      let from = 0;
      const rest = (to: number) => {
        if (to === from) return;
        for (const { start, end, ...word } of segmenter.segment(text.slice(from, to)))
          segments.push({ ...word, start: start + from, end: end + from });
      };
      for (let at = 0; at < text.length; ) {
        const term = termAt(text, at);
        if (term === undefined) {
          at++;
          continue;
        }
        rest(at);
        from = at + term.word.length;
        segments.push({ start: at, end: from, text: term.word, tag: term.tag });
        at = from;
      }
      rest(text.length);
      return segments;
    },
  };
}
