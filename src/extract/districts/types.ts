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
