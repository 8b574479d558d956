/** Time expressions of a sentence, found by one pattern, and 以来 by its own look-up. All patterns are bounded. */

const CJK = '[一二三四五六七八九十〇零○]';
const YEAR = '(?:(?:1[5-9]|20)\\d\\d(?!\\d)|[一二][〇零○九八七0]?[〇零○一二三四五六七八九]{2,3})';
const YEAR_OF = `(?:${YEAR}年度?|(?:今|去|前|明|上|当|同|本|后)年度?)`;
const PART =
  '(?:上半年|下半年|前?第?[一二三四1-4](?:至[一二三四])?个?季度|年?[初底末]|中(?=[,、的以时])|全年|[春夏秋冬](?:季|天)?(?:学期)?)';
const MONTH = `(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月(?:份|[上中下]旬|[初中底末])?`;
const DAY = `(?:[12]\\d|3[01]|0?[1-9]|${CJK}{1,3})日`;
const DATE = `(?:${YEAR_OF}(?:以来|${PART}|${MONTH}(?:${DAY})?)?|${MONTH}(?:${DAY})?)`;
const TO = '(?:至|到|—{1,2}|-|~|–|－|－)';
const UNTIL = `${TO}(?:${DATE}|(?:1[0-2]|[1-9])月份?|${DAY}|今|目前|现在)`;
const RANGE = `(?:从|自)?(?:${DATE}(?:${UNTIL})?|${YEAR}${TO}${YEAR}年度?|(?:1[0-2]|[1-9])${TO}(?:1[0-2]|[1-9])月份?|(?:今|去|前|上)年(?:1[0-2]|[1-9])${TO}(?:1[0-2]|[1-9])月份?)(?:期间|间|以来|起|以前|之前|前|以后|之后|后|的?[一二三四五六七八九十]年(?:间|里)?(?=[,里]))?`;
const COUNT = '(?:\\d{1,3}|[一二三四五六七八九十两几数百半]{1,4})';
const SPAN_UNIT = '(?:年|个月|天|周|个?星期|个?学期|个?季度|日)';
const SPAN = `(?:(?:近|过去|最近|连续|持续|短短|历时|历经|这|今后|未来|前|任期内)?${COUNT}(?:多|余)?${SPAN_UNIT}(?:多|半)?(?:以?来|之?间|以?内|之内|里|中|期间|时间里?|后)?)`;
const TERM = `(?:本届(?:以来|任期(?:内|以来)?|内|(?:人大)?(?:常委会)?(?:任期)?(?:以来|期间)?)?|(?:[一二两三四五六七八九十]届(?:之内|以来|任期|人大(?:常委会)?(?:以来|期间)?))|换届以来|届内|任期内|上一?届)`;
const WHOLE =
  '(?:全年|上半年|下半年|[一二三四1-4]季度|前[一二三四五六七八九十\\d]{1,2}(?:个月|季度)|年初以来|年内|年底|年末|年初|近年来?|多年来|目前|当前|截至目前|截止目前|迄今|至今|同期|每年(?:年[初中底])?|每季度|每月(?!\\d)|当天|当日|当月|当季)';
const PLAN =
  '[“"]?(?:[一二三八九七六]五|十[一二三四五六]?五)[”"]?(?:规划)?(?:时期|期间|以来|末|初|期末|开局之年|收官之年)';
const SESSION = `[省市州区县镇乡旗盟]?(?:第?${CJK}{1,3}届|第?\\d{1,2}届)(?:全国|[省市州区县镇乡]){0,2}(?:人大|人民代表大会|政协|党代会|党委)?(?:常委会|常务委员会)?第?(?:${CJK}{1,4}|\\d{1,2})次(?:全体)?(?:会议|全会|扩大会议)(?:上|期间|以来|召开前|前)?`;

const TIME = new RegExp(
  `截[至止](?:到)?(?:${RANGE}|目前|现在)|${SESSION}|${PLAN}|${TERM}|${RANGE}|${WHOLE}|${SPAN}`,
  'g',
);

