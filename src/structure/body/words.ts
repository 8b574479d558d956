import { once } from '../../text/lexicon.js';

const segmenter = once(() => new Intl.Segmenter('zh', { granularity: 'word' }));
const REACH = 8;

/**
 * Does a word run over the place where `before` ends and `after` begins (工|作)? Then the two were one text.
 * Asked only in doubtful cases: the dictionary it uses is loaded with the first question.
 */
export function splitsWord(before: string, after: string): boolean {
  const tail = before.slice(-REACH);
  const at = tail.length;
  for (const { index, segment } of segmenter().segment(tail + after.slice(0, REACH))) {
    if (index >= at) return false;
    if (index + segment.length > at) return true;
  }
  return false;
}

/** Words a phrase cannot end on: what they belong to comes after them. */
const UNFINISHED = /[的和与及或在对把被将向从为以由于并而且至之其各该这那每使让给跟同比按据因若是叫即][”’]?$/;

/** Does the text end on a word that needs another after it (…各项职责的|工作机关)? */
export function isUnfinished(before: string): boolean {
  return (
    UNFINISHED.test(before) &&
    !/(?:目的|但是|可是|于是|就是|还是|不是|总是|国是|如是|为了|之一|有的|总的|有为|人为|共同|参与|给与|合同|胡同|据此|日和|温和|谐和|对对|应对|面对|针对|反对|绝对)$/.test(
      before,
    )
  );
}
