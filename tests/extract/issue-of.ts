import type { Issue } from '../../src/model/issue.js';
import { issueOf as placed } from './districts/issue.js';

/** What a case says of its issue. */
export interface Given {
  /** Code of the journal's division. */
  home?: string;
  /** Name or code of the author's division. */
  author?: string;
  title?: string;
  date?: string;
  /** True for a journal that is no congress's. */
  academic?: boolean;
  /** Paragraphs are set apart by ¶. */
  text: string;
}

/** An issue of one article with the paragraphs of a case, in a congress's journal unless it is said otherwise. */
export function issueOf(given: Given): Issue {
  const issue = placed(given);
  const title = given.academic === true ? '制度研究' : '人大工作';
  const journal = { ...issue.journal, title, staff: [], organizer: null, supervisor: null };
  return { ...issue, journal } as unknown as Issue;
}
