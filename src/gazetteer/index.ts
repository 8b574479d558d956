export {
  type DivisionPrefix,
  divisionByCode,
  divisionsNamed,
  findDivisionPrefix,
  lineage,
  parentOf,
} from './lookup.js';
export { type NameHit, NameIndex } from './name-index.js';
export { divisionNames, formOf } from './names.js';
export { homeOfOrganization } from './organization.js';
export { exactly, placeOfCode, preferred, type ResolveOptions, resolvePlace } from './resolve.js';
export { divisionAt } from './rows.js';
export { type DivisionHit, rivalsOf, type ScanOptions, scan } from './scan.js';
export { type ProvinceTownships, townshipShort, townshipsOf } from './townships.js';
export { type Trap, type TrapHit, trapAt, trapOf } from './traps.js';
export type { Division, DivisionLevel, NameForm, Place, Township } from './types.js';
export { unitBelongsToNext } from './units.js';
export { inForce } from './validity.js';
