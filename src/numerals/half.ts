import { dataWords, once } from '../text/lexicon.js';
import { matchUnitInView } from '../units/match.js';
import { decimal, single } from './exact.js';
import { blank, type Reading } from './reading-type.js';
import { wordAt } from './words.js';

/** Units that 半 halves; before other classifiers it mostly makes a word (半场, 半部, 半路). */
const halved = once(() => dataWords(new URL('./data/halved.txt', import.meta.url)));

/** 半 as a numeral at `at`: before a unit it can halve (半年, 半个月), and 半成, 半折; null in words (半导体, 大半). */
export function readHalf(view: string, at: number, floor: number): Reading | null {
  const unit = matchUnitInView(view, at + 1);
  if (unit === null || !halved().has(unit.name)) return null;
  if (/[一大多小过前后上下夜]/.test(view.charAt(at - 1)) || isAfterUnit(view, at)) return null;
  const word = wordAt(view, at, floor);
  if (word !== null && word.end >= unit.end) return null;
  const tenths = unit.name === '成';
  return {
    ...blank(at, tenths ? unit.end : at + 1),
    kind: tenths ? 'tenths' : 'half',
    unit: tenths ? '成' : null,
    value: single(decimal('0.5')),
    chinese: true,
  };
}

/** 三年半: the half belongs to the number before it. */
function isAfterUnit(view: string, at: number): boolean {
  return /[0-9一二三四五六七八九十百千两几][年天日月周个亩斤吨里时倍成点岁]$/.test(
    view.slice(Math.max(0, at - 2), at),
  );
}
