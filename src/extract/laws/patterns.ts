import { isEdge, nameStart } from './edges.js';
import { genericModifier, genreNamed, lawTail, measureHead } from './lexicon.js';
import type { Span } from './spans.js';

/** A name found by its pattern; `anaphor` where the genre word stands alone. */
export interface PatternHit extends Span {
  anaphor: boolean;
}

const STATE = '中华人民共和国';
const STATE_LAW = /中华人民共和国[\u4e00-\u9fff]{1,30}法$/u;
const GENRE =
  /条例(?:实施(?:细则|办法))?|办法|规定|规则|细则|守则|规程|法(?![典律治院制人官庭学案纪务则宝盲条警医理])(?!规(?!定)|定(?!期))/gu;
/** What is done to a document, at the end of the words before it. */
const DONE =
  /(?:制定|制订|修订|修改|修正|起草|出台|颁布|公布|印发|发布|通过|完善|健全|执行|落实|贯彻|实施|施行|审议|根据|依据|依照|按照|遵守|违反|参照|学习|宣传|废止|推动|落实好|的)(?:了|并实施|好|实施)?$/u;
const WORKED_ON =
  /^(?:征求|进行|开展|作出修|予以|执法检查|实施情况|实施|施行|立法|立项|修订|修改|出台|草案)/u;
/** What stands directly before 条例 that refers to no one document. */
const NOT_ONE =
  /(?:[\d一二三四五六七八九十百第几两多各某类的等]|相关|有关|[^这该此]个|[^这该此]项|[^这该此]部|件|有的|外地|各地)$/u;

/** Names that show themselves by their last word, beside those found already. Ordered. */
export function patternNames(text: string, held: readonly Span[]): PatternHit[] {
  const found: PatternHit[] = [];
  let next = 0;
  let floor = 0;
  for (const match of text.matchAll(GENRE)) {
    const at = match.index;
    const end = at + match[0].length;
    while (next < held.length && held[next]!.end <= at) floor = Math.max(floor, held[next++]!.end);
    if (next < held.length && held[next]!.start < end) continue;
    const hit = match[0] === '法' ? lawAt(text, end, floor) : nameAt(text, at, end, floor);
    // A genre word ends whatever stands before it, a name or not.
    if (hit !== null || match[0] === '条例') floor = end;
    if (hit !== null) found.push(hit);
  }
  return found;
}

/** A law that the catalogue does not know, or 该法, 本法. */
function lawAt(text: string, end: number, floor: number): PatternHit | null {
  const before = text[end - 2] ?? '';
  if ((before === '该' || before === '本') && end - 2 >= floor) {
    return /[应基根资文日]/u.test(text[end - 3] ?? '') ? null : { start: end - 2, end, anaphor: true };
  }
  const word = lawTail(text, end);
  const tail = word !== null && end - word.length >= floor ? word : null;
  if (tail === null && !STATE_LAW.test(text.slice(Math.max(floor, end - 40), end))) return null;
  const start = nameStart(text, end - 1, floor);
  const name = text.slice(start, end);
  if (name.startsWith(STATE) && name.length > STATE.length + 1) return { start, end, anaphor: false };
  if (tail === null || name.length <= tail.length || name.length > 18) return null;
  // “制度保障法”: in quotation marks, a law by a nickname.
  if (text[end] === '”' && text[start - 1] === '“') return null;
  return isEdge(text, start) ? { start, end, anaphor: false } : null;
}

function nameAt(text: string, at: number, end: number, floor: number): PatternHit | null {
  const word = text.slice(at, end);
  const after = text.slice(end, end + 6);
  if (/^(?:外|性|动作)/u.test(after)) return null;
  const start = nameStart(text, at, floor);
  const stem = text.slice(start, at);
  if (stem === '' || /^(?:和|与|及|或|以及|、)$|[和与及或]$/u.test(stem) || isShown(stem)) {
    return anaphorAt(text, at, end, floor);
  }
  if (stem.length < 2 || isGeneric(stem)) return null;
  if (word.startsWith('条例'))
    return /[\d一二三四五六七八九十百]$/u.test(stem) ? null : { start, end, anaphor: false };
  return isMeasure(text, start, at, end, floor) ? { start, end, anaphor: false } : null;
}

/** 这部条例, 该条例 */
const isShown = (stem: string): boolean => /^(?:该|本|此|这部|这个|这一|这项|该部)$/u.test(stem);

/** 有关, 地方性 …; a generic word at the end of a longer name may be part of it. */
function isGeneric(stem: string): boolean {
  const word = genericModifier(stem);
  return word !== null && (word === stem || (word.length > 1 && stem.length <= 6));
}

/** 条例 alone; 办法, 规定 … only behind 该 and 本. */
function anaphorAt(text: string, at: number, end: number, floor: number): PatternHit | null {
  const before = text.slice(Math.max(floor, at - 3), at);
  const shown = /(?:^|[^应基根资])[该本]$/u.test(before);
  if (shown) return { start: at - 1, end, anaphor: true };
  if (!text.startsWith('条例', at) || NOT_ONE.test(before)) return null;
  return { start: at, end: at + 2, anaphor: true };
}

/** 办法, 规定 … are also plain words: a document's has a head (管理办法) and something is done to it. */
function isMeasure(text: string, start: number, at: number, end: number, floor: number): boolean {
  const stem = text.slice(start, at);
  const word = text.slice(at, end);
  if (stem.length < 4 || !genreNamed(word)?.unbracketed) return false;
  const before = text.slice(Math.max(0, start - 6), start);
  const worked = WORKED_ON.test(text.slice(end, end + 6));
  if (measureHead(stem) !== null) {
    return (
      worked || DONE.test(before) || floor === start - 1 || /^[\u4e00-\u9fff]{1,8}[省市区县州]/u.test(stem)
    );
  }
  return word === '规定' && worked && (DONE.test(before) || before.endsWith('对'));
}
