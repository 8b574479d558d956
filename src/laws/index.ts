export { lawNames, titleKey } from './catalogue.js';
export { type LawMatch, lookupLaw, type NearLaw, nearestLaw } from './lookup.js';
export type { Law, LawKind, LawName } from './types.js';
