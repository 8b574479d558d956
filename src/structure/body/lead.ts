import { numberingOf } from '../numbering.js';

/** The words that number a point in running text: 一是 第二， 首先 其三, in their usual forms. */
const COUNTED =
  /^(?:[一二三四五六七八九十]{1,2}(?:是|要|为|来|抓|看|靠)|其[一二三四五六七八九十]{1,2}(?=[,，、:：是])|第[一二三四五六七八九十]{1,2}(?=[,，、:：是])|(?:首先|其次|再次|再者|最后|另外|此外)(?=[,，、:：是]|要)|[一另]方面(?=[,，]))/;
/** A lead sentence is a heading in all but its setting; a longer one is just a sentence. */
const LONGEST = 64;

/** Does the folded text begin like a point of a list that runs in the text? */
export function opensPoint(view: string): boolean {
  return COUNTED.test(view);
}

/**
 * The run-in lead of a paragraph: its number or counting word with the sentence it opens (一是…。 （一）…。
 * 第一，…。), where more text follows; null where there is none. Offsets into the folded text.
 */
export function leadOf(view: string): { start: number; end: number } | null {
  const numbering = numberingOf(view);
  const counted = COUNTED.exec(view);
  const mark = numbering ? numbering.end : (counted?.[0].length ?? 0);
  if (mark === 0) return null;
  const stop = view.slice(0, mark + LONGEST).indexOf('。', mark);
  if (stop >= 0 && stop + 1 < view.length) return { start: 0, end: stop + 1 };
  if (numbering) return { start: 0, end: view.slice(0, mark).trimEnd().length };
  const comma = /^[,，、:：]/.test(view.slice(mark)) ? 1 : 0;
  return { start: 0, end: mark + comma };
}
