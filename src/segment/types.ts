/** A word of a text: `text === source.slice(start, end)`, offsets in UTF-16 units. */
export interface Segment {
  start: number;
  end: number;
  text: string;
  /** Part of speech in jieba's tags (n, v, vn, ns …), where the segmenter tells it. */
  tag?: string;
}

/** What cuts a text into words. */
export interface Segmenter {
  readonly name: string;
  /** All of the text in order, white space and punctuation too: the segments lie end to end. */
  segment(text: string): Segment[];
}

/** A word that is known to be one, with its tag; see `withTerms`. */
export interface Term {
  word: string;
  tag: string;
}
