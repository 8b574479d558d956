const DIGITS = '〇一二三四五六七八九';

/** A Chinese or Arabic number up to 999, as ordinals of terms and sessions are written; null for anything else. */
export function ordinal(word: string): number | null {
  if (/^\d{1,3}$/.test(word)) return Number(word);
  const match =
    /^(?:([一二三四五六七八九])百)?[零〇]?(?:([一二三四五六七八九]?)(十|廿))?([一二三四五六七八九]?)$/.exec(
      word,
    );
  if (match === null || word === '') return null;
  const [, hundreds, tens, ten, ones] = match;
  const value =
    (hundreds ? DIGITS.indexOf(hundreds) * 100 : 0) +
    (ten === '廿' ? 20 : ten ? (tens ? DIGITS.indexOf(tens) : 1) * 10 : 0) +
    (ones ? DIGITS.indexOf(ones) : 0);
  return value > 0 ? value : null;
}
