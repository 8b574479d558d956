import { dataWords, once } from '../../text/lexicon.js';

/** A verb of speech in a view. */
export interface SpeechVerb {
  start: number;
  end: number;
  verb: string;
}

const verbs = once(() => {
  const byFirst = new Map<string, string[]>();
  for (const word of dataWords(new URL('./data/verbs.txt', import.meta.url)))
    byFirst.set(
      word[0]!,
      [...(byFirst.get(word[0]!) ?? []), word].sort((a, b) => b.length - a.length),
    );
  return byFirst;
});

/** 说 in words that are no speech: 说明, 小说, 据说. */
const NO_SPEECH =
  /^(?:说明|说法|说服|问题|问卷|问询|问责|称号|称为|称职|称赞信|建议[案书]|希望[工小]|强调[性])/u;
const JOINED = /[小学据传解劝游]$/u;

/** All verbs of speech from the left, the longest at each place. */
export function speechVerbs(view: string): SpeechVerb[] {
  const found: SpeechVerb[] = [];
  const table = verbs();
  for (let at = 0; at < view.length; at++) {
    const verb = table.get(view[at]!)?.find((word) => view.startsWith(word, at));
    if (verb === undefined || NO_SPEECH.test(view.slice(at, at + 3))) continue;
    if (verb[0] === '说' && JOINED.test(view.charAt(at - 1))) continue;
    found.push({ start: at, end: at + verb.length, verb });
    at += verb.length - 1;
  }
  return found;
}