/** A time expression by its offsets in the view. */
export interface TimeHit {
  start: number;
  end: number;
  text: string;
  /** A bare length (三年, 20天), which is a time only where it stands as one. */
  length: boolean;
  /** The year spoken of there. */
  year: number | null;
}

const LENGTH = new RegExp(`^${SPAN}$`);
const SCOPED =
  /(?:来|间|内|里|中|时间|后|期间)$|^(?:近|过去|最近|连续|持续|短短|历时|历经|这|今后|未来|前|任期内)/;

/** Words before a span that make it a length that is measured and no time. */
const MEASURING =
  /(?:不超过|不少于|至少|不足|达到?|为|缩短至?|压缩[至到]?|提前|延长|增加|减少|滞后|超期|逾期)$/;

/** All time expressions between two offsets, in order, without overlaps. */
export function timesIn(view: string, start: number, end: number): TimeHit[] {
  const sentence = view.slice(start, end);
  const hits: TimeHit[] = [];
  for (const match of sentence.matchAll(TIME)) {
    const at = start + match.index;
    const text = match[0];
    if (/^\d/.test(text) && /[\d.]/.test(view.charAt(at - 1))) continue;
    // 2019年市十五届人大二次会议上: the year says it.
    const last = hits.at(-1);
    if (last !== undefined && /届/.test(text) && /^[,在]?$/.test(view.slice(last.end, at)) && !last.length)
      continue;
    const length = LENGTH.test(text);
    if (length && !isTime(view, at, text, start)) continue;
    hits.push({ start: at, end: at + text.length, text, length, year: null });
  }
  return withSince(view, start, end, hits);
}

function isTime(view: string, at: number, text: string, floor: number): boolean {
  const lead = view.slice(Math.max(floor, at - 4), at);
  // 在20日内提出: a time limit, not when something was.
  if (/[天日]以?内$/.test(text) || (/^前/.test(text) && /提$/.test(lead))) return false;
  if (MEASURING.test(lead) || /[第前每]$/.test(lead)) return false;
  if (SCOPED.test(text)) return true;
  // 三年多持续跟踪: a span at the beginning of a clause.
  if (!/[年月]/.test(text) && !/^\d/.test(text)) return false;
  return (
    (at === floor || /[,;:。“、]$/.test(lead)) &&
    /^[\u4e00-\u9fff,]/.test(view.charAt(at + text.length)) &&
    !/^[的以缩压]/.test(view.charAt(at + text.length))
  );
}

/** Adds X以来 where X is no date: 条例实施以来, 党的十八大以来. */
function withSince(view: string, start: number, end: number, hits: TimeHit[]): TimeHit[] {
  let out = hits;
  for (let at = view.indexOf('以来', start); at !== -1 && at < end; at = view.indexOf('以来', at + 2)) {
    if (hits.some((hit) => hit.start < at + 2 && hit.end >= at + 2)) continue;
    let from = at;
    while (from > start && at - from < 16 && !',;:。、!?('.includes(view.charAt(from - 1))) from--;
    if (at - from < 2 || sinceDate(view, start, at, hits)) continue;
    // A date at its beginning is part of it: 2016年换届以来.
    out = out.filter((hit) => hit.end <= from || hit.start >= at);
    out.push({ start: from, end: at + 2, text: view.slice(from, at + 2), length: false, year: null });
  }
  return out === hits ? hits : out.sort((a, b) => a.start - b.start);
}

/** True in 自2008年在某县试行以来: the date says since when. */
function sinceDate(view: string, start: number, at: number, hits: readonly TimeHit[]): boolean {
  return hits.some(
    (hit) =>
      hit.start >= start &&
      hit.end < at &&
      at - hit.end < 40 &&
      !hit.length &&
      (/^[自从]/.test(hit.text) || /[自从]/.test(view.charAt(hit.start - 1))) &&
      !/[,;]/.test(view.slice(hit.end, at)),
  );
}
