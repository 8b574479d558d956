import { scanNumerals } from '../../numerals/index.js';
import type { SentenceSpan } from '../../text/sentences.js';
import type { Passage } from '../passage.js';
import type { PlacedNumeral } from './candidate.js';

/**
 * What a sentence must hold to be worth reading number by number: digits, a Chinese numeral of two characters, a share,
 * tenths of a metre, or a qualified one. Most sentences of an article hold none of these, only 一 and 两 inside words.
 */
const WORTH =
  /[0-9０-９]|[一二三四五六七八九两几数十百千万亿〇零壹贰叁肆伍陆柒捌玖拾佰仟][一二三四五六七八九几十百千万亿〇零壹贰叁肆伍陆柒捌玖拾佰仟萬億余多來来]|[一二三四五六七八九两几十百][成倍番%]|[一二三四五六七八九两]米[一二三四五六七八九]|分之|半[数以]|过半|[上近逾超过约][百千万亿]|(?:至少|不少于|不低于|不足|超过|不超过|不到|最多|仅有|只有)[一二三四五六七八九两半]|(?:至少|最多|至多|不少于)[\u4e00-\u9fff]{0,8}[一二三四五六七八九两]|[件项項部次名人个個家份条條篇期][一二三四五六七八九两兩][件项項部次名人个個家份条條篇期]/;
/** Numerals of one character and their classifiers, where a whole text writes its counts so. */
const SMALL = /[一二三四五六七八九两兩][件项項部次名人个個家份条條篇期起]/;

/** How far small numerals are looked for: not at all, where they may be figures, or everywhere (to explain each). */
export type Reading = 'figures' | 'small' | 'all';

/** The numerals of one sentence, placed in the passage. */
export function numeralsOf(
  passage: Passage,
  { start, end }: SentenceSpan,
  reading: Reading,
): PlacedNumeral[] {
  const text = passage.text.slice(start, end);
  if (reading !== 'all' && !WORTH.test(text) && !(reading === 'small' && SMALL.test(text))) return [];
  return scanNumerals(text).map((numeral) => ({
    numeral,
    start: start + numeral.start,
    end: start + numeral.end,
    coreStart: start + numeral.core.start,
  }));
}
