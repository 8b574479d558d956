/** National congresses of the party: 党的十九大, 中国共产党第二十次全国代表大会. */
import { ordinal } from './numbers.js';

/** A congress of the party as printed. */
export interface PartyCongress {
  start: number;
  end: number;
  term: number;
}

const NATIONAL =
  /(?:中国共产党|中共|党的)?第([一二三四五六七八九十]{1,3})次全国代表大会|(?:党的|中共|从|、|和|自|到)([一二三四五六七八九十]{1,3})大(?![\u4e00-\u9fff]?[类项举任重支产工])|(?<![一二三四五六七八九十百千万零第])(十[一二三四五六七八九]|二十[一二]?)大(?=以来|以后|之后|精神|报告|召开|提出|代表|对|强调|指出|作出|做出|胜利|关于|要求|部署|明确|将|把|闭幕|开幕|期间|[和、及,。”》]|后|前|上|的)/g;

/** All national congresses of the party in a view. */
export function partyCongresses(view: string): PartyCongress[] {
  const found: PartyCongress[] = [];
  for (const match of view.matchAll(NATIONAL)) {
    const term = ordinal(match[1] ?? match[2] ?? match[3] ?? '');
    if (term === null || term > 30) continue;
    const lead = /^[从、和自到]/.exec(match[0])?.[0].length ?? 0;
    // 五大 and the like are congresses only with 党的 before them.
    if (lead > 0 && (term < 12 || /^[、和]/.test(match[0]))) {
      if (term < 12 || view.charAt(match.index - 1) !== '大') continue;
    }
    found.push({ start: match.index + lead, end: match.index + match[0].length, term });
  }
  return found;
}
