import { dataWords, once } from '../../../text/lexicon.js';
import type { Candidate } from '../candidate.js';
import { after, isHan } from '../clause.js';

/** Classifiers that reports count their work by. */
const tabled = once(() => dataWords(new URL('../data/tabled-units.txt', import.meta.url)));
const SPANS = new Set(['duration', 'age', 'calendar']);

/**
 * A Chinese numeral of one digit is mostly no figure (一个、两次): it counts only with an approximator or a measuring
 * unit, or where the whole article writes its figures so (审议法规草案三件).
 */
export function smallReason(candidate: Candidate, view: string, chineseStyle: boolean): string | null {
  const { placed, unit, qualifier, end, value, valueMax } = candidate;
  const { numeral } = placed;
  if (numeral.script === 'arabic' || numeral.script === 'mixed') return null;
  if (/^[几数]$/.test(numeral.text)) return 'indefinite';
  if (numeral.kind === 'half' && qualifier === 'exact') return 'indefinite';
  if (unit === null) {
    if (numeral.kind === 'fraction' || numeral.kind === 'half' || numeral.kind === 'percent') return null;
    return numeral.magnitude !== null && numeral.text.length > 2 ? null : 'no-unit';
  }
  if (numeral.text === '零' || numeral.text === '〇') return 'indefinite';
  if (unit.kind === 'percentage' || unit.kind === 'ratio' || unit.kind === 'point') return null;
  if (valueMax !== null && numeral.text.length === 2 && (value ?? 0) < 10) return 'indefinite';
  // 一人多高: one and a bit is no figure.
  if (value === 1 && qualifier === 'more_than' && /[多余]$/.test(view.slice(candidate.start, end)))
    return 'small';
  if (candidate.tenths) return null;
  if (qualifier !== 'exact') return isRhetorical(candidate, view) ? 'rhetorical' : null;
  if (numeral.kind === 'vague') return null;
  if (value !== null && value >= 10 && !(numeral.text.length === 1))
    return SPANS.has(unit.kind) || unit.kind === 'noun' ? 'named' : null;
  if (unit.kind === 'money' || unit.kind === 'measure' || unit.kind === 'compound') {
    return chineseStyle ? null : 'indefinite';
  }
  if (!chineseStyle || !tabled().has(unit.name) || numeral.text.length > 1) return 'small';
  return isTabled(candidate, view, end) ? null : 'small';
}

/** 三件 after its noun and before a mark: a figure in a report (决定三件，). */
function isTabled({ placed, sentence }: Candidate, view: string, end: number): boolean {
  const next = after(view, end, 1);
  const prior = view.charAt(placed.start - 1);
  return (
    placed.start > sentence.start &&
    isHan(prior) &&
    !/每/.test(view.slice(Math.max(sentence.start, placed.start - 10), placed.start)) &&
    !/[每这那哪上下另有同各某为第和与一]/.test(prior) &&
    (next === '' || /[,。;、:)]/.test(next))
  );
}

/** 上百年, 千百次, 三番: large words that only say "many". */
function isRhetorical({ unit, placed }: Candidate, view: string): boolean {
  if (unit === null) return false;
  if (unit.kind === 'duration')
    return !/时|分|秒|钟|天|日|月/.test(unit.name) && placed.numeral.text.length < 3;
  return (
    placed.numeral.kind === 'vague' &&
    /^(?:成千上万|千百|亿万|千千万万)/.test(placed.numeral.text) &&
    view.charAt(placed.end) === '的'
  );
}
