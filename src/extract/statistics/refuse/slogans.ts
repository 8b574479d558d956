import { dataRows, once } from '../../../text/lexicon.js';
import type { Candidate } from '../candidate.js';
import { after, before } from '../clause.js';

interface Slogan {
  word: string;
  /** Where in the word its first numeral stands. */
  numerals: number[];
}

const NUMERAL = /[一二三四五六七八九十两百千万几0-9]/g;

function sloganOf(word: string): Slogan {
  return { word, numerals: [...word.matchAll(NUMERAL)].map((match) => match.index) };
}

/** The words of the lexicon; the extractor of slogans has the same. */
export const sloganWords = once(() =>
  dataRows(new URL('../data/slogans.tsv', import.meta.url)).flatMap(([words = '']) =>
    words.split(' ').filter(Boolean),
  ),
);

const bundled = once(() => sloganWords().map(sloganOf));

/** Slogans by their numeral character and where it stands in them, so that a look-up costs a few comparisons. */
export class Slogans {
  readonly #byNumeral = new Map<string, { word: string; at: number }[]>();

  constructor(own: readonly string[] = []) {
    for (const { word, numerals } of [...bundled(), ...own.map(sloganOf)]) {
      for (const at of numerals) {
        const key = word.slice(at, at + 2);
        const list = this.#byNumeral.get(key);
        if (list === undefined) this.#byNumeral.set(key, [{ word, at }]);
        else list.push({ word, at });
      }
    }
  }

  /** True where a numeral of the view stands in a slogan. */
  covers(view: string, at: number): boolean {
    const list = this.#byNumeral.get(view.slice(at, at + 2));
    return list?.some((entry) => entry.at <= at && view.startsWith(entry.word, at - entry.at)) ?? false;
  }
}

/** Longest quotation taken for a term. */
const TERM = 16;

/** True where the number stands in short quotation marks, as part of a term: “五级书记抓禁毒”, “3时代”. */
function isQuotedTerm(candidate: Candidate, view: string): boolean {
  const { start, end, unit } = candidate;
  // A figure may be quoted whole: “近11次”.
  if (view.charAt(start - 1) === '“' && view.charAt(end) === '”' && unit !== null)
    return candidate.placed.numeral.script !== 'arabic';
  const lead = before(view, start, TERM);
  const open = lead.lastIndexOf('“');
  if (open === -1 || /[”,。;:!?]/.test(lead.slice(open))) return false;
  const rest = after(view, end, TERM);
  const close = rest.indexOf('”');
  if (close === -1 || /[,。;:!?]/.test(rest.slice(0, close))) return false;
  if (lead.length - open - 1 + (end - start) + close > TERM) return false;
  // A quotation that holds a measured figure is a figure still: “满意率98.5%”.
  return !(
    unit !== null &&
    (unit.kind === 'percentage' || unit.kind === 'money' || unit.kind === 'measure') &&
    candidate.placed.numeral.script === 'arabic'
  );
}

/** 一核两翼三带: numerals at every second or third character. */
function isFormulaOfNumerals(view: string, start: number, end: number): boolean {
  const around = view.slice(Math.max(0, start - 3), end + 4);
  const digits = around.match(/[一二三四五六七八九十两]/g);
  if (digits === null || digits.length < 2) return false;
  return /[一二三四五六七八九两][\u4e00-\u9fff]{1,2}[一二三四五六七八九两][\u4e00-\u9fff]{1,2}(?=$|[一二三四五六七八九两,。、;”"’)\u4e00-\u9fff])/.test(
    around,
  );
}

/** Named numbers: slogans by the lexicon, terms in quotation marks, plans and formulas. */
export function sloganReason(candidate: Candidate, view: string, slogans: Slogans): string | null {
  const { placed, unit, end } = candidate;
  if (slogans.covers(view, placed.coreStart)) return 'slogan';
  if (isQuotedTerm(candidate, view)) return 'quoted';
  if (unit !== null && isPlan(unit.name, view, end)) return 'plan';
  const { numeral } = placed;
  if (
    numeral.script === 'chinese' &&
    numeral.text.length === 1 &&
    unit?.name !== '成' &&
    !candidate.tenths &&
    isFormulaOfNumerals(view, placed.start, placed.end)
  ) {
    return 'formula';
  }
  return null;
}

const PLAN =
  /^(?:期)?(?:行动|攻坚|倍增|发展|建设|立法|工作|提升|总体|中长期|整治|治理|重点|滚动|改革|专项){0,3}(?:计划|规划|纲要|方案|行动|攻坚战|过渡期|任期|目标)/;

function isPlan(unit: string, view: string, end: number): boolean {
  return /^(?:年|年期|年度|天|日|个月|季度)$/.test(unit) && PLAN.test(after(view, end, 14));
}
