export {
  type DivisionPrefix,
  divisionByCode,
  divisionsNamed,
  findDivisionPrefix,
  lineage,
  parentOf,
} from './lookup.js';
export { type NameHit, NameTable } from './name-table.js';
export { divisionNames, type NamedDivision } from './names.js';
export type { Division, DivisionLevel, NameForm, Place, Township } from './types.js';
export { inForce } from './validity.js';
