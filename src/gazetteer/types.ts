/** Level of an administrative division. Directly governed counties are `county`, 副省级 cities `prefecture`. */
export type DivisionLevel = 'province' | 'prefecture' | 'county';

/** A division of county level or above that is, or once was, in GB/T 2260. */
export interface Division {
  /** Six digits of GB/T 2260. A former and a present division may share one (襄樊市, 襄阳市: 420600). */
  code: string;
  /** Full official name: 北京市, 恩施土家族苗族自治州. */
  name: string;
  /** Name without its generic word (海淀, 恩施); null where only the full name is in use (东区, 忠县). */
  short: string | null;
  level: DivisionLevel;
  /** Code of the division above; null for provinces. */
  parent: string | null;
  /** First and last day as far as known: YYYY, YYYY-MM or YYYY-MM-DD, both inclusive; null where open. */
  from: string | null;
  until: string | null;
  /** Codes of the divisions that hold its area now; empty for a division that exists. */
  successors: readonly string[];
}

/** A street, town or township (街道, 镇, 乡, 苏木). */
export interface Township {
  name: string;
  /** Name without its generic word, null where that leaves one character. */
  short: string | null;
  level: 'township';
  /** Code of its county, or of its prefecture in cities that have no counties. */
  parent: string;
}

/** How a name was written: in full, without its generic word (恩施), or otherwise (恩施州, 前郭县, 内蒙). */
export type NameForm = 'full' | 'short' | 'alias';

/** A resolved place. `code` is null below county level. */
export interface Place {
  name: string;
  code: string | null;
  level: DivisionLevel | 'township';
}
