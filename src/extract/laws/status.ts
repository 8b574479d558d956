import { type StatusMark, statusMarks } from './lexicon.js';
import type { Title } from './title.js';

/** What one mention tells of the document's state, and how firmly. */
export interface StatusEvidence {
  state: StatusMark['state'];
  strength: StatusMark['strength'];
}

/**
 * The state told by the title and the words around it.
 * @param before what stands before the mention or its list, in its clause
 * @param after what stands behind the mention or its list
 */
export function statusEvidence(title: Title, before: string, after: string): StatusEvidence | null {
  if (title.draft) return { state: 'draft', strength: 'sure' };
  if (title.revised) return { state: 'revised', strength: 'sure' };
  for (const mark of statusMarks()) {
    if (!mark.pattern.test(mark.side === 'after' ? after : before)) continue;
    const { state, strength } = mark;
    return { state, strength };
  }
  return null;
}
