import type { Candidate } from '../candidate.js';
import { after, before } from '../clause.js';

/** A year by its digits: four of them from 1000 to 2999, or 〇 in Chinese positional writing. */
function isYear(candidate: Candidate): boolean {
  const { numeral } = candidate.placed;
  const { value, valueMax } = candidate;
  if (numeral.grouped || numeral.decimals > 0 || numeral.magnitude !== null || value === null) return false;
  if (numeral.positional && numeral.text.length >= 2) return true;
  const last = valueMax ?? value;
  return last >= 1000 && last <= 2999 && (value >= 1000 || valueMax !== null);
}

/** Words after 年 that make it a span of time and no year of two digits (98年). */
const SPAN_AFTER = /^(?:来|间|内|多|以|期|的|里|前|后|度|任|累|规|计)/;

/** Numbers of dates and times of day: 年 月 日 号 时, in ranges too (10月13日至14日). */
export function dateReason(candidate: Candidate, view: string): string | null {
  const { unit, start, end, sentence, placed } = candidate;
  if (unit === null) return isYear(candidate) && isYearRow(view, start, end) ? 'date' : null;
  const lead = before(view, start, 8, sentence.start);
  if (unit.kind === 'calendar')
    return unit.name === '号' && /[第〕\])]$/.test(lead) ? 'document-number' : 'date';
  if (unit.name === '年' || unit.name === '学年' || unit.name === '世纪') {
    if (unit.name === '世纪') return 'date';
    if (isYear(candidate)) return 'date';
    const { value } = candidate;
    const twoDigits = placed.numeral.script === 'arabic' && value !== null && value >= 49 && value <= 99;
    if (twoDigits && !SPAN_AFTER.test(after(view, end, 1)) && /(?:^|[,、;自从到至于在(和与])$/.test(lead))
      return 'date';
    if (/(?:公元前?|民国|光绪|康熙|乾隆|道光|嘉庆|同治|宣统|咸丰|雍正|顺治)$/.test(lead)) return 'date';
  }
  if (unit.name === '日' && /(?:月|月份|日[至到、和与\-~—]|月[上中下]旬)$/.test(lead)) return 'date';
  return null;
}

/** Years without 年: 1998、2003年, (2019). */
function isYearRow(view: string, start: number, end: number): boolean {
  const next = view.charAt(end);
  const prior = view.charAt(start - 1);
  return /[、\-—~至到和与/.]/.test(next) || /[、\-—~至到和与/.([〔]/.test(prior) || /[)\]〕]/.test(next);
}
