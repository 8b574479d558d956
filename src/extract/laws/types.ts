import type { LawRow } from '../../model/rows.js';
import type { Passage } from '../passage.js';
import type { IssuerFound } from './issuer.js';
import type { Title } from './title.js';

export type LawKindOfRow = LawRow['kind'];
export type LawStatus = LawRow['status'];

/**
 * How a document is named: by a title or a part of one, by its kind of document alone (《条例》, 该法), or together
 * with others (两条例, 一法一条例).
 */
export type Form = 'title' | 'anaphor' | 'collective';

/** A place in the text that speaks of a document, before it is known which. */
export interface Mention {
  passage: Passage;
  /** The mention is `text.slice(start, end)`, with 《》 where printed. */
  start: number;
  end: number;
  form: Form;
  bracketed: boolean;
  title: Title;
  /** Named as something that is no norm: a book, a journal, a report. */
  work: boolean;
  /** For a collective: how many documents of which kinds, 一法两条例 → [['法', 1], ['条例', 2]]. */
  counts?: readonly (readonly [string, number])[];
}

/** Mentions that stand in one list (《甲法》《乙法》和丙条例), in order. */
export interface Group {
  members: Mention[];
  /** The words around: its own clause before it, and what stands behind. */
  before: string;
  after: string;
  /** Who issues what is named, by those words. */
  who: IssuerFound;
}
