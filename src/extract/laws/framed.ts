import { divisionsNamed } from '../../gazetteer/index.js';
import { overlay, type Span } from './spans.js';

/** Bodies whose decisions running text names without brackets: 市人大关于…的决定. */
const ISSUED =
  /(?:人大常委会|人民代表大会常务委员会|人民代表大会|人大|党中央|中共中央|中央|国务院|[省市区县州]委|政府|[省市区县州]|自治区|作出|做出|通过|审议|表决|批准|颁布)(?:了|的)?(?=关于)/gu;
const ABOUT =
  /^关于[^，,。；;：:！!？?“”《》\u0001]{2,60}?(?:决定|决议|意见|规定|办法|通知)(?![\u4e00-\u9fff]*的(?:决定|决议|意见|规定|办法|通知|报告|说明|议案|建议|草案))/u;
/** What a verb alone in front makes a document of: no opinions, which everyone has. */
const DECIDED = /(?:决定|决议)$/u;
const VERB = /(?:作出|做出|通过|审议|表决|批准|颁布)(?:了|的)?$/u;
const LEVELS = /^(?:全国|自治区|[省市区县州镇乡])?/u;
const QUOTED =
  /“([^“”，,。；;：:！!？?《》\u0001]{5,40}(?:条例|办法|规定|规则|细则|守则|规程|决定|决议|意见))”/gu;
const OPINION = /(?:实施|指导|若干|工作)意见$|^关于/u;
const IMPLEMENTING = /实施[\u4e00-\u9fff]{1,30}?法(?:若干)?(?:办法|规定|细则)/gu;

/** Names told by the words that frame them: quotations, what a body decided 关于 something, 实施…法办法. Ordered. */
export function framedNames(text: string): Span[] {
  return overlay(
    quoted(text),
    [...issued(text), ...implementing(text)].sort((a, b) => a.start - b.start),
  );
}

/** “代表议案、建议办理办法”: a quotation that is a title from end to end. */
function quoted(text: string): Span[] {
  const hits: Span[] = [];
  for (const match of text.matchAll(QUOTED)) {
    const name = match[1]!;
    if (/^(?:[两一二三四]|关于.*提出|的)/u.test(name)) continue;
    if (name.endsWith('意见') && !OPINION.test(name)) continue;
    if (/的(?:规定|办法|意见|决定)$/u.test(name) && !/^(?:关于|规范|加强)/u.test(name)) continue;
    hits.push({ start: match.index + 1, end: match.index + 1 + name.length });
  }
  return hits;
}

/** 市人大关于依法防控疫情的决定, 中央关于新时代人大工作的意见, 作出关于…的决议. */
function issued(text: string): Span[] {
  const hits: Span[] = [];
  let past = 0;
  for (const match of text.matchAll(ISSUED)) {
    const from = match.index + match[0].length;
    if (match.index < past) continue;
    const about = ABOUT.exec(text.slice(from, from + 66));
    if (about === null) continue;
    const verb = VERB.test(match[0]);
    if (verb && !DECIDED.test(about[0])) continue;
    const end = from + about[0].length;
    hits.push({ start: verb ? from : bodyStart(text, match.index, from), end });
    past = end;
  }
  return hits;
}

/** Where the name of the body begins that ends before 关于: with its place, or with the word of its level. */
function bodyStart(text: string, at: number, end: number): number {
  const level = /[省市区县州]$/u.test(text.slice(at, at + 1)) ? at + 1 : at;
  const place = placeBefore(text, level);
  if (place !== null) return place;
  if (level > at) return at;
  const before = text.slice(Math.max(0, at - 3), at);
  for (const size of [3, 2, 1]) {
    const word = before.slice(-size);
    if (word.length === size && LEVELS.exec(word)?.[0] === word) return at - size;
  }
  return Math.min(at, end);
}

/** Where a division's name begins that ends here, or null. */
function placeBefore(text: string, end: number): number | null {
  if (!/[省市区县州旗盟]/u.test(text[end - 1] ?? '')) return null;
  for (let size = Math.min(12, end); size >= 2; size--) {
    if (divisionsNamed(text.slice(end - size, end)).length > 0) return end - size;
  }
  return null;
}

/** 北京市实施代表法办法: a regulation named after the law it carries out. */
function implementing(text: string): Span[] {
  const hits: Span[] = [];
  for (const match of text.matchAll(IMPLEMENTING)) {
    const start = placeBefore(text, match.index) ?? match.index;
    hits.push({ start, end: match.index + match[0].length });
  }
  return hits;
}
