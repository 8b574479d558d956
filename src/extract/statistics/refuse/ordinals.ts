import type { Candidate } from '../candidate.js';
import { after, before } from '../clause.js';

/** Between the term of a congress and the number of its meeting. */
const AFTER_TERM = /届[^,;:。、\d]{0,24}$/;
const MEETING = /^(?:全体)?(?:[^,;。、]{0,8}?会议|全会|大会|党代会|人代会)/;
const READING = /^(?:审议?|读|次审议|审稿|届)/;
/** What a rank is given in: 前10名, 位列第3位 (第 is told by the numeral). */
const RANK = /(?:前|后|列|居|排名|排在|倒数|第)$/;
const RANKED = new Set(['名', '位', '强', '甲', '佳']);

/** Numbers that say which and not how many: 第三, 十五届四次会议, 二审, 前10名, 三级. */
export function ordinalReason(candidate: Candidate, view: string): string | null {
  const { unit, start, end, sentence, placed } = candidate;
  const { numeral } = placed;
  if (numeral.ordinal) return 'ordinal';
  const lead = before(view, start, 30, sentence.start);
  if (unit?.name === '届') return 'session';
  if (unit !== null && unit.name === '次' && AFTER_TERM.test(lead) && MEETING.test(after(view, end, 14)))
    return 'session';
  if (unit === null && READING.test(after(view, placed.end, 4))) return 'ordinal';
  if (unit === null && /^中全会/.test(after(view, placed.end, 3))) return 'session';
  if (unit !== null && RANKED.has(unit.name) && RANK.test(lead) && !/至少.$/.test(lead)) return 'ordinal';
  if (unit !== null && isLevel(unit.name, numeral.script, view, end)) return 'level';
  if (unit !== null && /^(?:期|号|次|届|批|轮|章|节|条|款|项|编|页)$/.test(unit.name) && /第 ?$/.test(lead))
    return 'ordinal';
  return null;
}

/** 三级 代表, 两级, 3级, 四星级, 五A. */
function isLevel(unit: string, script: string, view: string, end: number): boolean {
  if (unit === '星' || unit === '星级') return true;
  if (unit !== '级' && unit !== '等' && unit !== '档') return false;
  return script !== 'arabic' || !/^台阶/.test(after(view, end, 2));
}
