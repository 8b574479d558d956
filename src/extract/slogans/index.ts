import type { SloganRow } from '../../model/rows.js';
import type { Extractor } from '../extractor.js';
import { locate } from '../passage.js';
import { canonicalOf, isNoSlogan, SloganWords } from './lexicon.js';

interface Slogan {
  start: number;
  end: number;
  canonical: string;
  listed: boolean;
}

/** Longest formulation in quotation marks. */
const LONGEST = 20;
const QUOTED = /“([^“”《》。;:!?]{2,20})”/gu;

const N = '(?:十[一二三四五六七八九]|[一二三四五六七八九十两双]|\\d{1,2})';
/** 四不两直, 三查三对, 两微一端: numerals at every second to fourth character. */
const CHAIN = new RegExp(`^${N}[\\u3400-\\u9fff]{1,3}(?:、?${N}[\\u3400-\\u9fff]{1,3})+$`, 'u');
/** 六有, 十严禁, 三个一批, 七大行动 */
const SINGLE =
  /^(?:十[一二三四五六七八九]|[二三四五六七八九十两双]|\d{1,2})(?:个|大|项)?[\u3400-\u9fff]{1,3}$/u;
/** 五个一, 一个中心 */
const ONES = /^(?:[二三四五六七八九十两]个一|一个[\u3400-\u9fff]{2,3})$/u;
/** 1+N, 1+5+X */
const SUM = /^[\dN](?:\+[\dNXnx])+$/u;
/** What counts, dates, plans or campaigns of law education: no formulations. */
const MEASURED =
  /^(?:[\d一二三四五六七八九十两]+(?:年|月|日|天|元|万|亿|点|分|时|岁|人|名|户|家|倍|成|次|级|等|号|楼|层|届|期|五$|·)|[一二三四五六七八九十]{2,3}$)/u;

function formOf(words: string): boolean {
  if (isNoSlogan(words) || MEASURED.test(words)) return false;
  return CHAIN.test(words) || SINGLE.test(words) || ONES.test(words) || SUM.test(words);
}

/** Formulations of a view from the left, without overlaps. */
export function slogansIn(view: string, words: SloganWords): Slogan[] {
  const found: Slogan[] = [];
  const quoted: [number, number][] = [];
  for (const match of view.matchAll(QUOTED)) {
    const start = match.index + 1;
    const inside = match[1]!;
    const canonical = canonicalOf(inside);
    const listed = words.has(canonical);
    if (!listed && !formOf(inside.replace(/\s/gu, ''))) continue;
    found.push({ start, end: start + inside.length, canonical, listed });
    quoted.push([start, start + inside.length]);
  }
  let q = 0;
  for (let at = 0; at < view.length; at++) {
    while (q < quoted.length && quoted[q]![1] <= at) q++;
    if (q < quoted.length && at >= quoted[q]![0]) {
      at = quoted[q]![1] - 1;
      continue;
    }
    const word = freeAt(view, at, words);
    if (word === null) continue;
    found.push({ start: at, end: at + word.size, canonical: word.canonical, listed: true });
    at += word.size - 1;
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A word of the lexicon outside quotation marks; with a digit for its numeral too. */
function freeAt(view: string, at: number, words: SloganWords): { size: number; canonical: string } | null {
  if (/[\d.一二三四五六七八九十百第]/u.test(view.charAt(at - 1))) return null;
  const whole = words.freeAt(view, at);
  if (whole !== '') return { size: whole.length, canonical: canonicalOf(whole) };
  if (!/[1-9]/.test(view[at]!)) return null;
  const piece = view.slice(at, at + LONGEST);
  const canonical = canonicalOf(piece);
  const word = words.freeAt(canonical, 0);
  const size = word.length + (piece.length - canonical.length);
  return word === '' || /\d/.test(view.charAt(at + 1)) || piece.length !== canonical.length
    ? null
    : { size, canonical: word };
}

/** Formulations with numerals: 四个意识, 一府一委两院, 七有五性, “四不两直”. */
export const slogans: Extractor<SloganRow> = {
  name: 'slogans',
  extract(issue, passages, { lexicon }) {
    const words = new SloganWords(lexicon?.slogans);
    return passages.flatMap((passage) =>
      slogansIn(passage.view, words).map(({ start, end, canonical, listed }) => ({
        ...locate(issue, passage, start, end),
        canonical,
        listed,
      })),
    );
  },
};
