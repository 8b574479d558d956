import type { UnitMatch } from '../units/types.js';
import { decimal, divide, type Exact, multiply, write } from './exact.js';

function factorOf(text: string): Exact {
  const [over = '1', under = '1'] = text.split('/');
  return divide(decimal(over), decimal(under));
}

/**
 * A value in a unit, turned into its base unit (3.5 公顷 → 35000 m²), exactly: a plain decimal, rounded to 15
 * significant digits only where no decimal writes it. Null where the unit converts to nothing.
 */
export function toBase(value: string, unit: Pick<UnitMatch, 'base' | 'factor'>): string | null {
  if (unit.base === null || unit.factor === null) return null;
  const negative = value.startsWith('-');
  const { text } = write(multiply(decimal(negative ? value.slice(1) : value), factorOf(unit.factor)));
  return negative && text !== '0' ? `-${text}` : text;
}
