/** What sort of body meets. */
export type Sort =
  | 'congress'
  | 'standing'
  | 'chairmen'
  | 'committee'
  | 'presidium'
  | 'partygroup'
  | 'government'
  | 'council'
  | 'consultative'
  | 'politburo'
  | 'center'
  | 'partycommittee'
  | 'partycongress';

/** A word for a body: its sort, and what it adds to the full name of its place. */
export interface Institution {
  word: string;
  sort: Sort;
  name: string;
}

/** Whose a body is, as printed before it. */
export type Owner =
  | { by: 'nation' }
  /** A generic word: 市, 省, 区. */
  | { by: 'level'; word: string }
  /** Names of divisions, from the largest. */
  | { by: 'name'; text: string; township: boolean }
  /** Several at once: 市区人大, 各级人大. */
  | { by: 'several' };

/** A meeting as its words say it, before it is told whose it is. */
export interface Named {
  start: number;
  end: number;
  /** The bodies, the one that meets first: 主任, then 人大常委会. */
  bodies: Institution[];
  owner: Owner | null;
  term: number | null;
  session: number | null;
  /** 第九次会议, whose body an earlier mention tells. */
  bare: boolean;
  /** A conference on work: 人大工作会议. */
  work: boolean;
}

/** A stretch of a passage. */
export interface Span {
  start: number;
  end: number;
}

/** Tells the place whose name ends at an offset of a passage. */
export type PlaceEnding = (end: number) => { start: number; township: boolean } | null;
