/**
 * Dates and ranges of dates. A date is one small pattern; ranges are put together from dates by the program, since one
 * pattern for them all takes longer to compile than a whole issue to read.
 */

const YEAR = '(?:(?:1[5-9]|20)\\d\\d(?!\\d)|[一二][〇零○九八七][〇零○一二三四五六七八九]{2})';
const TO = '(?:至|到|——?|-|~|–|－)';
const PART =
  '(?:上半年|下半年|前(?:十一|[一二两三四五六七八九十]|1[01]|[2-9])个(?:月|季度)|(?:前|第)?[一二两三四1-4](?:[至到—~-][二三四2-4])?个?季度|年?[初底末]|中(?=[,、的以时])|全年|[春夏秋冬](?:季|天)?(?:学期)?)';
const MONTH = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月';
const DAY = '(?:[12]\\d|3[01]|0?[1-9]|[一二三四五六七八九十]{1,3})日';
const MONTHS =
  '(?:(?:1[0-2]|[1-9])(?:、(?:1[0-2]|[1-9])){1,3}|[一二三四五六七八九十](?:、[一二三四五六七八九十]){1,3})(?:[两二三四]个?)?月份?';
const IN_YEAR = `(?:${MONTHS}|${MONTH}(?:${DAY}|份|[上中下]旬|[初中底末])?|(?:1[0-2]|[1-9])(?=${TO}(?:1[0-2]|[1-9])月)|(?:十[一二]?|[一二三四五六七八九])(?=${TO}(?:十[一二]?|[二三四五六七八九])月))`;
const DATE = `(?:(?:${YEAR}(?:年度?|(?=${TO}${YEAR}年))|[今去前明上当同本后]年度?)(?:${PART}|${IN_YEAR})?|${IN_YEAR})`;

const FIND = new RegExp(`(?=[\\d一二三四五六七八九十今去前明上当同本后])${DATE}`, 'g');
const JOINT = new RegExp(TO, 'y');
const SECOND = new RegExp(`${DATE}|${DAY}|今|目前|现在`, 'y');
const SUFFIX = /期间|间|以来|起|以前|之前|以后|之后|前|后/y;
const PREFIX = /(?:截[至止]到?|从|自)$/;

/** A stretch of a sentence. */
export interface Stretch {
  start: number;
  end: number;
}

function stick(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match === null ? -1 : at + match[0].length;
}

/** All dates and ranges of dates of a sentence, with 从, 截至 before them and 以来, 期间 after them. */
export function datesIn(sentence: string): Stretch[] {
  const found: Stretch[] = [];
  FIND.lastIndex = 0;
  for (let match = FIND.exec(sentence); match !== null; match = FIND.exec(sentence)) {
    const at = match.index;
    let end = at + match[0].length;
    if (/\d/.test(match[0].charAt(0)) && /[\d.]/.test(sentence.charAt(at - 1))) continue;
    const joint = stick(JOINT, sentence, end);
    const second = joint === -1 ? -1 : stick(SECOND, sentence, joint);
    if (second !== -1) end = second;
    const suffix = stick(SUFFIX, sentence, end);
    if (suffix !== -1) end = suffix;
    const prefix = PREFIX.exec(sentence.slice(Math.max(0, at - 3), at));
    found.push({ start: prefix === null ? at : at - prefix[0].length, end });
    FIND.lastIndex = end;
  }
  return found;
}
