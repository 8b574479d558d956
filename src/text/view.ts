/** The view of a whole document. */
import { fold } from './fold.js';
import { foldTraditional, isTraditional } from './traditional.js';

/**
 * The normalised view of a document's text, as long as the text: folded (see `fold`), and in simplified characters
 * where the document is in traditional ones. Give it the whole text: which script it is in is told from all of it, and one
 * traditional character in a simplified document stays.
 */
export function viewOf(text: string): string {
  const view = fold(text);
  return isTraditional(view) ? foldTraditional(view) : view;
}
