import { isDigit } from './chars.js';

/** 13 groups are 39 digits; what goes on longer is a list. It also bounds the work at each number of a list. */
const MOST_GROUPS = 12;
/** Blanks made to stand between groups of three. Other blanks stand between numbers. */
const THIN = /[\u00a0\u2006-\u2009\u202f]/;
/** So many digits after the point are looked over for the unit. */
const MOST_DECIMALS = 8;
const HAN_OR_SHARE = /[\u4e00-\u9fff%‰‱℃]/;

/** True where exactly three digits stand at `at`. */
function isGroup(view: string, at: number): boolean {
  return isDigit(view[at]) && isDigit(view[at + 1]) && isDigit(view[at + 2]) && !isDigit(view[at + 3]);
}

/**
 * The end of a number with thousands separators whose first digits are at `at`–`firstEnd`; `firstEnd` where the
 * separators are those of a list. All groups have three digits and the same separator:
 * - a comma (1,234,567), in the width of the digits, since after half-width digits a full-width comma is punctuation
 *   (56，120人) unless there are two or more groups;
 * - a thin or no-break space; an ordinary space only before a Chinese character or % and not after another
 *   number, as in the 12 345人 of older composition.
 */
export function groupedEnd(view: string, text: string, at: number, firstEnd: number): number {
  const separator = view.charAt(firstEnd);
  if ((separator !== ',' && separator !== ' ') || firstEnd - at > 3 || firstEnd === at || view[at] === '0') {
    return firstEnd;
  }
  const printed = text.charAt(firstEnd);
  // After another number and the same comma it stands in a list: 12,34,567.
  if (separator === ',' && text[at - 1] === printed && isDigit(view[at - 2])) return firstEnd;
  let end = firstEnd;
  let groups = 0;
  while (text[end] === printed && isDigit(view[end + 1])) {
    if (!isGroup(view, end + 1) || groups === MOST_GROUPS) return firstEnd;
    end += 4;
    groups++;
  }
  if (groups === 0) return firstEnd;
  if (separator === ',') {
    const otherWidth = printed !== ',' && view[at] === text[at];
    return otherWidth && groups === 1 ? firstEnd : end;
  }
  if (THIN.test(printed)) return end;
  return isPlainSpaceGroup(view, at, end) ? end : firstEnd;
}

function isPlainSpaceGroup(view: string, at: number, end: number): boolean {
  // 1 086.4亿元: the unit stands behind the decimals.
  let after = end;
  if (view[end] === '.' && isDigit(view[end + 1])) {
    after++;
    while (after - end < MOST_DECIMALS && isDigit(view[after])) after++;
  }
  if (!HAN_OR_SHARE.test(view.charAt(after))) return false;
  const before = view.charAt(at - 1);
  if (before === ' ') return !isDigit(view[at - 2]);
  return before === '' || !'表图第附式例'.includes(before) || (before === '表' && view[at - 2] === '代');
}
