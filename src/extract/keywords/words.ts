/** The words of a passage that may be keywords. */
import type { Segment, Segmenter } from '../../segment/index.js';
import { dataWords, once } from '../../text/lexicon.js';
import type { Passage } from '../passage.js';

/** A word or phrase by its place in an article. */
export interface Mention {
  passage: Passage;
  start: number;
  end: number;
  /** Its folded form: what mentions are counted by. */
  word: string;
}

const stop = once(() => dataWords(new URL('./data/stop.txt', import.meta.url)));

/** Nouns, verbs used as nouns, names of places and bodies, abbreviations; no names of persons. */
const TAGS = /^(?:n(?!r)|vn|j|l)/;
const WORD = /^[\u3400-\u9fff]{2,}$/;
/** Of a list or a document, not of its matter: 第一条, 两个. */
const COUNTED = /^[第一二三四五六七八九十两几各每该本此某]|[的了着地]$/;
/** Names of laws and bodies, which may begin so (一府两院, 本级预算). */
const LONG = 4;

function isCandidate({ text, tag }: Segment): boolean {
  if (!WORD.test(text) || stop().has(text)) return false;
  if (tag !== undefined && !TAGS.test(tag)) return false;
  return text.length >= LONG || !COUNTED.test(text);
}

/** The candidates of a passage in their order. */
export function candidatesOf(passage: Passage, segmenter: Segmenter): Mention[] {
  // A segmenter may lay a word over a lone surrogate or the like; the view is what everything is compared by.
  return segmenter
    .segment(passage.view)
    .filter(isCandidate)
    .map(({ start, end, text }) => ({ passage, start, end, word: text }));
}
