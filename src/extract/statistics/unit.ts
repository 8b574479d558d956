import type { UnitKind } from '../../units/index.js';
import { matchUnit, matchUnitBefore } from '../../units/index.js';
import type { PlacedNumeral, PlacedUnit } from './candidate.js';

/** Signs and words that a numeral holds itself, with the kind of unit they are. */
function kindOfHeld(unit: string): UnitKind {
  return /[%‰‱]/.test(unit) ? 'percentage' : 'ratio';
}

/** Classifiers after which a bracket gives a second one (43台(套)) are units by themselves; nothing to do for them. */
const GAP = /^[ \u3000]$/;

/** The unit of a number: what the numeral holds (%, 成, 倍), what follows it, or a currency sign before it. */
export function unitOf(text: string, placed: PlacedNumeral): PlacedUnit | null {
  const { numeral, end } = placed;
  if (numeral.unit !== null) {
    const last = end - 1;
    return { start: last, end, text: numeral.unit, name: numeral.unit, kind: kindOfHeld(numeral.unit) };
  }
  if (numeral.kind === 'fraction') return null;
  const found = matchUnit(text, end);
  if (found !== null && (found.start === end || GAP.test(text.slice(end, found.start)))) {
    // 600人大关: nobody counts congresses, so it is people.
    if (found.name === '人大') {
      return {
        start: found.start,
        end: found.end - 1,
        text: found.unit.slice(0, -1),
        name: '人',
        kind: 'classifier',
      };
    }
    return { start: found.start, end: found.end, text: found.unit, name: found.name, kind: found.kind };
  }
  const sign = matchUnitBefore(text, placed.start);
  if (sign === null || sign.kind !== 'money') return null;
  return { start: sign.start, end: sign.end, text: sign.unit, name: sign.name, kind: 'money' };
}
