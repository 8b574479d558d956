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
const FINISHED =
  /(?:理由|缘由|事由|自由|目的|但是|可是|于是|就是|还是|不是|总是|国是|如是|为了|之一|有的|总的|有为|人为|共同|参与|给与|合同|胡同|据此|日和|温和|谐和|应对|面对|针对|反对|绝对)$/;

/** Does the text end on a word that needs another after it (…各项职责的|工作机关)? */
export function isUnfinished(before: string): boolean {
  const tail = before.slice(-4);
  return UNFINISHED.test(tail) && !FINISHED.test(tail);
}
