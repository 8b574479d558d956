import type { Division, NameForm, Township } from '../../gazetteer/index.js';

/** A run of a passage's view that reads as the name of a division or township. */
export interface Candidate {
  start: number;
  end: number;
  text: string;
  form: NameForm;
  divisions: readonly Division[];
  townships: readonly Township[];
}

/** What a candidate or a deictic means. `code` is that of the division; null for townships and where several remain. */
export interface Meaning {
  name: string;
  code: string | null;
  level: 'province' | 'prefecture' | 'county' | 'township' | null;
  /** Codes of the division, or of the township's county where known, and all above. */
  way: readonly string[];
}

/** A candidate taken for a mention. */
export interface Mention {
  start: number;
  end: number;
  text: string;
  meaning: Meaning;
  /** By how much the evidence exceeds what was asked for; decides between overlapping readings. */
  margin: number;
  full: boolean;
  /** A township that is in no list, told by the division before it. */
  unlisted: boolean;
}

/** What stands beside a candidate. */
export interface Neighbours {
  /** The mention that ends where the candidate begins: 河北省|正定. */
  parent: Mention | null;
  /** A mention beside it in a list: 朝阳、顺义、延庆区. */
  listed: Mention | null;
  /** Mentions before it in its sentence, the nearest last. */
  earlier: readonly Mention[];
}

/** What was made of a candidate. */
export type Verdict = { meaning: Meaning; margin: number } | { refused: string };

/** A candidate that is no mention. */
export interface Refused {
  candidate: Candidate;
  /** Why: trap:WORD, word, person, other-name, elsewhere, ambiguous, no-evidence. */
  reason: string;
}
