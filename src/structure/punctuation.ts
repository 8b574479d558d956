/** Punctuation that tells how a line begins or ends. All functions take folded text. */

const MARKS = /[“‘《〈（(【[「『〔｛{”’》〉）)\]】」』〕｝}]/g;
const OPENERS = '“‘《〈（([【「『〔｛{';
const CLOSERS = '”’》〉）)]】」』〕｝}';

/** A sentence is over: 。 (or the full stop that OCR makes of it)！？… with any closing quotes or brackets after it, or a short note in brackets. */
const SENTENCE_END =
  /(?:[。！？!?…．]|(?<=[\u3400-\u9fff])\.)["”’》〉）)\]】」』〕]*(?:\s*[（(【][^（()）【】]{1,40}[）)】])?$/;
/** What can never begin a sentence: the text before it goes on here. */
const CANNOT_BEGIN = /^[，。、；：:！？,;!?％%”’》〉）)\]】」』〕…]/;

/** What a sentence with its closing marks can end on. */
const LAST = '。！？!?…．."”’》〉）)]】」』〕';
/** What follows a sentence's end is never longer: looking further back only costs time. */
const TAIL = 64;

/** Does the text end with the end of a sentence? */
export function endsSentence(view: string): boolean {
  // Most lines end on a word: that is told by their last character.
  if (!LAST.includes(view.at(-1) ?? '')) return false;
  return SENTENCE_END.test(view.length > TAIL ? view.slice(-TAIL) : view);
}

/** Does the text begin with a mark that belongs to what was before it? */
export function continues(view: string): boolean {
  return CANNOT_BEGIN.test(view);
}

/** Nothing is set so deep; brackets that never close must not pile up over a whole text. */
const DEEPEST = 32;

/**
 * Brackets and quotation marks that are open at the end of the text, outermost first.
 * A closer without its opener is passed over; a repeated opening quote (“ for each paragraph of a
 * quotation) counts once.
 */
export function openMarks(view: string): string {
  let open = '';
  for (const [char] of view.matchAll(MARKS)) {
    if (OPENERS.includes(char)) {
      const again = char === open.at(-1) && (char === '“' || char === '‘');
      if (!again && open.length < DEEPEST) open += char;
    } else {
      const from = open.lastIndexOf(OPENERS[CLOSERS.indexOf(char)]!);
      if (from >= 0) open = open.slice(0, from);
    }
  }
  return open;
}
