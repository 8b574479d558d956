/** Terms of the field, from the lexicons that the other kinds read. They are words whatever a segmenter makes of them. */
import { lawNames } from '../../laws/index.js';
import type { Term } from '../../segment/index.js';
import { once } from '../../text/lexicon.js';
import { organWords } from '../organizations/lexicon.js';
import { sloganWords } from '../statistics/refuse/slogans.js';

/** Shorter ones may stand inside other words: 法制委 in 立法制委员会. */
const SHORTEST = 3;

/** Tags as jieba has them: nz other proper names, nt bodies. */
const bundled = once((): Term[] => [
  ...lawNames()
    .filter(({ weak }) => !weak)
    .map(({ name }) => ({ word: name, tag: 'nz' })),
  ...organWords().map((word) => ({ word, tag: 'nt' })),
  ...sloganWords().map((word) => ({ word, tag: 'nz' })),
]);

/** The bundled terms and the user's (`--lexicon`: slogans, laws, terms). */
export function termsOf(lexicon: Readonly<Record<string, readonly string[]>> = {}): Term[] {
  const own = Object.values(lexicon).flatMap((words) => words.map((word) => ({ word, tag: 'nz' })));
  return [...bundled().filter(({ word }) => word.length >= SHORTEST), ...own];
}
