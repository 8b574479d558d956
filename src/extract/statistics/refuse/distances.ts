import type { Candidate } from '../candidate.js';
import { after, before } from '../clause.js';

const LENGTH = new Set(['米', '公里', '千米', '里', '公分', '厘米', '海里', '华里']);
/** How names of places go on that begin with a distance. */
const PLACE = /[店屯庄河桥堡铺沟坪岗湾墩塘街镇乡村山坡营]/;
const AROUND = /^(?:范围|之?内|的?范围|之?外|处|远的|开外|半径)/;
/** Before a distance that is itself what is limited: 误差控制在2米以内. */
const LIMITED = /(?:控制|缩短|压缩|限制|保持|稳定|降低?|减少)[在到至为][^,;。]{0,3}$/;

/** A distance that only says where something is (沿湖110米范围内) is no statistic. */
export function distanceReason(
  { unit, placed, start, end, sentence }: Candidate,
  view: string,
): string | null {
  if (unit === null || !LENGTH.has(unit.name)) return null;
  // 十八里|店, 五里|河: the name of a place, which says no 余 or 多.
  const { script, approximators } = placed.numeral;
  if (
    unit.name === '里' &&
    script !== 'arabic' &&
    approximators.length === 0 &&
    PLACE.test(after(view, end, 1))
  )
    return 'word';
  const within = /(?:以内|之内|以外|开外)$/.test(view.slice(unit.end, end));
  const lead = before(view, start, 12, sentence.start);
  if (/长[^,;。]{0,4}$/.test(lead)) return null;
  return AROUND.test(after(view, end, 4)) || (within && !LIMITED.test(lead)) ? 'place-scope' : null;
}
