import { dataRows, dataWords, once } from '../../text/lexicon.js';

const file = (name: string) => new URL(`../data/${name}`, import.meta.url);

/** Family names; see data/surnames.txt. */
export const surnames = once(() => dataWords(file('surnames.txt')));
/** Last words of bodies; see data/organizations.txt. */
export const organizationEnds = once(() => endings(dataWords(file('organizations.txt'))));
/** Posts; see data/posts.txt. */
export const postEnds = once(() => endings(dataWords(file('posts.txt'))));
/** Words that announce a byline, before or after the names; longest first. */
export const bylineMarks = once(() => {
  const rows = dataRows(file('byline-marks.txt'));
  const of = (place: string) =>
    rows
      .filter(([where]) => where === place)
      .map(([, word]) => word!)
      .sort((a, b) => b.length - a.length);
  return { before: of('before'), after: of('after') };
});

/** A set of endings with the longest length, so that a look-up is a few slices and no scan. */
export interface Endings {
  words: Set<string>;
  longest: number;
}

function endings(words: Set<string>): Endings {
  return { words, longest: Math.max(...[...words].map((word) => word.length)) };
}

/** The longest listed word that `text` ends with, or ''. */
export function endingOf(text: string, { words, longest }: Endings): string {
  for (let length = Math.min(longest, text.length); length > 0; length--) {
    const tail = text.slice(-length);
    if (words.has(tail)) return tail;
  }
  return '';
}
