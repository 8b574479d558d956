import { isEdge, nameStart } from './edges.js';
import { genericModifiers, genreNamed, lawTails, measureHeads } from './lexicon.js';
import { overlay, type Span } from './spans.js';

/** A name found by its pattern; `anaphor` where the genre word stands alone. */
export interface PatternHit extends Span {
  anaphor: boolean;
}

const STATE = '中华人民共和国';
const STATE_LAW = /中华人民共和国[\u4e00-\u9fff]{1,30}法$/u;
const GENRE = /条例|办法|规定|规则|细则|守则|规程|法(?![律治院制定人官庭学案纪务则宝盲条警医理])/gu;
/** Bodies whose decisions running text names without brackets: 市人大关于…的决定. */
const ISSUED =
  /(?:全国人大常委会|全国人大|(?:[省市区县州]|自治区)?(?:人大常委会|人民代表大会常务委员会|人民代表大会|人大)|党中央|中共中央|中央|国务院|[省市区县州]委|[省市区县州]政府)(?=关于)/gu;
const ABOUT =
  /^关于[^，,。；;：:！!？?“”《》\u0001]{2,60}?(?:决定|决议|意见|规定|办法|通知)(?![\u4e00-\u9fff]*的(?:决定|决议|意见|规定|办法|通知))/u;
const QUOTED =
  /“([^“”，,。；;：:！!？?《》\u0001]{5,40}(?:条例|办法|规定|规则|细则|守则|规程|决定|决议|意见))”/gu;
const DEMONSTRATIVE = /(?:该|本|此|这部|这个|这一|这项|该部)$/u;
const IMPLEMENTING = /实施[\u4e00-\u9fff]{1,30}?法(?:若干)?(?:办法|规定|细则)/gu;
/** What is done to a document, at the end of the words before it. */
const DONE =
  /(?:制定|制订|修订|修改|修正|起草|出台|颁布|公布|印发|发布|通过|完善|健全|执行|落实|贯彻|实施|施行|审议|根据|依据|依照|按照|遵守|违反|参照|学习|宣传|废止|推动|落实好|的)(?:了|并实施|好|实施)?$/u;
const WORKED_ON =
  /^(?:征求|进行|开展|作出修|予以|执法检查|实施情况|实施|施行|立法|立项|修订|修改|出台|草案)/u;

/** Names told by the words that frame them: quotations, and what a body decided 关于 something. Ordered. */
export function framedNames(text: string): PatternHit[] {
  return overlay(
    quoted(text),
    [...issued(text), ...implementing(text)].sort((a, b) => a.start - b.start),
  );
}

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
    if (hit === null) continue;
    found.push(hit);
    floor = hit.end;
  }
  return found;
}

/** A law that the catalogue does not know, or 该法, 本法. */
function lawAt(text: string, end: number, floor: number): PatternHit | null {
  const before = text[end - 2] ?? '';
  if (
    (before === '该' || before === '本') &&
    end - 2 >= floor &&
    !/[应基根资文]/u.test(text[end - 3] ?? '')
  ) {
    return { start: end - 2, end, anaphor: true };
  }
  const tail = lawTails().find(
    (word) => end - word.length >= floor && text.startsWith(word, end - word.length),
  );
  if (tail === undefined && !STATE_LAW.test(text.slice(Math.max(floor, end - 40), end))) return null;
  const start = nameStart(text, end - 1, floor);
  const name = text.slice(start, end);
  if (name.startsWith(STATE) && name.length > STATE.length + 1) return { start, end, anaphor: false };
  if (tail === undefined || name.length <= tail.length || name.length > 18) return null;
  return isEdge(text, start) ? { start, end, anaphor: false } : null;
}

function nameAt(text: string, at: number, end: number, floor: number): PatternHit | null {
  const word = text.slice(at, end);
  if ((word === '条例' && /^外/u.test(text.slice(end))) || /^(?:性|动作)/u.test(text.slice(end))) return null;
  let start = nameStart(text, at, floor);
  // An edge word must not eat the whole name: 实施办法 is left whole by its exceptions.
  const stem = text.slice(start, at);
  const before = text.slice(Math.max(0, start - 6), start);
  if (stem === '' || DEMONSTRATIVE.test(stem)) {
    const shown = /(?:该|本)$/u.exec(text.slice(Math.max(0, at - 1), at));
    if (word !== '条例' && shown === null) return null;
    if (/[\d一二三四五六七八九十百第几两多各某类]$/u.test(text.slice(Math.max(0, at - 1), at))) return null;
    if (
      /(?:等|相关|有关|个|项|部|件)$/u.test(text.slice(Math.max(0, at - 2), at)) &&
      !/这[部个项]$/u.test(before + stem)
    )
      return null;
    start = shown === null ? at : at - 1;
    return { start, end, anaphor: true };
  }
  if (
    stem.length < 2 ||
    genericModifiers().some((one) => stem === one || (stem.length <= 6 && stem.endsWith(one)))
  ) {
    return null;
  }
  if (word === '条例')
    return /[\d一二三四五六七八九十百]$/u.test(stem) ? null : { start, end, anaphor: false };
  if (stem.length < 4 || !genreNamed(word)?.unbracketed) return null;
  const head = measureHeads().some((one) => stem.endsWith(one));
  const place = /^[\u4e00-\u9fff]{1,8}[省市区县州]/u.test(stem);
  const treated = DONE.test(before) || (/对$/u.test(before) && WORKED_ON.test(text.slice(end, end + 6)));
  if (
    treated || place
      ? head || (treated && word === '规定' && WORKED_ON.test(text.slice(end, end + 6)))
      : false
  ) {
    return { start, end, anaphor: false };
  }
  if (head && (WORKED_ON.test(text.slice(end, end + 6)) || floor === start - 1))
    return { start, end, anaphor: false };
  return null;
}

/** “代表议案、建议办理办法”: a quotation that is a title from end to end. */
function quoted(text: string): PatternHit[] {
  const hits: PatternHit[] = [];
  for (const match of text.matchAll(QUOTED)) {
    const name = match[1]!;
    if (/^(?:[两一二三四]|关于.*提出|的)/u.test(name) || /(?:审议|修改|处理|反馈|指导性)意见$/u.test(name))
      continue;
    if (/的(?:规定|办法|意见)$/u.test(name) && !/^(?:关于|规范|加强)/u.test(name)) continue;
    hits.push({ start: match.index + 1, end: match.index + 1 + name.length, anaphor: false });
  }
  return hits;
}

/** 市人大关于依法防控疫情的决定, 中央关于新时代人大工作的意见. */
function issued(text: string): PatternHit[] {
  const hits: PatternHit[] = [];
  let past = 0;
  for (const match of text.matchAll(ISSUED)) {
    if (match.index < past) continue;
    const about = ABOUT.exec(text.slice(match.index + match[0].length, match.index + match[0].length + 66));
    if (about === null) continue;
    const end = match.index + match[0].length + about[0].length;
    hits.push({ start: match.index, end, anaphor: false });
    past = end;
  }
  return hits;
}

/** 北京市实施代表法办法: a regulation named after the law it carries out. */
function implementing(text: string): PatternHit[] {
  const hits: PatternHit[] = [];
  for (const match of text.matchAll(IMPLEMENTING)) {
    const start = nameStart(text, match.index, Math.max(0, match.index - 16));
    hits.push({
      start: start < match.index && /[省市区州]$/u.test(text.slice(start, match.index)) ? start : match.index,
      end: match.index + match[0].length,
      anaphor: false,
    });
  }
  return hits;
}
