/** Units and classifiers: what a number counts or measures, by look-up in data files. */
export { matchUnit, matchUnitBefore } from './match.js';
export { simplifyForUnits } from './simplify.js';
export type { Unit, UnitKind, UnitMatch } from './types.js';
