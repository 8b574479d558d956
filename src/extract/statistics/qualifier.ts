import { type Qualifier, qualifierAfter, qualifierBefore } from '../../numerals/index.js';
import { before } from './clause.js';

/** What turns 少于 and 超过 round: 不得少于, 不能超过, 未超过. */
const NEGATED = /(?:不得|不能|不应|不可|不准|不宜|不会|不许|没有|不|未|没)$/;
const OPPOSITE: Partial<Record<Qualifier, Qualifier>> = { at_most: 'at_least', more_than: 'at_most' };
/** 至少 and 最多 with a verb between them and the number: 至少召开2次. */
const DISTANT = /(至少|最少|最多|至多|不少于|不超过)[\u4e00-\u9fff]{1,8}$/;
/** What a share is of may stand between it and its qualifier: 约占总数的两成, 不低于支出的1%. */
const OF_WHOLE =
  /(?<![节合预签履违制条契公邀网特隐集简失赴践解盟俭大有])(约|不低于|不少于|不高于|不超过|至少|最多|接近)(?:占|为|是|有|占到|达到)?[^,;:。、约]{1,14}的$/;
const DISTANT_STOP = /[的和与及、]|有|为/;
const WHOLE_QUALIFIERS: Record<string, Qualifier> = {
  约: 'about',
  接近: 'nearly',
  不低于: 'at_least',
  不少于: 'at_least',
  至少: 'at_least',
  不高于: 'at_most',
  不超过: 'at_most',
  最多: 'at_most',
};
/** Words after a number that belong to its span: 以上, 左右, 以内, 余, 多 … */
const IN_SPAN = new Set([
  '左右',
  '上下',
  '以上',
  '之上',
  '开外',
  '有余',
  '以下',
  '以内',
  '之内',
  '多',
  '余',
  '挂零',
  '强',
  '弱',
]);

/**
 * The qualifier that stands before a number, outside its span, or null. `start` is where the span begins; `share` is true for
 * percentages and the like, which name what they are a share of.
 */
export function outerQualifier(view: string, start: number, floor: number, share: boolean): Qualifier | null {
  const hit = qualifierBefore(view, start);
  // 最高98%, 最低60分 are the ends of a scale, and the numbers themselves exact.
  if (hit !== null && hit.start >= floor && !/^最[高低]/.test(hit.text)) {
    const turned = OPPOSITE[hit.qualifier];
    const plain = /^(?:少于|低于|小于|多于|高于|大于|超过|超出|突破)/.test(hit.text);
    return plain && turned !== undefined && NEGATED.test(before(view, hit.start, 3, floor))
      ? turned
      : hit.qualifier;
  }
  const whole = share ? OF_WHOLE.exec(before(view, start, 22, floor)) : null;
  if (whole !== null) return WHOLE_QUALIFIERS[whole[1]!] ?? null;
  const distant = DISTANT.exec(before(view, start, 12, floor));
  if (distant === null || DISTANT_STOP.test(distant[0].slice(distant[1]!.length))) return null;
  return /至少|最少|最低|不少于/.test(distant[1]!) ? 'at_least' : 'at_most';
}

/** The approximator after a number and its unit that belongs to its span (75%以上), or null. */
export function innerQualifierAfter(view: string, end: number): { end: number; qualifier: Qualifier } | null {
  const hit = qualifierAfter(view, end);
  if (hit === null || !IN_SPAN.has(hit.text) || hit.start !== end) return null;
  return { end: hit.end, qualifier: hit.qualifier };
}
