/** The numbers that headings and list items of Chinese official prose begin with. */

/** Kinds of numbers, by their form. */
export type NumberForm =
  | 'chapter' // 第一章 第一部分 第一篇
  | 'section' // 第一节
  | 'article' // 第一条: a provision, never a heading
  | 'han' // 一、
  | 'han-paren' // （一）
  | 'arabic' // 1.  1、
  | 'decimal' // 1.1  2.3.1
  | 'arabic-paren' // （1）  1）
  | 'circled' // ①
  | 'roman' // Ⅰ．
  | 'zero' // 01 and a space
  | 'counted' // 第一，… 甲、…: over text only, see `body/word-headings.ts`
  | 'bare'; // 一, 01, PART 1 alone on a line

/** A number at the beginning of a text: its form, its value and where the words after it begin. */
export interface Numbering {
  form: NumberForm;
  /** As printed, without the mark after it: 一, （一）, 1. → 1, 第一章. */
  label: string;
  value: number | null;
  /** Offset of the first character after the number and its mark. */
  end: number;
  /** Depth of a decimal number: 1.1 is 2. */
  depth: number;
}

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** Value of a small Chinese or Arabic ordinal (一 … 九十九, 一百零三), null if it is none. */
export function ordinalValue(text: string): number | null {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  let total = 0;
  let digit = 0;
  for (const char of text) {
    if (char === '百' || char === '十') {
      total += (digit || (char === '十' ? 1 : 0)) * (char === '百' ? 100 : 10);
      digit = 0;
    } else {
      const value = DIGITS[char];
      if (value === undefined) return null;
      digit = value;
    }
  }
  return total + digit || null;
}

const HAN = '[一二三四五六七八九十百零〇]{1,5}';
const FORMS: readonly [NumberForm, RegExp][] = [
  ['chapter', new RegExp(`^第\\s?(${HAN}|\\d{1,3})\\s?(?:章|部分|篇|编)(?=[\\s：:、，]|$|[^的])`)],
  ['section', new RegExp(`^第\\s?(${HAN}|\\d{1,3})\\s?节(?=[\\s：:、]|$|[^的课约])`)],
  ['article', new RegExp(`^第\\s?(${HAN}|\\d{1,3})\\s?条(?=[\\s：:]|之)`)],
  ['han', new RegExp(`^(${HAN})\\s?[、．.]`)],
  ['han-paren', new RegExp(`^[（(]\\s?(${HAN})\\s?[）)][、.．]?`)],
  // `3.47亿元` at the beginning of a line is a number, not a heading's.
  [
    'decimal',
    /^(\d{1,2}(?:[.．]\d{1,2}){1,3})[.．、]?(?=[\s\u3400-\u9fff“《])(?![.．、]?[万亿多余元个百千倍吨亩公平千米户家项件人名次时小分秒天岁折成度厘克升瓦])/,
  ],
  ['arabic', /^(\d{1,2})\s?(?:[、．]|[.](?!\d))/],
  ['arabic-paren', /^[（(]?\s?(\d{1,2})\s?[）)][、.．]?/],
  ['circled', /^([①-⑳])[、.．]?/],
  ['roman', /^([Ⅰ-Ⅻ]|[IVX]{1,4})\s?[、．.]\s?(?=[\u3400-\u9fff“《（(])/],
  ['zero', /^(0[1-9])\s+(?=[\u3400-\u9fff“《])/],
];

/** A number that is all there is on a line; Arabic ones only as page numbers are not set: 01, PART 1. */
const BARE = /^(?:([一二三四五六七八九十]{1,3})|(0[1-9])|PART\.?(\d{1,2}|[一二三四五六七八九十]{1,2}))$/i;

/** The number of a section that stands alone on its line, without white space, or null. */
export function bareNumberOf(key: string): Numbering | null {
  if (key.length > 7) return null;
  const match = BARE.exec(key);
  if (!match) return null;
  return {
    form: 'bare',
    label: key,
    value: ordinalValue((match[1] ?? match[2] ?? match[3])!),
    end: key.length,
    depth: 1,
  };
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** Value of a Roman numeral up to twelve, in one character or in letters. */
function romanValue(text: string): number | null {
  const code = text.charCodeAt(0) - 0x2160;
  if (code >= 0 && code < 12) return code + 1;
  return ROMAN.indexOf(text) + 1 || null;
}

/** The number a folded text begins with, or null. Digits must be folded to ASCII. */
export function numberingOf(view: string): Numbering | null {
  const first = view.charCodeAt(0);
  // Nearly all texts begin with a word: leave before any pattern is tried.
  if (
    Number.isNaN(first) ||
    (!'第一二三四五六七八九十（(0123456789IVX'.includes(view[0]!) &&
      !(first >= 0x2460 && first <= 0x2473) &&
      !(first >= 0x2160 && first <= 0x216b))
  )
    return null;
  for (const [form, pattern] of FORMS) {
    const match = pattern.exec(view);
    if (!match) continue;
    const inner = match[1]!;
    let end = match[0].length;
    while (view[end] === ' ') end++;
    return {
      form,
      label: match[0].replace(/[、．.\s]+$/, ''),
      value:
        form === 'circled'
          ? inner.charCodeAt(0) - 0x245f
          : form === 'decimal'
            ? Number(inner.split(/[.．]/).at(-1))
            : form === 'roman'
              ? romanValue(inner)
              : ordinalValue(inner),
      end,
      depth: form === 'decimal' ? inner.split(/[.．]/).length : 1,
    };
  }
  return null;
}
