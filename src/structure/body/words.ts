import { once } from '../../text/lexicon.js';
import { wordList } from '../../text/word-patterns.js';
import { isCommonWord } from '../common-words.js';

/**
 * Does a word run over the place where `before` ends and `after` begins (工|作)? Then the two were one text.
 * The last and the first character must make a word, and not each belong to a word of its own side.
 */
export function splitsWord(before: string, after: string): boolean {
  if (before.length === 0 || after.length === 0) return false;
  if (!isCommonWord(before.at(-1)! + after[0]!)) return false;
  const left = before.length >= 2 && isCommonWord(before.slice(-2));
  const right = after.length >= 2 && isCommonWord(after.slice(0, 2));
  return !(left && right);
}

/** Words a phrase cannot end on: what they belong to comes after them. */
const UNFINISHED = /[的和与及或在对把被将向从为以由于并而且至之其各该这那每使让给跟同比按据因若是叫即][”’]?$/;
/** Words that end in one of these characters and finish a phrase. */
const finished = once(() => new RegExp(`${wordList(new URL('../data/finished.txt', import.meta.url))}$`));

/** Does the text end on a word that needs another after it (…各项职责的|工作机关)? */
export function isUnfinished(before: string): boolean {
  const tail = before.slice(-4);
  return UNFINISHED.test(tail) && !finished().test(tail);
}
