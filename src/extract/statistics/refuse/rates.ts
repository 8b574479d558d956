import type { Candidate } from '../candidate.js';
import { after } from '../clause.js';

/** A round number alone: 万, 百万, 十万. */
const ROUND = /^(?:[十百千]?万|[百千亿])$/;
/** What is reckoned by so many of something: 百万吨|死亡率, 万元|生产总值能耗, 万人|发明专利拥有量. */
const PER =
  /^(?:死亡率|死亡人数|死亡|GDP|国内生产总值|地区生产总值|生产总值|工业增加值|增加值|产值|发明专利|有效发明|专利|拥有|能耗|用水量|病床|口)/;

/** The number that a rate is reckoned by is part of its name and no figure. */
export function rateReason({ placed, unit, end, passage }: Candidate, view: string): string | null {
  if (unit === null || placed.numeral.script === 'arabic') return null;
  const core = passage.text.slice(placed.coreStart, placed.end);
  return ROUND.test(core) && PER.test(after(view, end, 8)) ? 'word' : null;
}
