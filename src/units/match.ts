import { fold } from '../text/fold.js';
import { compound, MOST_PARTS } from './compound.js';
import { simplifyForUnits } from './simplify.js';
import { moneyPrefixes, unitTable } from './table.js';
import type { Unit, UnitMatch } from './types.js';
import { endIn, REACH, windowAt } from './window.js';

const LATIN = /[A-Za-z]/;
const WORD = /[A-Za-z0-9]/;

/** True where a symbol in Latin letters ends there and is not the beginning of a longer word (5g, not 5go). */
function ends(name: string, rest: string): boolean {
  const last = name.charAt(name.length - 1);
  return !LATIN.test(last) || !WORD.test(rest.charAt(0));
}

/** The longest unit at the beginning of a folded text, or null. */
function longest(text: string): Unit | null {
  for (const [name, unit] of unitTable().get(text.charAt(0)) ?? []) {
    if (text.startsWith(name) && ends(name, text.slice(name.length))) return unit;
  }
  return null;
}

/** One unit, not looking for a compound. */
function matchSimple(view: string, at: number): UnitMatch | null {
  const window = windowAt(view, at);
  const unit = longest(window.text);
  if (unit === null) return null;
  const { name, kind, group, base, factor } = unit;
  return {
    start: window.start,
    end: endIn(window, name.length),
    unit: name,
    name,
    kind,
    group,
    base,
    factor,
  };
}

/** `matchUnit` for a text that is folded and simplified already; `unit` is given in that form. */
export function matchUnitInView(view: string, at: number): UnitMatch | null {
  const first = matchSimple(view, at);
  return first === null ? null : (compound(view, first, matchSimple) ?? first);
}

/**
 * The longest unit that begins at offset `at` of a text (a few blanks before it are passed over), as it stands
 * after a numeral: classifier, measure with its factor to the base unit, money, span of time, percentage sign
 * or points, a noun known to be counted without a classifier, or a compound (`元/吨`, `微克/立方米`).
 * Null where none begins there, or where what begins there is a word that only looks like one (期间, 升至).
 * The text may be as printed or folded; offsets are UTF-16 units. The work is bounded, whatever follows.
 */
export function matchUnit(text: string, at: number): UnitMatch | null {
  const next = text.slice(at, at + MOST_PARTS * REACH);
  const found = matchUnitInView(simplifyForUnits(fold(next)), 0);
  if (found === null) return null;
  const start = at + found.start;
  const end = at + found.end;
  return { ...found, start, end, unit: text.slice(start, end).replace(/\s+/g, '') };
}

/** A currency sign or word that ends at offset `at`, before the number: ¥3000, 人民币200万. */
export function matchUnitBefore(text: string, at: number): UnitMatch | null {
  let end = at;
  while (end > 0 && at - end < 2 && text[end - 1] === ' ') end--;
  for (const unit of moneyPrefixes()) {
    const start = end - unit.name.length;
    if (start < 0 || text.slice(start, end) !== unit.name) continue;
    if (LATIN.test(unit.name.charAt(0)) && LATIN.test(text.charAt(start - 1))) continue;
    return { ...unit, start, end, unit: unit.name };
  }
  return null;
}
