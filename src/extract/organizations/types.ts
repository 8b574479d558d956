import type { OrgKind } from './lexicon.js';
import type { Places } from './places.js';

/** A body named in a passage. Offsets count in the view. */
export interface Body {
  start: number;
  end: number;
  /** Full name, null where the place cannot be told. */
  canonical: string | null;
  kind: OrgKind;
  place: string | null;
  code: string | null;
}

/** A word that looks like a body and is refused, with the reason. */
export interface NoBody {
  start: number;
  end: number;
  reason: 'deputy' | 'system' | 'generic' | 'document' | 'word';
  /** The congress that a deputy is of, where its place can be told. */
  canonical?: string | null;
}

export interface Found {
  bodies: Body[];
  refused: NoBody[];
  /** Bodies and what is refused, by where they end. */
  byEnd: Map<number, Body | NoBody>;
  places: Places;
}
